import type { Span } from "../base/span.ts";
import type { LexWord } from "../lexicon/forms.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { FoundAct } from "./legal-voice.ts";
import { offencesIn } from "./offences.ts";

// Words between the cue and what introduces the offence.
const REACH = 12;
const NOUN_REACH = 4;
const LONGEST = 25; // words of an offence
const MOST_BEFORE = 6; // words of an offence before `charges`

// A time, a term or a person behind the introducer: `for two years`, `for questioning`, `on Friday`, `of both of them`.
const TIME_OR_PERSON =
  /^(?:\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:(?:about|almost|nearly|at|least|most|more|than|over|up|to|another|the|a|an|his|her|their|first|last|next|past|several|some|many|few|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s)*(?:years?|months?|weeks?|days?|hours?|life|decades?|time|questioning|trial|bail|bond|appeal|damages|compensation|\d{4}|\p{L}+day(?! 's)|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?= \d|$)|both|all of|him|them|he|she|they|it|us|me|you|who|whom|which)(?:\s|$))/u;
const CLAUSE =
  /^(?:who|whom|which|that|when|while|where|after|before|following|until|although|though|because|but|if|since|than|said|says|told|according)$/;
const PHRASE_END =
  /^(?:as|began|begins|opened|opens|is|are|was|were|has|have|had|will|would|could|may|during|yesterday|today|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** The offence before `charges` or `counts` (`faces murder charges`), or behind the row's introducer. */
export function offenceOf(text: string, found: FoundAct, lexicon: Lexicon): Span | null {
  return offenceBefore(text, found, lexicon) ?? offenceBehind(text, found);
}

function offenceBefore(text: string, { words, match }: FoundAct, lexicon: Lexicon): Span | null {
  const inMatch = words.slice(match.start, match.end);
  const noun = inMatch.findLast(({ text }) => /^(?:charges?|counts?)$/.test(text));
  if (!noun) return null;
  const at = words.indexOf(noun, match.start);
  const before = words.slice(Math.max(0, at - MOST_BEFORE), at);
  const clause = before.slice(before.findLastIndex(({ closes }) => closes) + 1)[0];
  if (!clause) return null;
  const named = offencesIn(text, { start: clause.start, end: noun.start }, lexicon).filter(
    ({ row }) => row.use === "noun" || row.use === "verb",
  );
  const [first, last] = [named[0]?.span, named.at(-1)?.span];
  const isNext = last && /^\s*$/.test(text.slice(last.end, noun.start));
  return first && isNext ? { start: first.start, end: last.end } : null;
}

function offenceBehind(text: string, { words, match, voice }: FoundAct): Span | null {
  const reach = voice === "noun" ? NOUN_REACH : REACH;
  // The introducer may be the form's own last word: `charged with`.
  for (let at = match.end - 1; at < match.end + reach; at++) {
    const lead = match.row.offence.find((parts) =>
      parts.every((part, index) => words[at + index]?.text === part),
    );
    const found = lead && phraseFrom(text, words, at + lead.length);
    if (found) return found;
    if (words[at]?.closes || (at >= match.end && CLAUSE.test(words[at]?.text ?? ""))) return null;
  }
  return null;
}

/** From a word on up to a mark, a clause or a verb. */
function phraseFrom(text: string, words: readonly LexWord[], start: number): Span | null {
  const first = words[start];
  const lead = words[start - 1];
  if (!first || !lead || !/^\s*["“‘']?$/.test(text.slice(lead.end, first.start))) return null;
  const ahead = words.slice(start, start + LONGEST);
  if (TIME_OR_PERSON.test(ahead.map((word) => word.text).join(" "))) return null;
  const last = phraseOf(ahead).at(-1);
  return last ? { start: first.start, end: last.end } : null;
}

/** `charged with murder for the shooting`: the deed behind the offence; `assault for punching` is all offence. */
function isReason(ahead: readonly LexWord[], at: number): boolean {
  return ahead[at]?.text === "for" && /^(?:an?|the|his|her|their|its)$/.test(ahead[at + 1]?.text ?? "");
}

function phraseOf(ahead: readonly LexWord[]): readonly LexWord[] {
  const stop = ahead.findIndex(
    ({ text }, at) => at > 0 && (CLAUSE.test(text) || PHRASE_END.test(text) || isReason(ahead, at)),
  );
  const whole = stop < 0 ? ahead : ahead.slice(0, stop);
  // `on suspicion of arson and | are being held`
  const phrase = /^(?:and|or)$/.test(whole.at(-1)?.text ?? "") ? whole.slice(0, -1) : whole;
  const mark = phrase.findIndex(({ closes, text }) => closes && !/^\d+$/.test(text));
  return mark < 0 ? phrase : phrase.slice(0, mark + 1);
}
