import { holds, type Span } from "../../base/span.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { Scene } from "../scene.ts";
import { wordOf } from "../syntax.ts";
import { bodyBefore, isBody } from "./bodies.ts";
import type { Anaphor, Earlier } from "./earlier.ts";
import { describe, unnamed } from "./describe.ts";
import { nounsAfter, nounsBefore, stemOf, type Noun } from "./noun-index.ts";
import { isNoun, isPlural, modifiersIn, phraseBefore, phraseIn, type Phrase } from "../phrase.ts";
import type { Referent } from "./referent.ts";

/** `the official`, `the ministry`, `police`: who was heard or named with the same noun, or who else can be meant. */
export function anaphorOf(earlier: Earlier, at: Span, { head, start, rest }: Phrase): Anaphor | null {
  const { scene, nouns } = earlier;
  if (/^(?:IN|TO)/.test(rest[0]?.word.tag ?? "")) return null;
  const { text } = scene.story;
  const word = wordOf(scene, head);
  const isDefinite = /^(?:the|th[ai]t|this|these|those)\b/i.test(text.slice(start, start + 8));
  if (!isDefinite && !(start === head.word.start && isBodyNoun(scene, word))) return null;
  const own = modifiersIn(text, { start, head });
  const same = nounsBefore(nouns, stemOf(word), at.start).filter(
    (noun) =>
      (noun.referent !== null || isPlural(noun.node.word.tag) === isPlural(head.word.tag)) &&
      ([...own].every((one) => noun.modifiers.has(one)) || (own.size === 0 && noun.referent !== null)),
  );
  const before = head.sentence.words.filter((one) => one.start >= start && one.end <= head.word.start);
  const isOwnName = before.some(({ tag }) => /^(?:NNP|POS|PRP)/.test(tag));
  const asked = { earlier, at, word, own: own.size, isMany: isPlural(head.word.tag), isOwnName };
  return isDefinite ? definite(asked, same) : bySameNoun(asked, same);
}

function definite(asked: Asked, same: readonly Noun[]): Anaphor | null {
  const heard = heardBefore(asked, same);
  if (heard) return isTelling(heard, asked.word) ? heard : (byElse(asked) ?? heard);
  return bySameNoun(asked, same) ?? byElse(asked);
}

/** False of `paper`, which says no more than `the paper`. */
function isTelling({ referent: { name } }: Anaphor, word: string): boolean {
  return name.toLowerCase() !== word.toLowerCase();
}

/** A noun without more: who is it? */
interface Asked {
  readonly earlier: Earlier;
  readonly at: Span;
  readonly word: string;
  /** Number of its own modifiers. */
  readonly own: number;
  readonly isMany: boolean;
  /** True if a name or a possessor stands before it: `the Ledger website` is no other body. */
  readonly isOwnName: boolean;
}

function heardBefore({ earlier, at, word }: Asked, same: readonly Noun[]): Anaphor | null {
  if (PAIRS.has(word.toLowerCase())) return told(pairBefore(earlier, at), "the last two who spoke");
  return told(heardAs(earlier, same), "who spoke by the same noun before");
}

function bySameNoun({ earlier, at, word, own, isMany }: Asked, same: readonly Noun[]): Anaphor | null {
  const stem = stemOf(word);
  return (
    (isMany ? null : told(bearerIn(same, stem), "who bears the noun")) ??
    told(isPaper(earlier, word) ? null : fuller(earlier, same, own), "the same noun, with more before it") ??
    (own > 0 || isMany
      ? null
      : (told(namedLater(earlier, stem, at.end), "the only one who bears the noun, named later") ??
        told(fullerLater(earlier, stem, at.end), "the same noun, with more before it below")))
  );
}

function byElse({ earlier, at, word, isMany, isOwnName }: Asked): Anaphor | null {
  if (isMany || isOwnName) return null;
  const row = sourceKindOf(earlier.scene.lexicon, word.toLowerCase());
  if (isBody(earlier.scene, word)) {
    const kind = row?.kind === "outlet" ? "outlet" : "organisation";
    return told(bodyBefore(earlier, at, kind), "the body just named, or the last that spoke");
  }
  return row?.kind === "anonymous"
    ? told(unnamedBefore(earlier, at), "the only unnamed source so far")
    : null;
}

function isPaper({ scene: { lexicon } }: Earlier, word: string): boolean {
  const row = sourceKindOf(lexicon, word.toLowerCase());
  return row === null || row.kind === "document";
}

function told(referent: Referent | null, why: string): Anaphor | null {
  return referent && { referent, why };
}

function isBodyNoun({ lexicon }: Scene, word: string): boolean {
  return sourceKindOf(lexicon, word.toLowerCase())?.kind === "organisation";
}

const PAIRS = new Set(["pair", "duo", "two", "couple"]);

/** `the pair`: the nearest `two stagehands` that spoke. */
function pairBefore({ roll, speaks }: Earlier, at: Span): Referent | null {
  const said = roll
    .within({ start: Math.max(0, at.start - FAR), end: at.start })
    .filter((mention) => speaks(mention));
  return said.findLast(({ referent }) => /^two /i.test(referent.name))?.referent ?? null;
}

/** The nearest body of that noun, or of the people who bear it whoever is named most: `the president` is no club's. */
function bearerIn(nouns: readonly Noun[], stem: string): Referent | null {
  const bearers = bearersOf(nouns, stem);
  const [nearest] = bearers;
  if (!nearest?.isHuman) return nearest ?? null;
  const most = Math.max(...bearers.map(often));
  return bearers.find((referent) => often(referent) === most) ?? null;
}

/** The only one who bears the noun further on: a story may begin with `police` and name the force below. */
function namedLater({ nouns }: Earlier, stem: string, place: number): Referent | null {
  const bearers = bearersOf(nounsAfter(nouns, stem, place), stem);
  const names = new Set(bearers.map(({ name }) => name));
  return names.size === 1 ? (bearers[0] ?? null) : null;
}

function often({ figure }: Referent): number {
  return figure?.mentions.length ?? 0;
}

/** `Police` as a name tells no more than the noun. */
function bearersOf(nouns: readonly Noun[], stem: string): Referent[] {
  return nouns.flatMap(({ referent }) => (referent && stemOf(referent.name) !== stem ? [referent] : []));
}

/** The nearest of the nouns that was a source. */
function heardAs({ scene, roll, speaks }: Earlier, nouns: readonly Noun[]): Referent | null {
  for (const noun of nouns.slice(0, NEAREST)) {
    const window = { start: Math.max(0, noun.start - LONGEST_SOURCE), end: noun.end + LONGEST_SOURCE };
    const said = roll
      .within(window)
      .find(
        (mention) =>
          speaks(mention) !== null &&
          holds(mention.at, noun) &&
          phraseIn(scene.sentences, mention.at)?.head.index === noun.node.index,
      );
    if (said) return said.referent;
  }
  return null;
}

const LONGEST_SOURCE = 250; // characters
const NEAREST = 8;

/** The nearest of the nouns that has more before it, by which it is told from others of its kind: `Fenwick police`. */
function fuller({ scene, roll }: Earlier, nouns: readonly Noun[], least: number): Referent | null {
  const found = nouns.find((noun) => noun.modifiers.size > least && tells(scene, noun));
  return found ? describedBy({ scene, roll }, found) : null;
}

/** The only fuller name further on, of a noun in headline or lead: a headline may say `Ministry` of the health ministry. */
function fullerLater({ scene, roll, nouns }: Earlier, stem: string, place: number): Referent | null {
  if (place > (scene.story.paragraphs[1]?.end ?? 0)) return null;
  const found = nounsAfter(nouns, stem, place).filter((noun) => isPartOfBody(scene, noun));
  const all = new Map(found.map((noun) => describedBy({ scene, roll }, noun)).map((one) => [one.name, one]));
  const [only, ...others] = all.values();
  return only && others.length === 0 ? only : null;
}

function describedBy({ scene, roll }: Pick<Earlier, "scene" | "roll">, found: Noun): Referent {
  const phrase = { start: tellingStart(scene.story.text, found), end: found.end, head: found.node, rest: [] };
  return unnamed(scene, describe(scene, roll, { phrase }), found.node);
}

/**
 * A name before a noun tells which one is meant, an adjective (`the controversial bill`) does not, nor does what is a
 * title. So does any noun before somebody whom the text brings in (`a tram driver`).
 */
function tells(scene: Scene, noun: Noun): boolean {
  const { text } = scene.story;
  const start = tellingStart(text, noun);
  const next = noun.node.sentence.words[noun.node.index + 1];
  if (start >= noun.start || (next && isNoun(next.tag))) return false;
  return (
    /^\p{Lu}/u.test(text.slice(start, noun.start)) || isBroughtIn(text, noun) || isPartOfBody(scene, noun)
  );
}

/** `the health ministry`: the noun before a body's says which one it is. */
function isPartOfBody(scene: Scene, { node }: Noun): boolean {
  const before = node.sentence.words[node.index - 1];
  return before?.tag === "NN" && isBodyNoun(scene, wordOf(scene, node));
}

function isBroughtIn(text: string, { node }: Noun): boolean {
  const { start } = phraseBefore(node);
  return /^an? /i.test(text.slice(start, start + 3));
}

function tellingStart(text: string, noun: Noun): number {
  const { words } = noun.node.sentence;
  const belongs = isBroughtIn(text, noun) ? /^NN/ : /^(?:NN|JJ|POS)/;
  let first = noun.node.index;
  while (first > 0 && belongs.test(words[first - 1]?.tag ?? "")) first--;
  while (first < noun.node.index && words[first]?.tag.startsWith("JJ") && first === 0) first++;
  return words[first]?.start ?? noun.start;
}

/** The only unnamed source that was heard in reach; null if there are two. */
function unnamedBefore({ roll, speaks }: Earlier, at: Span): Referent | null {
  const heard = roll
    .within({ start: Math.max(0, at.start - FAR), end: at.start })
    .filter((mention) => speaks(mention));
  const unnamed = heard
    .map(({ referent }) => referent)
    .filter(({ figure, isHuman }) => !figure && isHuman !== false);
  const [first] = unnamed;
  return first && first.pronoun !== "they" && unnamed.every(({ name }) => name === first.name) ? first : null;
}

const FAR = 3000; // characters
