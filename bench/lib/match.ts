import type { JsonClaim, JsonSpan } from "./sets.ts";

// score.mjs decides which found claims are right; this is its matching again, for what needs the claims themselves.

interface Covered {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** For each found claim whether a gold one is matched with it: all three roles meet, one to one, the closest first. */
export function matched(text: string, found: readonly JsonClaim[], gold: readonly JsonClaim[]): boolean[] {
  const points = Array.from(text);
  const ours = found.map((claim) => coveredBy(claim, points));
  const theirs = gold.map((claim) => coveredBy(claim, points));
  const pairs = theirs.flatMap((a, goldAt) =>
    ours.flatMap((b, at) => (agree(a, b) ? [{ goldAt, at, closeness: closenessOf(a, b) }] : [])),
  );
  pairs.sort((a, b) => b.closeness - a.closeness || a.goldAt - b.goldAt || a.at - b.at);
  const takenGold = new Set<number>();
  const taken = new Set<number>();
  for (const { goldAt, at } of pairs) {
    if (takenGold.has(goldAt) || taken.has(at)) continue;
    takenGold.add(goldAt);
    taken.add(at);
  }
  return found.map((_, at) => taken.has(at));
}

function coveredBy(claim: JsonClaim, points: readonly string[]): Covered {
  return {
    source: charactersOf(claim.source, points),
    cue: charactersOf(claim.cue, points),
    content: charactersOf(claim.content, points),
  };
}

/** Covered characters without the punctuation and white space at both ends; a cue that is only ":" stays. */
function charactersOf(pieces: readonly JsonSpan[], points: readonly string[]): ReadonlySet<number> {
  const all = pieces.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  const sorted = [...new Set(all)].toSorted((a, b) => a - b);
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(points[at] ?? "");
  const first = sorted.findIndex(isWord);
  const last = sorted.findLastIndex(isWord);
  return new Set(first < 0 ? sorted : sorted.slice(first, last + 1));
}

function agree(a: Covered, b: Covered): boolean {
  const noSource = a.source.size === 0 && b.source.size === 0;
  return meet(a.cue, b.cue) && meet(a.content, b.content) && (noSource || meet(a.source, b.source));
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return sharedBy(a, b) > 0;
}

function closenessOf(a: Covered, b: Covered): number {
  return jaccard(a.content, b.content) + jaccard(a.cue, b.cue) + 0.5 * jaccard(a.source, b.source);
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = sharedBy(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const at of a) if (b.has(at)) count++;
  return count;
}
