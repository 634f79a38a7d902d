import type { Span } from "../../base/span.ts";
import { isPartyNoun, sourceKindOf } from "../../lexicon/people-words.ts";
import { pronounOf, unnamed } from "../speakers/describe.ts";
import { stemOf } from "../speakers/noun-index.ts";
import { modifiersIn, phraseBehind, type Phrase } from "../phrase.ts";
import type { Referent } from "../speakers/referent.ts";
import { nextOf, wordOf, type Node } from "../syntax.ts";
import type { Docket, Party } from "./docket.ts";
import { descriptionAt, phraseAt, type Place } from "./description.ts";

/** A noun for a person: `man`, `motorist`, `17-year-old`. */
export function isPersonWord({ scene: { lexicon } }: Docket, word: string): boolean {
  if (/(?:^|-)old$/.test(word)) return true;
  if (/^(?:one|(?:any|every|some)(?:one|body)|nobody|all|others?)$/.test(word)) return false;
  return isPartyNoun(lexicon, word) || sourceKindOf(lexicon, word)?.human === true;
}

/** Somebody without a name: who is of that age, the same as one before whose noun and modifiers agree, or new. */
export function unnamedAt(docket: Docket, node: Node, cue: Span): Party[] {
  const { scene } = docket;
  const phrase = phraseAt(docket, node, cue);
  const words = scene.story.text.slice(phrase.start, node.word.end).toLowerCase();
  const isOther = /\b(?:another|other|second|2nd|third|fourth|fifth|different)\b/.test(words);
  const isFirst = /^(?:an?|one|another|at least one)\b/.test(words);
  const known = isOther
    ? null
    : (ofAge(docket, words) ?? (isFirst ? null : sameBefore(docket, node, { phrase, words })));
  if (known) return [{ referent: known, isNew: false }];
  const referent = bringIn(docket, node, { phrase, cue });
  return referent ? [{ referent, isNew: !isOther && /^(?:an?|the|one) /.test(words) }] : [];
}

const MOST_UNNAMED = 50; // that are looked back at

/** `one of the suspects`: the only one of them with a status so far, or somebody new. */
export function oneOf(docket: Docket, node: Node): Party[] {
  const { scene } = docket;
  const of = nextOf(node);
  const noun = of && wordOf(scene, of) === "of" ? phraseBehind(of) : null;
  if (!noun || !isPersonWord(docket, wordOf(scene, noun).toLowerCase())) return [];
  const stem = stemOf(wordOf(scene, noun));
  const same = docket.unnamed.slice(-MOST_UNNAMED).filter((one) => one.stem === stem);
  if (same[0] && same.length === 1) return [{ referent: same[0].referent, isNew: false }];
  const name = scene.story.text.slice(node.word.start, noun.word.end).replace(/\s+/g, " ").toLowerCase();
  const referent = { ...unnamed(scene, name, noun), pronoun: null, isHuman: true };
  return [{ referent, isNew: false }];
}

/** `the 44-year-old`: who is the only one of that age. */
function ofAge({ ofAge: named, byName }: Docket, words: string): Referent | null {
  const age = ageIn(words);
  if (age === null) return null;
  const [only, ...others] = named.get(age) ?? [];
  return (only && others.length === 0 && byName.get(only)) || null;
}

function ageIn(words: string): string | null {
  return /\b(\d{1,3})-year-old\b/.exec(words)?.[1] ?? null;
}

interface Said {
  readonly phrase: Phrase;
  readonly words: string;
}

function sameBefore(docket: Docket, node: Node, { phrase, words }: Said): Referent | null {
  const modifiers = modifiersIn(docket.scene.story.text, { start: phrase.start, head: node });
  const stem = stemOf(wordOf(docket.scene, node));
  const age = ageIn(words);
  const recent = docket.unnamed.slice(-MOST_UNNAMED);
  const peer = age && recent.findLast(({ referent }) => ageIn(referent.name) === age);
  if (peer) return peer.referent;
  const same = recent.findLast(
    (one) => one.stem === stem && [...modifiers].every((word) => one.modifiers.has(word)),
  );
  return same?.referent ?? lastParty(docket, node, words);
}

const FAR = 1200; // characters

/** `the suspect`, `the man`, `the 24-year-old Fenwick man`: the last one with a status, if not long before. */
function lastParty(docket: Docket, node: Node, words: string): Referent | null {
  const last = docket.standings.at(-1);
  if (!last?.referent.isHuman || node.word.start - last.at > FAR) return null;
  if (!/^(?:the|that|this) /.test(words) || isToldApart(docket, node)) return null;
  const noun = wordOf(docket.scene, node).toLowerCase();
  const age = ageIn(words);
  const isOfAge = age === null || (docket.ages.get(last.referent.name) ?? age) === age;
  return isGeneric(docket, noun) && isOfAge && agrees(docket, noun, last.referent) ? last.referent : null;
}

/** A noun that stands for anybody: `man`, `suspect`. */
function isGeneric({ scene: { lexicon } }: Docket, noun: string): boolean {
  return isPartyNoun(lexicon, noun) || noun.endsWith("old");
}

function agrees({ scene: { lexicon } }: Docket, noun: string, { pronoun }: Referent): boolean {
  const form = pronounOf(sourceKindOf(lexicon, noun));
  return form === null || pronoun === null || pronoun === form;
}

/** `the woman seen with Quint`, `the man from Fenwick`: what follows says which. */
function isToldApart({ scene }: Docket, node: Node): boolean {
  const next = nextOf(node);
  return (
    next !== null &&
    (/^(?:VB[NG]|WP)/.test(next.word.tag) || /^(?:of|from|with|in)$/.test(wordOf(scene, next)))
  );
}

/** A new figure, by a description that tells it from others. */
function bringIn(docket: Docket, node: Node, place: Place): Referent | null {
  const { scene, roll } = docket;
  const { start } = place.phrase;
  const name = descriptionAt(docket, node, place);
  if (name === null) return null;
  const referent = { ...unnamed(scene, name, node), isHuman: true };
  const modifiers = modifiersIn(scene.story.text, { start, head: node });
  docket.unnamed.push({ referent, stem: stemOf(wordOf(scene, node)), modifiers });
  roll.add({ referent, at: { start, end: node.word.end } });
  docket.byName.set(name, referent);
  return referent;
}
