import type { CopyText } from "./copy-text.ts";
import { compareHashes, SHINGLE, shinglesOf, signed, type Hash } from "./shingles.ts";

/**
 * Shingles in a window. Of every window of this many shingles in a row the least hash is kept (winnowing), so two texts
 * that share `WINDOW + SHINGLE - 1` words in a row, 24, always share a row, wherever the words stand in either.
 */
const WINDOW = 20;

/** How rows are chosen. Rows of another way of choosing must not meet these, so a change takes the next number. */
export const BAND = 1;

/** A row of the table `band`, without workspace and version. */
export interface BandRow {
  readonly band: number;
  /** Signed, 64 bits. */
  readonly hash: bigint;
  /** Index of the shingle's first word. */
  readonly shingleAt: number;
}

/** About one row for every 11 words; each hash once, at its first place. Formulas and boilerplate give none. */
export function bandsOf(text: CopyText): BandRow[] {
  const hashes = shinglesOf(text.words.map(({ form }) => form));
  const telling = hashes.map((_, index) => tells(text, index));
  const rows = new Map<bigint, BandRow>();
  for (const index of winnow(hashes, telling)) {
    const hash = signed(hashes[index] ?? { high: 0, low: 0 });
    if (!rows.has(hash)) rows.set(hash, { band: BAND, hash, shingleAt: index });
  }
  return [...rows.values()];
}

function tells({ weights, whose }: CopyText, index: number): boolean {
  let isTelling = false;
  for (let at = index; at < index + SHINGLE; at++) {
    if (whose[at] === "boilerplate") return false;
    if ((weights[at] ?? 0) > 0) isTelling = true;
  }
  return isTelling;
}

/** Indices of the least telling hash of every window, ascending, each once. */
function winnow(hashes: readonly Hash[], telling: readonly boolean[]): number[] {
  const kept: number[] = [];
  const queue: number[] = []; // candidates of the window, hashes ascending: the first is the least
  for (const [index, hash] of hashes.entries()) {
    if (queue[0] !== undefined && queue[0] <= index - WINDOW) queue.shift();
    if (telling[index]) {
      while (isLess(hash, hashes[queue.at(-1) ?? -1])) queue.pop();
      queue.push(index);
    }
    const isWindow = index >= WINDOW - 1 || index === hashes.length - 1;
    if (isWindow && queue[0] !== undefined && queue[0] !== kept.at(-1)) kept.push(queue[0]);
  }
  return kept;
}

function isLess(hash: Hash, other: Hash | undefined): boolean {
  return other !== undefined && compareHashes(hash, other) <= 0;
}
