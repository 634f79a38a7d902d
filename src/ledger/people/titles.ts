/** A name that stories use of somebody, and how many of them do. */
export interface NameCount {
  readonly name: string;
  readonly kind: string;
  readonly figures: number;
}

/** The name and kind under which all are shown: names in full before others, the more frequent before the rarer. */
export function titleOf(names: readonly NameCount[]): { readonly name: string; readonly kind: string } {
  const kind = mostOf(
    names,
    ({ kind: one }) => one,
    () => 0,
  );
  const name = mostOf(
    names.filter((count) => count.kind === kind),
    (count) => count.name,
    (count) => Number(kind !== "person" || count.name.includes(" ")),
  );
  return { name, kind };
}

/** Of the highest rank the most frequent; among equals the longer, then the first by its letters. */
function mostOf(
  names: readonly NameCount[],
  pick: (count: NameCount) => string,
  rank: (count: NameCount) => number,
): string {
  const sums = new Map<string, { text: string; rank: number; figures: number }>();
  for (const count of names) {
    const text = pick(count);
    const sum = sums.get(text) ?? { text, rank: rank(count), figures: 0 };
    sums.set(text, { ...sum, figures: sum.figures + count.figures });
  }
  const [first] = [...sums.values()].toSorted(
    (a, b) =>
      b.rank - a.rank || b.figures - a.figures || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  );
  return first?.text ?? "";
}
