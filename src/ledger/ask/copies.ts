import { textOf } from "../database.ts";
import { judgementsOf, type CopyJudged } from "./copy-judged.ts";
import type { Entity } from "../people/list.ts";
import { rowsIn } from "../project/among.ts";
import {
  pageOf,
  windowOf,
  wordsAt,
  type Asking,
  type Paged,
  type Paging,
  type Published,
  type Source,
  type Words,
} from "./asking.ts";
import { chosenVersions } from "./chosen-versions.ts";
import { pairsAmong, type CopyPair } from "./copy-pairs.ts";
import { personCalled } from "./who.ts";

export interface CopiesAsked extends Paging, Published {
  /** Only stories that name this person or body, with those that share words with them. */
  readonly name?: string;
}

/** The same words in two stories. */
export interface ShownPassage {
  readonly from: Words;
  readonly to: Words;
  /** How many. */
  readonly words: number;
}

/** `from`: the story that had the words first, as far as `order` tells. */
export interface ShownCopy extends CopyJudged, Pick<CopyPair, "order" | "through" | "words"> {
  readonly from: Source;
  readonly to: Source;
  readonly passages: readonly ShownPassage[];
}

/** Outlets between which words went, both as the stories name them. */
export interface OutletCopies {
  readonly from: string | null;
  readonly to: string | null;
  /** Pairs of stories, of them those whose order is not known, and words. */
  readonly copies: number;
  readonly unordered: number;
  readonly words: number;
}

export interface CopiesAnswer extends Paged {
  readonly person: Entity | null;
  /** How many stories were looked at, the newest, and how many there are. */
  readonly compared: number;
  readonly stories: number;
  /** All, on every page: those with most words first. */
  readonly outlets: readonly OutletCopies[];
  /** By the day of the second story, the newest first. */
  readonly copies: readonly ShownCopy[];
}

/** Which outlet has which words of which: newest versions of different stories. @throws AskRefused for nobody or several. */
export async function copiesAsked(asking: Asking, asked: CopiesAsked = {}): Promise<CopiesAnswer> {
  const person = asked.name === undefined ? null : await personCalled(asking, asked.name);
  const { versions, stories } = await chosenVersions(asking, asked, person);
  const pairs = await pairsAmong(asking, versions);
  const { shown, ...paged } = pageOf(pairs.slice(windowOf(asked).skip), asked);
  const copies = await shownCopies(asking, shown);
  return { ...paged, person, compared: versions.length, stories, outlets: outletsOf(pairs), copies };
}

function outletsOf(pairs: readonly CopyPair[]): OutletCopies[] {
  const groups = Map.groupBy(pairs, ({ from, to }) => JSON.stringify([from.source.outlet, to.source.outlet]));
  return [...groups.values()]
    .flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const [from, to] = [first.from.source.outlet, first.to.source.outlet];
      const unordered = some.filter(({ order }) => order === "unknown").length;
      const words = some.reduce((sum, pair) => sum + pair.words, 0);
      return [{ from, to, copies: some.length, unordered, words }];
    })
    .toSorted((a, b) => b.words - a.words || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

async function shownCopies(asking: Asking, pairs: readonly CopyPair[]): Promise<ShownCopy[]> {
  const { sql, workspace } = asking;
  const ids = [...new Set(pairs.flatMap(({ from, to }) => [from.source.version, to.source.version]))];
  const rows = await rowsIn(sql, "SELECT id, text FROM version WHERE workspace = ? AND id", {
    workspace,
    ids,
  });
  const texts = new Map(rows.map((row) => [textOf(row, "id"), textOf(row, "text")]));
  const judged = await judgementsOf(asking, ids);
  return pairs.flatMap((pair) => {
    const found = judged(pair.from.source.version, pair.to.source.version);
    return found ? [{ ...found, ...shownPair(pair, texts, asking) }] : [];
  });
}

function shownPair(
  { order, through, words, ...pair }: CopyPair,
  texts: ReadonlyMap<string, string>,
  asking: Asking,
): Omit<ShownCopy, keyof CopyJudged> {
  const [from, to] = [pair.from.source, pair.to.source];
  const [here, there] = [texts.get(from.version) ?? "", texts.get(to.version) ?? ""];
  const passages = pair.passages.map((one) => ({
    from: wordsAt(here, [one.from], asking),
    to: wordsAt(there, [one.to], asking),
    words: one.words,
  }));
  return { from, to, order, through, words, passages };
}
