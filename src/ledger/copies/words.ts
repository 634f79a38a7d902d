import type { Span } from "../../base/span.ts";

/** A word as copies are compared: its place, and its form without case, accents, quotation marks and grouping commas. */
export interface Word extends Span {
  readonly form: string;
}

const INVISIBLE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";

// Initials (`U.S.`), numbers with their points and commas, then runs of letters and digits. Hyphens and apostrophes part
// words, so that `Anna’s` beside `Anna` is one small edit and texts taken apart by machines compare with whole ones.
const WORD = new RegExp(
  [
    "(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])",
    "\\p{N}+(?:[.,]\\p{N}+)+(?![\\p{L}\\p{N}])",
    `[\\p{L}\\p{N}](?:[${INVISIBLE}]*[\\p{L}\\p{N}\\p{M}])*`,
  ].join("|"),
  "gu",
);
const LEFT_OUT = new RegExp(`[.,\\p{M}${INVISIBLE}]`, "gu");

/** The words of a text, in order. Numbers are kept: `1,500` is `1500`, and `3.5` is `3.5`. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    form: formOf(word),
  }));
}

function formOf(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (/^\p{N}+(?:,\p{N}{3})*(?:\.\p{N}+)?$/u.test(word)) return word.replaceAll(",", "");
  return word.normalize("NFKD").replace(LEFT_OUT, "").toLowerCase();
}
