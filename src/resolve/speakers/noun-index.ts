import { firstIndex } from "../../base/search.ts";
import { holds, type Span } from "../../base/span.ts";
import type { Scene } from "../scene.ts";
import { childrenOf, nextOf, parentOf, type Node } from "../syntax.ts";
import { isNoun, modifiersIn, phraseBefore } from "../phrase.ts";
import type { Referent, Roll } from "./referent.ts";

/** A noun of the story with what stands before it. */
export interface Noun extends Span {
  readonly node: Node;
  /** The words before it that hang on it, lower case, without determiners. */
  readonly modifiers: ReadonlySet<string>;
  /** Who bears it as a title or apposition (`Sheriff Rell`, `Rell, the sheriff`), or is named by it (`Harbour Board`). */
  readonly referent: Referent | null;
}

/** A story's nouns by their words in lower case, without plural ending; each list in order of the text. */
export type NounIndex = ReadonlyMap<string, readonly Noun[]>;

export function indexNouns(scene: Scene, roll: Roll): NounIndex {
  const index = new Map<string, Noun[]>();
  for (const sentence of scene.sentences) {
    for (const [at, word] of sentence.words.entries()) {
      if (!isNoun(word.tag)) continue;
      const noun = nounAt(scene, roll, { sentence, index: at, word });
      const key = stemOf(scene.story.text.slice(word.start, word.end));
      const same = index.get(key);
      if (same) same.push(noun);
      else index.set(key, [noun]);
    }
  }
  return index;
}

/** The word without its plural ending, lower case. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.endsWith("men")) return lower.replace(/men$/, "man");
  return lower.endsWith("ies") ? lower.replace(/ies$/, "y") : lower.replace(/(?<=[^s])s$/, "");
}

/** The nouns of one word before a place, the nearest first; some dozens at most. */
export function nounsBefore(index: NounIndex, stem: string, place: number): Noun[] {
  const all = index.get(stem) ?? [];
  const count = countBefore(all, place);
  return all.slice(Math.max(0, count - MOST), count).toReversed();
}

/** The nouns of one word from a place on; some dozens at most. */
export function nounsAfter(index: NounIndex, stem: string, place: number): Noun[] {
  const all = index.get(stem) ?? [];
  const count = countBefore(all, place);
  return all.slice(count, count + MOST);
}

const MOST = 30;

function countBefore(nouns: readonly Noun[], place: number): number {
  return firstIndex(nouns.length, (index) => (nouns[index]?.start ?? Infinity) >= place);
}

function nounAt({ story: { text } }: Scene, roll: Roll, node: Node): Noun {
  return {
    start: node.word.start,
    end: node.word.end,
    node,
    modifiers: modifiersIn(text, { start: phraseBefore(node).start, head: node }),
    referent: bearerOf(roll, node),
  };
}

/** The figure whose name the noun ends, that follows it, or stands in apposition with it. */
function bearerOf(roll: Roll, node: Node): Referent | null {
  const own = namedAt(roll, node);
  if (own) return own.referent.isHuman || isKindWord(node, own.at) ? own.referent : null;
  const next = nextOf(node);
  const following = next && namedAt(roll, next);
  if (following && following.at.start === next.word.start) return following.referent;
  const parent = node.word.relation === "appos" ? parentOf(node) : null;
  const partners = [...(parent ? [parent] : []), ...childrenOf(node, "appos")];
  return partners.map((partner) => namedAt(roll, partner)?.referent).find(Boolean) ?? null;
}

/** The noun of a body's name that says what it is: `Oakhaven Council`, `Court of Appeal`, `Fenwick Police Department`. */
function isKindWord(node: Node, name: Span): boolean {
  const next = nextOf(node);
  return (
    node.word.end === name.end ||
    next?.word.tag === "IN" ||
    (node.word.start > name.start && next?.word.end === name.end)
  );
}

function namedAt(roll: Roll, { word }: Node): { readonly referent: Referent; readonly at: Span } | null {
  const window = { start: Math.max(0, word.start - LONGEST_NAME), end: word.end + LONGEST_NAME };
  return roll.within(window).find(({ at, referent }) => referent.figure && holds(at, word)) ?? null;
}

const LONGEST_NAME = 120;
