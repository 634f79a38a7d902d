import type { Span } from "../base/span.ts";

// A full stop after one of these, or after a single capital, rarely ends a sentence.
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Sens|Reps|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[a-z]\.[a-z]|[A-Z](?:\.[A-Z])*)\.$/;
const END = /[.?!…]+["”’»)\]]*(?=\s|$)|[.?!…]["”’»)\]]*(?=["“‘]?\p{Lu})/gu;

/** The sentences of a stretch of text, without the white space between them. */
export function sentencesIn(text: string, within: Span): Span[] {
  const found: Span[] = [];
  const words = text.slice(within.start, within.end);
  let start = 0;
  for (const match of words.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsHere(words, match.index, end)) continue;
    push(found, words, { start, end }, within.start);
    start = end;
  }
  push(found, words, { start, end: words.length }, within.start);
  return found;
}

/** The sentence of `within` that holds the offset. */
export function sentenceAt(text: string, within: Span, at: number): Span {
  return sentencesIn(text, within).find((sentence) => at < sentence.end) ?? within;
}

function endsHere(words: string, mark: number, end: number): boolean {
  const next = words.slice(end).trimStart();
  if (/^[\p{Ll},;]/u.test(next)) return false;
  return words[mark] !== "." || !ABBREVIATION.test(words.slice(Math.max(0, mark - 12), mark + 1));
}

function push(found: Span[], words: string, { start, end }: Span, offset: number): void {
  const sentence = words.slice(start, end);
  const bare = sentence.trim();
  if (bare === "") return;
  const first = offset + start + sentence.indexOf(bare);
  found.push({ start: first, end: first + bare.length });
}
