import type { LexWord } from "../lexicon/forms.ts";
import type { GapMatch } from "../lexicon/gaps.ts";
import type { LegalActRow } from "../lexicon/legal-rows.ts";

/**
 * Where the person stands: `passive` and `self`, the subject; `active`, the object; `noun`, its owner or after `of` or
 * `against`; `adjective`, the noun that follows.
 */
export type LegalVoice = "passive" | "active" | "self" | "noun" | "adjective";

/** A match among the words of its sentence. */
export interface FoundAct {
  readonly words: readonly LexWord[];
  readonly match: GapMatch<LegalActRow>;
  readonly voice: LegalVoice;
  /** Index of the first word of the cue: an auxiliary, or the match's own first word. */
  readonly first: number;
}

const AUXILIARY =
  /^(?:has|have|had|having|will|would|may|might|could|can|cannot|can't|should|must|shall|is|are|am|was|were|be|been|being|do|does|did|'s|'ve|'d|'ll|'re|'m|not|n't|never|remains?|remained|gets?|got)$/;
const ADVERB =
  /^(?:yet|also|still|now|later|then|all|both|twice|first|once|already|since|even|ever|too|again|soon|either|so|far|no|longer|\p{L}{3,}ly)$/u;
const LONGEST_GROUP = 6; // words
const BE = /^(?:is|are|am|was|were|be|been|being|'s|'re|'m|get|gets|got|getting)$/;
// Endings of a past participle: arrested, taken, thrown, held, brought, found, sent, put, kept, set, sworn.
const PARTICIPLE = /(?:ed|en|wn|rn|ld|ght|und|nt|ut|pt|et)$/;
const OWNER =
  /^(?:the|an?|his|her|its|their|our|my|your|whose|'s|this|that|these|those|any|no|each|every|another|second|third|first|two|three|more|further|of|after|following|before|since|until|for|without)$/;
const BEFORE_ADJECTIVE =
  /^(?:the|an?|his|her|its|their|'s|this|that|these|those|two|three|four|of|recently|previously|formerly)$/;
// What follows a participle that has no object.
const NO_OBJECT =
  /^(?:in|on|for|over|at|by|after|during|following|with|when|while|as|and|or|since|last|this|yesterday|today|tonight|late|early|earlier|near|from|without|to|of|under|before|amid|but|outside|because|again|twice|separately|along|alongside|inside|within|pending|together|\p{L}+day)$/u;

/** Gives a match its voice and its auxiliaries; a noun has none. */
export function foundAct(words: readonly LexWord[], match: GapMatch<LegalActRow>): FoundAct {
  const { row, start } = match;
  const first = groupStart(words, start);
  const voice = row.voice === "verb" ? verbVoice(words, match, first) : row.voice;
  const isVerb = voice !== "noun" && voice !== "adjective";
  return { words, match, voice, first: isVerb ? first : words[start]?.text === "'s" ? start + 1 : start };
}

/** Where the verb group begins: its first auxiliary, over adverbs (`have all been arrested`). */
function groupStart(words: readonly LexWord[], verb: number): number {
  let start = verb;
  for (let at = verb - 1; at >= verb - LONGEST_GROUP && !words[at]?.closes; at--) {
    const word = wordAt(words, at);
    if (AUXILIARY.test(word) && !isPossessive(words, at)) start = at;
    else if (!ADVERB.test(word)) break;
  }
  return start;
}

/** The `'s` of `Quint's conviction`; that of `she's been charged`, `he's facing` is an auxiliary. */
function isPossessive(words: readonly LexWord[], at: number): boolean {
  const next = wordAt(words, at + 1);
  return words[at]?.text === "'s" && !/(?:ed|ing|en|ld|ly)$|^(?:not|also|still|now|in|on|at|out)$/.test(next);
}

function verbVoice(words: readonly LexWord[], match: GapMatch<LegalActRow>, first: number): LegalVoice {
  const verb = wordAt(words, match.start);
  const before = wordAt(words, match.start - 1);
  const group = words.slice(first, match.start).map(({ text }) => text);
  if (verb.endsWith("ing")) return "active";
  if (!PARTICIPLE.test(verb)) return OWNER.test(before) ? "noun" : "active";
  if (group.some((word) => BE.test(word))) return "passive";
  if (isObjectless(words, match)) return "passive";
  return before === "" || BEFORE_ADJECTIVE.test(before) ? "adjective" : "active";
}

/** An adjective's place: behind a determiner or nothing, before a noun (`the wanted man`, not `all she wanted`). */
export function isBeforeNoun({ words, match }: FoundAct): boolean {
  const before = wordAt(words, match.start - 1);
  return !words[match.end - 1]?.closes && (before === "" || BEFORE_ADJECTIVE.test(before));
}

/** `the man arrested on Friday`, `Porter taken into custody`: no object stands behind the verb or in the form's gap. */
function isObjectless(words: readonly LexWord[], { headEnd, tail, end }: GapMatch<LegalActRow>): boolean {
  if (words[headEnd - 1]?.closes || (tail === headEnd && tail < end)) return true;
  const isPreposition = headEnd === end && /^(?:with|of|for|by|in|over|on)$/.test(wordAt(words, end - 1));
  return isPreposition || NO_OBJECT.test(wordAt(words, objectAt(words, headEnd)));
}

/** Where an object would stand; `arrested and charged Quint` has that of both behind the second. */
function objectAt(words: readonly LexWord[], at: number): number {
  const isJoined = /^(?:and|or)$/.test(wordAt(words, at)) && PARTICIPLE.test(wordAt(words, at + 1));
  return isJoined && !words[at + 1]?.closes ? at + 2 : at;
}

function wordAt(words: readonly LexWord[], at: number): string {
  return words[at]?.text ?? "";
}
