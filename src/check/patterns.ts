import type { Span } from "../base/span.ts";
import type { View } from "./view.ts";

/** A place of a pattern, with the places of its named groups. */
export interface Found extends Span {
  readonly parts: Readonly<Record<string, Span>>;
}

/** Places of a pattern (flags `g` and `d`) within a span, the whole text by default. */
export function foundIn(view: Pick<View, "text">, pattern: RegExp, within?: Span): Found[] {
  const { start, end } = within ?? { start: 0, end: view.text.length };
  const stretch = view.text.slice(start, end);
  return Array.from(stretch.matchAll(pattern), ({ index, 0: { length }, indices }) => {
    const groups = Object.entries(indices?.groups ?? {}).flatMap(([name, pair]) =>
      // A group that took no part is undefined, whatever its type says.
      (pair as readonly [number, number] | undefined)
        ? [[name, { start: start + pair[0], end: start + pair[1] }] as const]
        : [],
    );
    return { start: start + index, end: start + index + length, parts: Object.fromEntries(groups) };
  });
}

/** Words in lower case, one form of quotation mark and apostrophe. */
export function plainWords(view: Pick<View, "text">, { start, end }: Span): string {
  return view.text.slice(start, end).toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, " ");
}
