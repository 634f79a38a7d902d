import type { Span } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isBodyWord } from "../cast/words.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { SourceRow } from "../../lexicon/person-rows.ts";
import type { Scene } from "../scene.ts";
import { wordOf, type Node } from "../syntax.ts";
import { isNoun, isPlural, phraseIn, type Phrase } from "../phrase.ts";
import type { Referent, Roll } from "./referent.ts";

export interface Description {
  readonly phrase: Phrase;
  /** What stands for a possessive pronoun (`her` office): the possessor's name. */
  readonly possessor?: string | null;
}

/**
 * A short fixed description of somebody unnamed: the head noun with its modifiers, without article, apposition and
 * relative clause; number as in the text. `a spokesman for the harbour board` is `harbour board spokesman`, `police in
 * Oakhaven` is `Oakhaven police`; other complements stay where the noun has no modifier before it (`officials in
 * Oakhaven`, `critics of the mayor`), for without them it would say nothing.
 */
export function describe(scene: Scene, roll: Roll, { phrase, possessor = null }: Description): string {
  const short = describeNoun(scene, phrase, possessor);
  if (isNobody(short)) return short;
  const inner = countedIn(scene, phrase);
  if (inner) return describe(scene, roll, { phrase: inner });
  const complement = isPaper(scene, phrase)
    ? ownerOfPaper(scene, roll, phrase)
    : complementOf(scene.story.text, roll, phrase);
  const before = wordsBefore(scene, phrase, possessor);
  const noun = describeNoun(scene, { start: phrase.head.word.start, head: phrase.head });
  if (complement && isPlacedBefore(scene, complement, noun))
    return joined(complement.of.replace(/^(?:the|an?) /i, ""), before, noun);
  const keeps = complement && keepsComplement(before, complement);
  return keeps ? joined(short, complement.word, complement.of) : short;
}

/** What a text calls its source that says that there is none: no pronoun stands for it. */
export function isNobody(name: string): boolean {
  return /^(?:nobody|no[ -]?one|none|neither)\b/i.test(name);
}

/** The noun with its modifiers and nothing that stands behind it. */
export function describeNoun(scene: Scene, phrase: Named, possessor: string | null = null): string {
  const words = joined(wordsBefore(scene, phrase, possessor), wordOf(scene, phrase.head));
  return isOnlyCapital(scene, phrase, words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

type Named = Pick<Phrase, "start" | "head">;

/** With single spaces, but none behind a hyphen: `17-year-` and `old` are one word. */
function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(" ").replaceAll("- ", "-");
}

/** `dozens of reporters`, `a crowd of protesters`: those who are counted. */
function countedIn({ sentences, story: { text } }: Scene, { head, rest, end }: Phrase): Phrase | null {
  const [of, first] = rest;
  const isQuantity = QUANTITIES.has(text.slice(head.word.start, head.word.end).toLowerCase());
  if (!isQuantity || !of || !first || text.slice(of.word.start, of.word.end) !== "of") return null;
  const inner = phraseIn(sentences, { start: first.word.start, end });
  return inner && isPlural(inner.head.word.tag) ? inner : null;
}

const QUANTITIES = new Set(
  "number crowd group dozens scores hundreds thousands handful majority bulk couple series".split(" "),
);

/** Without it the noun would say nothing: `two people with knowledge of the agenda`. */
function keepsComplement(before: string, { word, of }: Complement): boolean {
  if (before === "" || /^(?:of|to|close to)$/.test(word)) return true;
  return (
    /^(?:two|three|four|five|\d+)$/i.test(before) &&
    (word === "familiar with" || of.startsWith("knowledge of "))
  );
}

/** `for the harbour board` moves to the front if it is a body, `in Oakhaven` if the noun is `police`. */
function isPlacedBefore({ lexicon }: Scene, { word, of, isCapital }: Complement, noun: string): boolean {
  if (/^representatives?$/i.test(noun) || of.length >= 60) return false;
  const isBody = endsInBody(of, lexicon);
  switch (word) {
    case "for":
      return isCapital ? !/^\p{Lu}/u.test(noun) : isBody && noun.startsWith("spokes");
    case "from":
      return (isBody && /^[Tt]he |\p{Lu}/u.test(of)) || /^\p{Lu}\S*\p{Lu}$/u.test(of);
    default:
      return word === "in" && isCapital && /^(?:police|prosecutors)$/i.test(noun);
  }
}

function endsInBody(words: string, lexicon: Lexicon): boolean {
  return isBodyWord(words.split(" ").at(-1)?.toLowerCase() ?? "", lexicon);
}

function isPaper(scene: Scene, { head }: Phrase): boolean {
  return sourceKindOf(scene.lexicon, wordOf(scene, head).toLowerCase())?.kind === "document";
}

/** Of what stands behind a paper only whose it is tells which one is meant: `the website of Pellam Lines`. */
function ownerOfPaper({ story: { text } }: Scene, roll: Roll, phrase: Phrase): Complement | null {
  const complement = complementOf(text, roll, phrase);
  return complement?.word === "of" && /^(?:\p{Lu}|this )/u.test(complement.of) ? complement : null;
}

/** What stands before the noun, without what only points at it (`the`, `at least one`) or counts (`many`). */
function wordsBefore({ story: { text } }: Scene, { start, head }: Named, possessor: string | null): string {
  const bare = text.slice(start, head.word.start).trim().replace(/\s+/g, " ").replace(POINTERS, "");
  const [, own, rest = ""] = /^(his|her|its|their|my|our|your)\b ?(.*)$/i.exec(bare) ?? [];
  const words =
    own === undefined
      ? bare
      : joined(possessor === null ? "" : ownedBy(possessor), rest.replace(/^own /, ""));
  return words.replace(/^(?:some|many|most) (?=\S)/i, "").replace(/\b(?:unnamed|unidentified) /i, "");
}

const POINTERS =
  /^(?:(?:at least|an?|the|th[ai]t|this|these|those|one|several|multiple|various|each|every)\b ?)+/i;

/** `the weavers' union`, `Dana Rell's office`. */
function ownedBy(possessor: string): string {
  return /[^s]s$/.test(possessor) && !/\p{Lu}/u.test(possessor) ? `${possessor}'` : `${possessor}'s`;
}

interface Complement {
  readonly word: string;
  readonly of: string;
  readonly isCapital: boolean;
}

/** What stands behind the noun and tells which one is meant: `of the mayor`, `familiar with the case`; without what follows it. */
function complementOf(text: string, roll: Roll, { rest }: Phrase): Complement | null {
  const [first] = rest;
  const opening = rest.findIndex(({ word }) => /^(?:IN|TO)/.test(word.tag));
  if (!first || opening < 0 || opening > 1 || !/^(?:IN|TO|JJ|VBN)/.test(first.word.tag)) return null;
  const inner = innerPhrase(text, rest.slice(opening + 1));
  if (!inner) return null;
  const of = personIn(roll, inner) ?? text.slice(inner.start, inner.end).replace(/\s+/g, " ");
  const word = text.slice(first.word.start, rest[opening]?.word.end).toLowerCase();
  return { word, of, isCapital: /^\p{Lu}|\b\p{Lu}/u.test(of) };
}

/** `the suburbs of Oakhaven`: up to its noun, and over an *of*. */
function innerPhrase(text: string, nodes: readonly Node[]): Span | null {
  const stop = nodes.findIndex(
    ({ word }) =>
      !/^(?:NN|JJ|DT|PRP\$|POS|CD|HYPH|AFX|VBN)/.test(word.tag) && text.slice(word.start, word.end) !== "of",
  );
  const base = stop < 0 ? nodes : nodes.slice(0, stop);
  const last = base.findLast(({ word }) => isNoun(word.tag));
  const [first] = base;
  return first && last ? { start: first.word.start, end: last.word.end } : null;
}

/** The person whose name ends the span, with titles or without. */
function personIn(roll: Roll, span: Span): string | null {
  const last = roll
    .within(span)
    .findLast(({ at, referent }) => at.end === span.end && referent.figure !== null);
  return last?.referent.isHuman ? last.referent.name : null;
}

/** True if the first letter is large because it begins the sentence: `Two officials`, not `Fenwick police`, `Ruritanian police`. */
function isOnlyCapital({ story: { text } }: Scene, { head, start }: Named, words: string): boolean {
  const [first = ""] = words.split(" ");
  if (!/^\p{Lu}[\p{Ll}’'-]+$/u.test(first)) return false;
  const word = head.sentence.words.find((one) => one.start >= start && text.startsWith(first, one.start));
  if (!word || word.start > start || word.tag.startsWith("NNP")) return false;
  if (!word.tag.startsWith("JJ")) return true;
  const around = text.slice(Math.max(0, start - AROUND), start + AROUND);
  return !OF_A_LAND.test(first) && !around.includes(` ${first}`);
}

const AROUND = 2000; // characters
const OF_A_LAND = /(?:[ie]an|ican|ish|ese|aeli|aqi|ani)$/;

/** Somebody that the story does not name. */
export function unnamed(scene: Scene, name: string, node: Node): Referent {
  const row = sourceKindOf(scene.lexicon, wordOf(scene, node).toLowerCase());
  const isHuman = row?.human ?? null;
  const one = isHuman === false ? "it" : pronounOf(row);
  return { name, figure: null, pronoun: isPlural(node.word.tag) ? "they" : one, isHuman };
}

/** Of a noun that only men or only women are called by; null: any other, or no row. */
export function pronounOf(row: SourceRow | null): "he" | "she" | null {
  if (row?.gender === "male") return "he";
  return row?.gender === "female" ? "she" : null;
}
