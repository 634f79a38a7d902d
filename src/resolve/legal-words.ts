import type { Span } from "../base/span.ts";
import type { LegalStatus } from "../claim/claim.ts";
import { lexWords, type LexWord } from "../lexicon/forms.ts";
import { matchGaps, type GapMatch } from "../lexicon/gaps.ts";
import type { LegalActRow } from "../lexicon/legal-rows.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isFuture, isHypothetical, isNegated } from "./legal-modality.ts";
import { offenceOf } from "./legal-offence.ts";
import { foundAct, isBeforeNoun, type FoundAct, type LegalVoice } from "./legal-voice.ts";

/** Words that give somebody a legal status; whom, the words alone do not say. */
export interface LegalWord {
  /** The verb with its auxiliaries, or the noun; without what introduces the offence, but `charged with` is whole. */
  readonly cue: Span;
  readonly status: LegalStatus;
  readonly voice: LegalVoice;
  /** The offence's words, if the clause has some. */
  readonly offence: Span | null;
  /** True if the text denies it: `was not charged`, `without charge`. */
  readonly negated: boolean;
  /** True if it has not happened and may never: `if convicted`, `could be charged`, `calls for his arrest`. */
  readonly hypothetical: boolean;
  /** True if it is still to come: `will be sentenced`, `is due to stand trial`. */
  readonly future: boolean;
}

/** The legal acts that a sentence tells of, in order. */
export function legalWordsIn(text: string, sentence: Span, lexicon: Lexicon): LegalWord[] {
  const words = lexWords(text, sentence);
  const found = apart(matchGaps(lexicon.legalActs, words)).flatMap((match) => {
    const found = foundAct(words, match);
    const { status, blocks } = match.row;
    const cue = spanOf(words, found.first, lastOf(words, match));
    if (!status || !cue || isBlocked(text, found)) return [];
    const word = read({ text, lexicon, found, status, cue });
    return word.offence || !blocks.includes(NOT_ALONE) ? [word] : [];
  });
  return found.map((word, at) => beside(text, word, { before: found[at - 1], next: found[at + 1] }));
}

const JOINED = /\s(?:and|or|but)(?:\s(?:then|later|also|subsequently))*\s$/;

interface Neighbours {
  readonly before: LegalWord | undefined;
  readonly next: LegalWord | undefined;
}

/** `was arrested for fraud and released on bail`: the second act ends the offence, and shares the passive. */
function beside(text: string, word: LegalWord, { before, next }: Neighbours): LegalWord {
  const isShared = before?.voice === "passive" && word.voice === "active" && isJoined(text, word);
  return {
    ...word,
    voice: isShared ? "passive" : word.voice,
    offence: word.offence && next && isJoined(text, next) ? upTo(text, word.offence, next) : word.offence,
  };
}

function isJoined(text: string, { cue, voice }: LegalWord): boolean {
  const isVerb = voice === "passive" || voice === "active" || voice === "self";
  return isVerb && JOINED.test(text.slice(Math.max(0, cue.start - 30), cue.start));
}

function upTo(text: string, { start, end }: Span, { cue }: LegalWord): Span {
  if (cue.start <= start || cue.start >= end) return { start, end };
  return { start, end: start + text.slice(start, cue.start).replace(JOINED, "").length };
}

// Blocks that are no words: the row needs the offence's words; a sum of money behind it makes it none.
const NOT_ALONE = "*";
const MONEY = "£";
const REACH = 3; // words before the cue that may block it

/** What introduces the offence is not in the cue; the `with` of `charged with` is, as in the claim. */
function lastOf(words: readonly LexWord[], { row, start, end }: GapMatch<LegalActRow>): number {
  const last = words[end - 1]?.text ?? "";
  const introduces = row.offence.some((parts) => parts.length === 1 && parts[0] === last);
  return introduces && last !== "with" && end - start > 1 ? end - 1 : end;
}

interface Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly found: FoundAct;
  readonly status: LegalStatus;
  readonly cue: Span;
}

function read({ text, lexicon, found, status, cue }: Reading): LegalWord {
  return {
    cue,
    status,
    voice: found.voice,
    offence: offenceOf(text, found, lexicon),
    negated: isNegated(found),
    hypothetical: isHypothetical(found),
    future: isFuture(found),
  };
}

/** A match that begins inside the one before is part of it: `faces murder charges` holds `charges`. */
function apart(matches: readonly GapMatch<LegalActRow>[]): GapMatch<LegalActRow>[] {
  const kept: GapMatch<LegalActRow>[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

/** The row's form runs over a mark, or something that the row forbids stands before or behind it. */
function isBlocked(text: string, found: FoundAct): boolean {
  const { words, match, first } = found;
  const { start, end, row } = match;
  if (row.voice === "adjective" && !isBeforeNoun(found)) return true;
  if (words.slice(start, end - 1).some(({ closes, text }) => closes && !/^\d+$/.test(text))) return true;
  if (row.blocks.includes(MONEY) && isMoney(text, words[end - 1])) return true;
  return words.slice(Math.max(0, first - REACH), start).some(({ text }) => row.blocks.includes(text));
}

function isMoney(text: string, last: LexWord | undefined): boolean {
  return last !== undefined && /^\s*(?:US)?[$£€¥]/.test(text.slice(last.end, last.end + 8));
}

function spanOf(words: readonly LexWord[], first: number, end: number): Span | undefined {
  const start = words[first];
  const last = words[end - 1];
  return start && last ? { start: start.start, end: last.end } : undefined;
}
