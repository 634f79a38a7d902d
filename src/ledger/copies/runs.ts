import { SHINGLE } from "./shingles.ts";

/** Words in a row that two texts share: by index of the first word in either, and how many. */
export interface Run {
  readonly one: number;
  readonly other: number;
  readonly words: number;
}

/** What stands this often in a text is a refrain; following every pair of its places would take for ever. */
const REFRAIN = 32;

/** Every maximal run of five shared words or more, longest first. */
export function sharedRuns(one: readonly string[], other: readonly string[]): Run[] {
  const places = placesOf(other);
  const runs: Run[] = [];
  for (let at = 0; at + SHINGLE <= one.length; at++) {
    for (const place of places.get(keyAt(one, at)) ?? []) {
      if (at > 0 && place > 0 && one[at - 1] === other[place - 1]) continue;
      runs.push({ one: at, other: place, words: sameWords({ forms: one, at }, { forms: other, at: place }) });
    }
  }
  return runs.toSorted((a, b) => b.words - a.words || a.one - b.one || a.other - b.other);
}

export interface Place {
  readonly forms: readonly string[];
  readonly at: number;
}

/** How many words from the two places on are the same. */
export function sameWords(one: Place, other: Place): number {
  let words = 0;
  while (one.at + words < one.forms.length && one.forms[one.at + words] === other.forms[other.at + words])
    words++;
  return words;
}

function placesOf(forms: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= forms.length; at++) {
    const key = keyAt(forms, at);
    const there = places.get(key);
    if (there) there.push(at);
    else places.set(key, [at]);
  }
  for (const [key, there] of places) if (there.length > REFRAIN) places.delete(key);
  return places;
}

function keyAt(forms: readonly string[], at: number): string {
  return forms.slice(at, at + SHINGLE).join(" ");
}
