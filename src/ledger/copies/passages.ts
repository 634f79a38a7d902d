import type { Span } from "../../base/span.ts";
import type { CopyText } from "./copy-text.ts";
import { sharedRuns, type Run } from "./runs.ts";
import { bothWays, stretch, type Stretch } from "./stretch.ts";

/**
 * What two texts share in the same words. `copied`: the writer's own words, enough of them and telling enough. `quoted`: somebody
 * else's, whom both may have heard. `formula`: words that any newsroom would put in this way, or boilerplate.
 */
export type PassageKind = "copied" | "quoted" | "formula";

export interface Passage {
  /** From the first shared word to the last, edits between them included. */
  readonly one: Span;
  readonly other: Span;
  readonly runs: Stretch;
  /** Shared words; edits do not count. */
  readonly words: number;
  /** Of these, words that both writers give as their own, in runs of four or more. */
  readonly own: number;
  /** Of these, words that either text has in quotation marks. */
  readonly quoted: number;
  readonly kind: PassageKind;
}

/** A run this long makes a passage. */
export const RUN = 8;
/** So do shorter ones that small edits part, from this many words on, if so great a share of the words is the same. */
const BROKEN = { words: 16, share: 0.8 };
/** A shared run behind an edit that is shorter than this may be chance and does not speak for copying. */
const SPEAKS = 4;
/**
 * Weights of its words, and an eighth for every word, that a copied passage must reach: at eight words three chosen ones, at
 * sixteen two, at 32 none. “Did not immediately respond to a request for comment” has 1.1.
 */
const TELLING = 4;
/** Names and titles in a row come from the facts, so so many of its words must be chosen ones. */
const CHOSEN = 2;

/** In the order of the first text. Words that stand in two passages of one text stand twice in the other. */
export function passagesOf(one: CopyText, other: CopyText): Passage[] {
  const both = bothWays(formsOf(one), formsOf(other));
  const [taken, otherTaken] = [new Set<number>(), new Set<number>()];
  const passages: Passage[] = [];
  for (const run of sharedRuns(both.one, both.other)) {
    if (fresh(run.one, run.words, taken) === 0 && fresh(run.other, run.words, otherTaken) === 0) continue;
    const runs = stretch(both, run);
    if (!isPassage(runs)) continue;
    for (const each of runs) {
      take(each.one, each.words, taken);
      take(each.other, each.words, otherTaken);
    }
    passages.push(passage(one, other, runs));
  }
  return passages.toSorted((a, b) => a.one.start - b.one.start || a.other.start - b.other.start);
}

function formsOf({ words }: CopyText): string[] {
  return words.map(({ form }) => form);
}

/** How many of the words are in no passage yet. */
function fresh(from: number, words: number, taken: ReadonlySet<number>): number {
  let count = 0;
  for (let at = from; at < from + words; at++) if (!taken.has(at)) count++;
  return count;
}

function take(from: number, words: number, taken: Set<number>): void {
  for (let at = from; at < from + words; at++) taken.add(at);
}

function isPassage(runs: Stretch): boolean {
  if (runs.some(({ words }) => words >= RUN)) return true;
  const [words, longer] = [wordsOf(runs), Math.max(reach(runs, "one"), reach(runs, "other"))];
  return words >= BROKEN.words && words / longer >= BROKEN.share;
}

/** Words from the first shared one to the last, edits included. */
function reach(runs: Stretch, side: "one" | "other"): number {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? last[side] + last.words - first[side] : 0;
}

function wordsOf(runs: Stretch): number {
  return runs.reduce((sum, { words }) => sum + words, 0);
}

function passage(one: CopyText, other: CopyText, runs: Stretch): Passage {
  const pairs = runs.flatMap(pairsOf);
  const quoted = pairs.filter(
    ([at, otherAt]) => one.whose[at] === "quoted" || other.whose[otherAt] === "quoted",
  );
  const own = ownOf(one, other, runs);
  return {
    one: spanOf(
      one,
      pairs.map(([at]) => at),
    ),
    other: spanOf(
      other,
      pairs.map(([, at]) => at),
    ),
    runs,
    words: pairs.length,
    own: own.length,
    quoted: quoted.length,
    kind: isCopied(one, own)
      ? "copied"
      : quoted.length > 0 && quoted.length >= own.length
        ? "quoted"
        : "formula",
  };
}

/** Indices in the first text of words that both writers give as their own. */
function ownOf(one: CopyText, other: CopyText, runs: Stretch): number[] {
  return runs
    .filter(({ words }) => words >= SPEAKS)
    .flatMap(pairsOf)
    .filter(([at, otherAt]) => one.whose[at] === "own" && other.whose[otherAt] === "own")
    .map(([at]) => at);
}

function isCopied({ words, weights }: CopyText, own: readonly number[]): boolean {
  const byForm = new Map(own.map((index) => [words[index]?.form, weights[index] ?? 0]));
  const telling = [...byForm.values()];
  const weight = telling.reduce((total, each) => total + each, 0) + own.length / RUN;
  return own.length >= RUN && weight >= TELLING && telling.filter((each) => each === 1).length >= CHOSEN;
}

function pairsOf({ one, other, words }: Run): (readonly [number, number])[] {
  return Array.from({ length: words }, (_, index) => [one + index, other + index] as const);
}

function spanOf({ words }: CopyText, indices: readonly number[]): Span {
  return { start: words[indices[0] ?? 0]?.start ?? 0, end: words[indices.at(-1) ?? 0]?.end ?? 0 };
}
