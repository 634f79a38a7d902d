/** Turns results into text one by one: `begin`, each story in order, `end`. Holds one story at a time. */
export interface TextWriter<Result> {
  readonly begin: () => string;
  readonly story: (result: Result) => string;
  readonly end: () => string;
}

export function plain<Result>(story: (result: Result) => string): TextWriter<Result> {
  return { begin: nothing, story, end: nothing };
}

/** Puts `first` before the first story and `next` before each other one. */
export function apart<Result>(
  first: string,
  next: string,
  story: (result: Result) => string,
): TextWriter<Result> {
  let before = first;
  return plain((result) => {
    const written = before + story(result);
    before = next;
    return written;
  });
}

/** A JSON array of what `page` prints, indented by two. */
export function inArray<Result>(page: (result: Result) => string): TextWriter<Result> {
  const items = apart("\n", ",\n", (result: Result) => `  ${page(result).replaceAll("\n", "\n  ")}`);
  return { ...items, begin: () => "[", end: () => "\n]\n" };
}

function nothing(): string {
  return "";
}
