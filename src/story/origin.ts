import type { Span } from "../base/span.ts";

/**
 * Where a story's characters stand in the file they came from. Offsets on both sides are UTF-16 code units; on the
 * file's side, of the decoded file without its byte order mark. For a Word document the file is its main part,
 * `word/document.xml`: exact runs lie inside its `w:t` elements.
 *
 * A run says that `text[at, at + length)` was made from `file[from, from + fromLength)`. Equal lengths: character by
 * character. Unequal (an entity such as `&amp;`, white space folded to one space, a paragraph break put between two
 * blocks): the run as a whole. Sorted by `at`, without gaps; an empty list means that the text is the file.
 */
export type Origin = readonly OriginRun[];

export interface OriginRun {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

/** The stretch of the file that the span's words were made from. */
export function originOf(origin: Origin, span: Span): Span {
  if (origin.length === 0) return span;
  const first = runAt(origin, span.start);
  const last = runAt(origin, Math.max(span.start, span.end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  const start = isExact(first) ? first.from + (span.start - first.at) : first.from;
  const end = isExact(last) ? last.from + (span.end - last.at) : last.from + last.fromLength;
  return { start, end: Math.max(start, end) };
}

function isExact(run: OriginRun): boolean {
  return run.length === run.fromLength;
}

/** The last run that begins at or before `at`. */
function runAt(origin: Origin, at: number): OriginRun | undefined {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[middle]?.at ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return origin[low];
}
