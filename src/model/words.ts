import type { Span } from "../base/span.ts";

// A word as the model was trained to see it: a run of letters and digits, or one other visible character. Combining
// marks belong to their letter, and so do soft hyphens and zero-width characters between two letters: they are in the
// word's span and never in its spelling. U+001C–001F and U+0085 are white space to the training scripts.
const WORD =
  /[\p{L}\p{N}](?:[\u00ad\u200b-\u200d\u2060\ufeff]*[\p{L}\p{N}\p{M}])*|[^\s\x1c-\x1f\x85\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of `text` between two offsets, in order; white space and stray invisible characters belong to none. */
export function wordsOf(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length });
  }
  return found;
}

/** The word's letters without invisible characters. */
export function spellingOf(text: string, word: Span): string {
  return text.slice(word.start, word.end).replace(INVISIBLE, "");
}

/** Row of the encoder's casing table (it is trained on lower-cased words; this says how the word was written). */
export function casingOf(spelling: string): number {
  const first = String.fromCodePoint(spelling.codePointAt(0) ?? 0);
  if (isLower(spelling)) return 1;
  if (isUpper(spelling)) return Array.from(spelling).length > 1 ? 3 : 2;
  if (/^\p{Uppercase}/u.test(first)) return 2;
  if (/^[\p{Nd}²³¹⁰⁴-⁹₀-₉]+$/u.test(spelling)) return 4;
  return /^[\p{L}\p{N}]/u.test(first) ? 6 : 5;
}

function isLower(spelling: string): boolean {
  return /\p{Lowercase}/u.test(spelling) && !/[\p{Uppercase}\p{Lt}]/u.test(spelling);
}

function isUpper(spelling: string): boolean {
  return /\p{Uppercase}/u.test(spelling) && !/[\p{Lowercase}\p{Lt}]/u.test(spelling);
}

/** State of the double quotes at each word of one paragraph: 0 outside, 1 inside, 2 the opening mark, 3 the closing one. */
export function quoteStates(spellings: readonly string[]): number[] {
  let inside = false;
  return spellings.map((spelling) => {
    if (spelling !== "“" && spelling !== "”" && spelling !== '"') return inside ? 1 : 0;
    inside = spelling === '"' ? !inside : spelling === "“";
    return inside ? 2 : 3;
  });
}
