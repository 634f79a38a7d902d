import { factsOf } from "../../claim/legal-facts.ts";
import { holds, type Span } from "../../base/span.ts";
import type { LegalRow } from "../../claim/claim.ts";
import { isPartyNoun, sourceKindOf } from "../../lexicon/people-words.ts";
import type { Word } from "../../model/grammar.ts";
import type { AimedClaim } from "../answers.ts";
import type { Cast, Figure } from "../cast.ts";
import { enter, openDocket, type Docket } from "../legal/docket.ts";
import { partiesAt } from "../legal/persons.ts";
import { offencesIn } from "../offences.ts";
import type { Scene } from "../scene.ts";
import { stemOf } from "../speakers/noun-index.ts";
import { isNounLike, phraseBefore } from "../phrase.ts";
import type { Referent } from "../speakers/referent.ts";
import { nextOf, sentenceAt, wordOf, type Node } from "../syntax.ts";
import { pronounOf } from "../speakers/describe.ts";

export interface Told {
  readonly claims: readonly AimedClaim[];
  readonly legal: readonly LegalRow[];
}

/** Who is who while the statements are read, in the order of the text. */
export interface Bench {
  readonly scene: Scene;
  readonly docket: Docket;
  /** Whom some claim accuses or the law has dealt with. */
  readonly suspects: ReadonlySet<string>;
  /** Whoever denies something. */
  readonly deniers: ReadonlySet<string>;
  /** Those before a court so far. */
  readonly tried: Set<string>;
  /** Groups by the noun that brought their name in: `a ring known as the Lantern Circle`. */
  readonly groups: ReadonlyMap<string, Referent>;
  /** Notes whom the law has dealt with up to the place: `the thief` is one of them. */
  readonly moveTo: (place: number) => void;
}

export function openBench(scene: Scene, cast: Cast, { claims, legal }: Told): Bench {
  const docket = openDocket(scene, cast, claims);
  const rows = legal.toSorted((a, b) => a.cue.start - b.cue.start);
  const accused = claims.filter(({ accuses }) => accuses).flatMap(({ about }) => about);
  const tried = new Set<string>();
  let next = 0;
  return {
    scene,
    docket,
    suspects: new Set([
      ...accused,
      ...legal.map(({ person }) => person),
      ...claims.flatMap((claim) => deniersOf(scene, claim)),
    ]),
    deniers: new Set(
      claims.filter(({ kind }) => kind === "denies").flatMap(({ speaker }) => speaker?.split("; ") ?? []),
    ),
    tried,
    groups: groupsIn(scene, cast, docket),
    moveTo: (place) => {
      for (; (rows[next]?.cue.start ?? Infinity) < place; next++) {
        const row = rows[next];
        const referent = row && docket.byName.get(row.person);
        if (row && referent) enter(docket, { referent, isNew: false }, row.cue.start);
        if (row && factsOf[row.status].isBeforeCourt) tried.add(row.person);
      }
    },
  };
}

/** Who denies a wrong by its name is accused of it. */
function deniersOf(
  { story: { text }, lexicon }: Scene,
  { kind, status, speaker, content }: AimedClaim,
): string[] {
  const denies = kind === "denies" && status === "denied" && speaker !== null;
  return denies && content.some((piece) => offencesIn(text, piece, lexicon).length > 0)
    ? speaker.split("; ")
    : [];
}

const BRINGS_IN =
  /(\p{L}+),? (?:(?:also|which is|that is|better) )?(?:known as|called|named|dubbed|nicknamed) (?:the )?["“‘]?$/u;

function groupsIn({ story: { text } }: Scene, { figures }: Cast, { byName }: Docket): Map<string, Referent> {
  const groups = new Map<string, Referent>();
  for (const { name, kind, mentions } of figures) {
    const referent = byName.get(name);
    for (const { start } of kind === "person" ? [] : mentions) {
      const noun = BRINGS_IN.exec(text.slice(Math.max(0, start - 60), start))?.[1];
      if (noun && referent) groups.set(stemOf(noun), referent);
    }
  }
  return groups;
}

/** Whom a noun or pronoun stands for; places and things do no wrong. */
export function whoAt(bench: Bench, node: Node, deed: Span): Referent[] {
  if (!isNounLike(node) && !node.word.tag.startsWith("PRP")) return [];
  const parties = partiesAt(bench.docket, withoutTitle(node), deed).map(({ referent }) => referent);
  const found = /^s?he$/i.test(wordOf(bench.scene, node))
    ? parties.filter((referent) => isAlone(bench, node.word, referent))
    : parties;
  const all = found.length > 0 ? found : byNoun(bench, node);
  return all.filter(({ figure }) => {
    const kind = figure && kindOf(bench, figure);
    return kind !== "place" && (kind !== "other" || bench.suspects.has(figure?.name ?? ""));
  });
}

/** `The clerk named it Patience`: the name of a thing. */
const GIVES_NAME = /\b(?:(?:re)?named|christened) (?:it|(?:the|his|her|their) \p{Ll}+) ["“‘]?$/u;

function kindOf({ scene: { story } }: Bench, { kind, mentions }: Figure): Figure["kind"] {
  const isThing = mentions.some(({ start }) =>
    GIVES_NAME.test(story.text.slice(Math.max(0, start - 40), start)),
  );
  return isThing ? "other" : kind;
}

/** The tree may hang a phrase on a title (`Mr Quint`): the name's last word stands for it. */
function withoutTitle(node: Node): Node {
  const next = nextOf(node);
  const goesOn = next?.word.tag.startsWith("NNP") && node.word.tag.startsWith("NNP");
  return next && goesOn ? withoutTitle(next) : node;
}

const NEAR = 400; // characters

/**
 * True if no other person stands in the sentences of the pronoun and of the last mention of whom it is taken for, or
 * between them: of a wrong guess somebody innocent would read.
 */
function isAlone({ scene, docket }: Bench, at: Span, { name }: Referent): boolean {
  const near = { start: Math.max(0, at.start - NEAR), end: at.start };
  const form = scene.story.text.slice(at.start, at.end).toLowerCase();
  const fitting = docket.roll.within(near).filter(({ referent }) => fits(referent, form));
  const own = fitting.findLast(({ referent }) => referent.name === name);
  if (!own) return fitting.length === 0;
  const start = sentenceAt(scene.sentences, own.at.start)?.start ?? own.at.start;
  const others = fitting.filter(({ at: other, referent }) => other.start >= start && referent.name !== name);
  return others.length === 0 && !hasPersonNoun(scene, { start: own.at.end, end: at.end }, form);
}

function fits({ figure, pronoun, isHuman }: Referent, form: string): boolean {
  return isHuman === true && figure?.kind !== "place" && (pronoun === null || pronoun === form);
}

/** `tied up the homeowner. He …`: a man or woman without a name. */
function hasPersonNoun(scene: Scene, between: Span, form: string): boolean {
  const { sentences } = scene;
  const first = sentenceAt(sentences, between.start) ?? sentenceAt(sentences, between.start + 1);
  const near = new Set([first, sentenceAt(sentences, between.end)].flatMap((sentence) => sentence ?? []));
  return [...near].some(({ words }) =>
    words.some((word) => holds(between, word) && isPersonNoun(scene, word, form)),
  );
}

function isPersonNoun(
  { lexicon, story: { text } }: Scene,
  { tag, relation, start, end }: Word,
  form: string,
): boolean {
  if (tag !== "NN" || /^(?:appos|compound|conj|root)/.test(relation)) return false;
  const noun = text.slice(start, end).toLowerCase();
  const row = sourceKindOf(lexicon, noun);
  const own = pronounOf(row);
  return (
    (own === null || own === form) &&
    (row?.human === true || lexicon.parties.get(noun)?.has("person") === true)
  );
}

/** `the criminal ring`: the group of that noun; `the suspects`: those whom nobody names. */
function byNoun({ scene, groups }: Bench, node: Node): Referent[] {
  const { text } = scene.story;
  const { start } = phraseBefore(node);
  if (!/^(?:the|this|that|these|those)\b/i.test(text.slice(start, start + 6))) return [];
  const word = wordOf(scene, node).toLowerCase();
  const group = groups.get(stemOf(word));
  if (group) return [group];
  const isSuspects = node.word.tag === "NNS" && scene.lexicon.parties.get(word)?.has("accused") === true;
  return isSuspects ? [{ name: word, figure: null, pronoun: "they", isHuman: true }] : [];
}

/** True for words that stand for a person or people, by name or description. */
export function isSomebody({ scene, docket }: Bench, node: Node): boolean {
  const word = wordOf(scene, node).toLowerCase();
  if (/^(?:he|she|they|him|her|them|who)$/.test(word)) return true;
  return (
    isPartyNoun(scene.lexicon, word) ||
    sourceKindOf(scene.lexicon, word)?.human === true ||
    nameAt(docket, node.word)?.figure?.kind === "person"
  );
}

/** Who is accused in the story, or by the noun alone: `the suspect`, `a gunman`. */
export function isSuspect({ scene, suspects }: Bench, { name, figure, isHuman }: Referent): boolean {
  const noun = name.toLowerCase().split(" ").at(-1) ?? "";
  if (figure) return suspects.has(name) && figure.kind === "person";
  return suspects.has(name) || (isHuman === true && scene.lexicon.parties.get(noun)?.has("accused") === true);
}

const LONGEST_NAME = 120;

/** The figure whose name holds the words. */
export function nameAt({ roll }: Docket, at: Span): Referent | null {
  const near = roll.within({ start: Math.max(0, at.start - LONGEST_NAME), end: at.end + LONGEST_NAME });
  return near.find((mention) => mention.referent.figure && holds(mention.at, at))?.referent ?? null;
}
