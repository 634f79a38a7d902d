import type { Wording } from "../../claim/own-voice.ts";
import type { OffenceRow } from "../../lexicon/offence-rows.ts";
import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/grammar.ts";
import { offencesIn } from "../offences.ts";
import type { Scene } from "../scene.ts";
import { headOf, parentOf, type Node } from "../syntax.ts";
import { isNounLike } from "../phrase.ts";

/** Words that name a wrong, with the word that the others hang on. */
export interface Deed {
  readonly span: Span;
  readonly node: Node;
  readonly row: Pick<OffenceRow, "group" | "code" | "weight">;
  readonly wording: Wording;
  /** Of an act told again: whom the accusation accuses, where that is one. */
  readonly accused?: string | undefined;
}

const MOST = 12; // of one sentence: a list of offences tells of nobody

/** The wrongs that a sentence names, as far as the tree agrees with the table on what sort of word it is. */
export function deedsIn(scene: Scene, sentence: Sentence): Deed[] {
  const { story, lexicon } = scene;
  return offencesIn(story.text, sentence, lexicon)
    .slice(0, MOST)
    .flatMap(({ span, row }) => {
      const node = headOf([sentence], span);
      const wording = node && wordingOf(scene, node, row);
      return node && wording ? [{ span, node, row, wording }] : [];
    });
}

/** Null where the word is something else: a participle before a noun (`the stolen car`), a noun before another (`fraud squad`). */
function wordingOf(scene: Scene, node: Node, { use, weight }: OffenceRow): Wording | null {
  const isSure = weight === "sure";
  if (use === "phrase") return isSure ? "act" : null;
  if (node.word.tag.startsWith("VB")) return isVerb(scene, node) ? "act" : null;
  if (use === "agent") return isModifier(node) && !isBeforeBearer(node) ? null : "label";
  if (use === "adjective") return isSure ? adjectiveWording(node) : null;
  return use === "noun" || isSure ? nounWording(node) : null; // of `murder` the table's first row is the verb
}

function nounWording(node: Node): Wording | null {
  return node.word.tag.startsWith("NN") && !isModifier(node) ? "noun" : null;
}

function isModifier({ word }: Node): boolean {
  return word.relation === "compound" || word.relation === "amod";
}

function isVerb(scene: Scene, node: Node): boolean {
  if (isBeforeNoun(node)) return false;
  return !isModifier(node) || isHeadlineVerb(scene, node) || isBeforeDeterminer(node);
}

/** A sentence without an end mark leaves out articles and auxiliaries: `Minister stabbed in Oakhaven`. */
export function isHeadline({ story: { text } }: Scene, { sentence }: Node): boolean {
  return !/[.?!…:][”"’')]?$/.test(text.slice(sentence.start, sentence.end));
}

/** `Ferry giant bribed harbour staff`: between two nouns, where the tree may take the verb for an adjective. */
export function isHeadlineVerb(scene: Scene, node: Node): boolean {
  const { sentence, index, word } = node;
  const [before, next] = [sentence.words[index - 1]?.tag ?? "", sentence.words[index + 1]?.tag ?? ""];
  return (
    /^VB[DNZ]$/.test(word.tag) &&
    before.startsWith("NN") &&
    /^(?:NN|JJ|CD)/.test(next) &&
    isHeadline(scene, node)
  );
}

/** `Quint, the clerk, forged the slips`: no adjective stands before a determiner, a number or a name. */
function isBeforeDeterminer({ sentence, index, word }: Node): boolean {
  return /^VB[DNZ]$/.test(word.tag) && /^(?:DT|CD|PRP|\$)/.test(sentence.words[index + 1]?.tag ?? "");
}

/** `in shooting death`: the tree may take a noun's first part for a verb. */
function isBeforeNoun({ sentence, index, word }: Node): boolean {
  const [before, next] = [sentence.words[index - 1]?.tag ?? "", sentence.words[index + 1]?.tag ?? ""];
  return (
    word.tag === "VBG" &&
    before === "IN" &&
    next === "NN" &&
    !sentence.words.some(({ head, relation }) => head === index && relation === "det")
  );
}

/** `thief Ada Quint`, `the criminal ring`; the first word of `killer whale` is nobody. */
function isBeforeBearer(node: Node): boolean {
  const bearer = parentOf(node);
  return bearer !== null && isNounLike(bearer);
}

function adjectiveWording({ word }: Node): Wording | null {
  if (word.relation === "advmod") return word.tag.startsWith("RB") ? "act" : null;
  return word.relation === "amod" || word.tag.startsWith("JJ") ? "label" : null;
}
