import { foldWord } from "../../base/fold.ts";

/** A name's word as it is compared: folded, without the marks round it and a genitive's `'s`. */
export function nameWord(word: string): string {
  return foldWord(word)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/'s$/, "");
}

export const foldName = remembering((name) => wordsOf(name).join(" "));

export const wordsOf = remembering((name): readonly string[] =>
  name.split(/\s+/).map(nameWord).filter(Boolean),
);

/** Folded words, parted by blanks. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const MOST_KEPT = 50_000;

/** A function of a text that keeps what it found: stories of one week name the same people. */
export function remembering<Result>(find: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = find(text);
    kept.set(text, found);
    return found;
  };
}

const SHORTEST = 4; // letters of a word that may be misspelt

/** One letter more, less or other; two in long words. They begin alike, and neither is the other's plural. */
export function isMisspelt(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < SHORTEST || a[0] !== b[0] || /\d/.test(a + b)) return false;
  if (a === `${b}s` || b === `${a}s`) return false;
  return lettersApart(a, b) <= (shorter >= 7 ? 2 : 1);
}

/** Letters put in, left out, exchanged, or swapped with their neighbour. */
function lettersApart(a: string, b: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? at(before, j - 2) + 1 : change;
      next.push(Math.min(change, swap, at(row, j) + 1, at(next, j - 1) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? 0;
}

/** What stays of a word if vowels and doubled letters go and letters of one sound are one: `Halloran`, `Haloren`: `hlrn`. */
export function skeletonOf(word: string): string {
  const sounds = word
    .replace(/ph/g, "f")
    .replace(/[ckq]+/g, "k")
    .replace(/[sz]+/g, "s")
    .replace(/[vw]/g, "v");
  return (
    sounds.slice(0, 1) +
    sounds
      .slice(1)
      .replace(/[aeiouyhj'-]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}
