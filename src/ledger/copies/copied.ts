import type { CopyText } from "./copy-text.ts";
import { passagesOf, RUN, type Passage } from "./passages.ts";

/**
 * `identical`: the same words in the same order. `near-copy`: at least 30% of the shorter text’s own words stand in copied
 * passages. `passages`: fewer, but more than chance gives. `none`: less than that, whatever both quote.
 */
export type CopyVerdict = "identical" | "near-copy" | "passages" | "none";

export interface Copied {
  readonly verdict: CopyVerdict;
  /** 0 to 1: of the shorter text's own words, those in copied passages; what it quotes does not count on either side. */
  readonly share: number;
  /** 0 to 1: of the shorter text’s runs of eight words, those that the other has too, whoever speaks. */
  readonly overlap: number;
  /** Words of the shorter text that both set as somebody's own and word in the same way. */
  readonly quoted: number;
  readonly why: string;
  readonly passages: readonly Passage[];
}

const NEAR = 0.3;
/** Own words of one passage that are no chance; fewer are, in a list of names and numbers. */
const LONE = 12;
/** The same of all copied passages together. */
const TOGETHER = 20;

export function copied(one: CopyText, other: CopyText): Copied {
  const passages = passagesOf(one, other);
  const isOneShorter = one.words.length <= other.words.length;
  const shorter = isOneShorter ? one : other;
  const counts = countWords(shorter, passages, isOneShorter);
  const found = { ...counts, passages };
  const verdict = isIdentical(one, other) ? "identical" : verdictOn(found);
  return { verdict, ...found, why: why(verdict, found) };
}

type Counts = Pick<Copied, "share" | "overlap" | "quoted">;

function countWords(shorter: CopyText, passages: readonly Passage[], isOneShorter: boolean): Counts {
  const inCopied = indicesIn(
    passages.filter(({ kind }) => kind === "copied"),
    isOneShorter,
  );
  const inQuoted = indicesIn(
    passages.filter(({ kind }) => kind === "quoted"),
    isOneShorter,
  );
  const own = shorter.whose.filter((whose) => whose === "own").length;
  const ownCopied = [...inCopied].filter((index) => shorter.whose[index] === "own").length;
  return {
    share: own === 0 ? 0 : ownCopied / own,
    overlap: overlapOf(shorter, passages, isOneShorter),
    quoted: [...new Set([...inCopied, ...inQuoted])].filter((index) => shorter.whose[index] === "quoted")
      .length,
  };
}

function overlapOf({ words }: CopyText, passages: readonly Passage[], isOneShorter: boolean): number {
  const starts = passages
    .flatMap(({ runs }) => runs)
    .flatMap((run) => countFrom(isOneShorter ? run.one : run.other, run.words - RUN + 1));
  return words.length < RUN ? 0 : new Set(starts).size / (words.length - RUN + 1);
}

function indicesIn(passages: readonly Passage[], ofOne: boolean): Set<number> {
  const runs = passages.flatMap((passage) => passage.runs);
  return new Set(runs.flatMap(({ one, other, words }) => countFrom(ofOne ? one : other, words)));
}

function countFrom(first: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}

function isIdentical(one: CopyText, other: CopyText): boolean {
  return (
    one.words.length > 0 &&
    one.words.length === other.words.length &&
    one.words.every(({ form }, index) => form === other.words[index]?.form)
  );
}

function verdictOn({ share, passages }: Pick<Copied, "share" | "passages">): CopyVerdict {
  const own = passages.filter(({ kind }) => kind === "copied").map((passage) => passage.own);
  const isEnough = Math.max(0, ...own) >= LONE || own.reduce((sum, words) => sum + words, 0) >= TOGETHER;
  if (!isEnough) return "none";
  return share >= NEAR ? "near-copy" : "passages";
}

function why(verdict: CopyVerdict, { share, quoted, passages }: Omit<Copied, "why" | "verdict">): string {
  const copies = passages.filter(({ kind }) => kind === "copied");
  const percent = Math.round(100 * share);
  const beside = quoted > 0 ? `; ${quoted} quoted words are the same, which is no copying` : "";
  switch (verdict) {
    case "identical":
      return "the same words in the same order";
    case "near-copy":
      return `${percent}% of the shorter text’s own words stand in ${counted(copies.length)} of the other${beside}`;
    case "passages": {
      const longest = Math.max(...copies.map(({ words }) => words));
      return `${counted(copies.length)} in the same words, the longest of ${longest} words; ${percent}% of the shorter text’s own words${beside}`;
    }
    case "none":
      return `${copies.length === 0 ? "no passage" : "too little"} of the writers’ own words is the same${beside}`;
  }
}

function counted(passages: number): string {
  return passages === 1 ? "one passage" : `${passages} passages`;
}
