import type { Span } from "../../base/span.ts";
import { plainWords, termsOf } from "../search-words.ts";
import { wordsAt, type Asking, type Words } from "./asking.ts";

const BEFORE = 60; // code units
const LENGTH = 240;
const ENDINGS = 3; // letters that full text may leave out at a word's end

/** The part of a text round the first word that was looked for, from word to word; else its beginning. */
export function excerptOf(text: string, query: string, asking: Pick<Asking, "offsets">): Words {
  const wanted = termsOf(query)
    .filter(({ isUnwanted }) => !isUnwanted)
    .flatMap(({ words }) => words.map(stemOf));
  const first = firstWord(text, wanted)?.start ?? 0;
  const start = text.slice(0, Math.max(0, first - BEFORE)).search(/\S*$/u);
  const [whole = ""] = /^[\s\S]*\S/u.exec(text.slice(start, start + LENGTH)) ?? [];
  const cut = start + LENGTH < text.length ? whole.replace(/\s+\S*$/u, "") : whole;
  return wordsAt(text, [{ start, end: start + cut.length }], asking);
}

function stemOf(word: string): string {
  const plain = word.toLowerCase();
  return plain.length > ENDINGS + 3 ? plain.slice(0, -ENDINGS) : plain;
}

function firstWord(text: string, stems: readonly string[]): Span | undefined {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = plainWords(word).toLowerCase();
    if (stems.some((stem) => plain.startsWith(stem))) return { start: index, end: index + word.length };
  }
  return undefined;
}
