/** Words in a shingle: copies are looked for by what stays the same over this many words in a row. */
export const SHINGLE = 5;

/** 64 bits as two unsigned halves: cheaper than a bigint while a text's shingles are sorted. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** The hash of every run of five forms; the one at index `i` begins with word `i`. The same on every machine, for ever. */
export function shinglesOf(forms: readonly string[]): Hash[] {
  const [highs, lows] = [
    forms.map((form) => hashOf(form, 0x9747b28c)),
    forms.map((form) => hashOf(form, 0x2f6a3d51)),
  ];
  return Array.from({ length: Math.max(0, forms.length - SHINGLE + 1) }, (_, index) => ({
    high: fold(highs, index),
    low: fold(lows, index),
  }));
}

/** As the database keeps it: a signed integer of 64 bits. */
export function signed({ high, low }: Hash): bigint {
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

export function compareHashes(a: Hash, b: Hash): number {
  return a.high - b.high || a.low - b.low;
}

// FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, since FNV alone leaves short words too regular.
function hashOf(form: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function fold(words: readonly number[], from: number): number {
  let hash = 0;
  for (let at = from; at < from + SHINGLE; at++) {
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0x64625ae3;
    hash = mixed(hash ^ (words[at] ?? 0));
  }
  return hash >>> 0;
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
