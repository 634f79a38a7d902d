import { sameWords, type Run } from "./runs.ts";

/** Words that may differ between two shared runs of one passage, in either text. */
const EDIT = 3;
/** Shared words that must follow an edit. */
const AFTER_EDIT = 3;

/** A shared run and those that follow and precede it over small edits, in the order of the texts. */
export type Stretch = readonly Run[];

/** The words of two texts, and the same from the end. */
export interface Both {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly backward: { readonly one: readonly string[]; readonly other: readonly string[] };
}

export function bothWays(one: readonly string[], other: readonly string[]): Both {
  return { one, other, backward: { one: one.toReversed(), other: other.toReversed() } };
}

/** As far in both directions as small edits allow. */
export function stretch({ one, other, backward }: Both, run: Run): Stretch {
  const turn = (each: Run): Run => turned(each, one.length, other.length);
  const before = onward(backward.one, backward.other, turn(run)).map(turn);
  return [...before.toReversed(), run, ...onward(one, other, run)];
}

/** The same run, counted from the other end. */
function turned({ one, other, words }: Run, length: number, otherLength: number): Run {
  return { one: length - one - words, other: otherLength - other - words, words };
}

function onward(one: readonly string[], other: readonly string[], run: Run): Run[] {
  const found: Run[] = [];
  for (let next = nextRun(one, other, run); next; next = nextRun(one, other, next)) found.push(next);
  return found;
}

/** The nearest run behind the edit; of two as near, the longer. */
function nextRun(one: readonly string[], other: readonly string[], run: Run): Run | undefined {
  const [end, otherEnd] = [run.one + run.words, run.other + run.words];
  let best: Run | undefined;
  for (const [skip, otherSkip] of edits) {
    const [at, otherAt] = [end + skip, otherEnd + otherSkip];
    const words = sameWords({ forms: one, at }, { forms: other, at: otherAt });
    const isNearer =
      best === undefined || (words > best.words && skip + otherSkip === distance(best, end, otherEnd));
    if (words >= Math.max(AFTER_EDIT, skip, otherSkip) && isNearer) best = { one: at, other: otherAt, words };
  }
  return best;
}

function distance({ one, other }: Run, end: number, otherEnd: number): number {
  return one - end + (other - otherEnd);
}

const sizes = Array.from({ length: EDIT + 1 }, (_, size) => size);
const edits = sizes
  .flatMap((skip) => sizes.map((otherSkip): readonly [number, number] => [skip, otherSkip]))
  .filter(([skip, otherSkip]) => skip + otherSkip > 0)
  .toSorted(([a, b], [c, d]) => a + b - (c + d));
