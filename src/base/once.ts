import type { Span } from "./span.ts";

/** The same function, which works each span out once. Its results are shared, so nobody may change them. */
export function oncePerSpan<Result>(of: (span: Span) => Result): (span: Span) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (span) => {
    const key = `${span.start}–${span.end}`;
    const before = known.get(key);
    if (before) return before.result;
    const result = of(span);
    known.set(key, { result });
    return result;
  };
}
