import type { Span } from "../base/span.ts";
import type { Mention } from "../claim/person.ts";
import { mentionsIn, subjectOf, tellsHarm, tellsPast } from "./harm.ts";
import type { View } from "./view.ts";

/** Words that take a deed of somebody for granted, without any words of an offence that the reader knows. */
export interface Granted {
  readonly at: Span;
  readonly person: string;
}

/** A demand or question leads up to what is taken for granted. */
const ASKS =
  /\b(?:establish(?:es|ed)?|determine[sd]?|examine[sd]?|find out|look(?:s|ing)? (?:into|at)|review|investigat(?:e[sd]?|ing)|ask(?:s|ed|ing)?|explain(?:s|ed)?|know|say|justify|account|question(?:s|ed)|wonder(?:s|ed)?|clarify|demand(?:s|ed)?|answer|learn|told|urged?|urges|ordered|called on|calls? for|wants?)\b[^.?!]*$/i;
const WHY =
  /\b(?:why|how|(?<=\b(?:know|asked|asks|ask|say|explain|establish|determine|look at|examine|find out) )when)(?= \p{L})/gu;
/** `apologise for lying`, `stop cheating`. */
const FOR_DEED =
  /\b(?:apologi[sz]e|apology|sorry|resign|answer|account|atone|pay|sacked|fired|stop|cease|quit) (?:back )?(?:for )?(?=\p{Ll}+ing\b)/gu;
/** `repay the money she stole`. */
const WHICH_DEED =
  /\b(?:money|cash|funds?|sums?|fees?|takings|deposits?|goods|items?|files?|savings|books|records) (?:that |which )?(?=(?:he|she) )/gu;
/** `asked for a rerun despite Sedge’s cheating`. */
const WHOSE_DEED =
  /\b(?:despite|after|over|because of|in spite of|in view of|given) (?=(?:\p{Lu}[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]+[’']s (?:\p{Ll}+ )?\p{Ll}+ing\b)/gu;
/** `Despite his abuse of players, coach Ron Dietz …`. */
const OPENING = /^(?:Despite|After|Before|Since|Besides|Having) (?!being\b)([^,“”"]{3,90}), /u;

export function grantedIn(view: View): Granted[] {
  return view.read.sentences.flatMap((sentence) => [
    ...askedIn(view, sentence),
    ...demandedIn(view, sentence),
    ...possessedIn(view, sentence),
    ...(openedIn(view, sentence) ?? []),
  ]);
}

/** `asked the landlord why he had cheated them`. */
function askedIn(view: View, sentence: Span): Granted[] {
  return clausesAt(view, sentence, WHY).flatMap((at) => {
    const subject = subjectOf(view, at) ?? nameBefore(view, sentence, at);
    if (!subject) return [];
    const pronoun = /^\p{L}+ (?:(?:much|many|long|often) (?:\p{Ll}+ )??)?(?:he|she)\b/u.exec(view.words(at));
    const end = subject.start >= at.start ? subject.end : at.start + (pronoun?.[0].length ?? 0);
    if (end === at.start || !tellsPast(view, { start: end, end: at.end })) return [];
    return tellsHarm(view, at) ? [{ at, person: subject.person }] : [];
  });
}

function demandedIn(view: View, sentence: Span): Granted[] {
  return [FOR_DEED, WHICH_DEED].flatMap((words) =>
    clausesAt(view, sentence, words, "behind").flatMap((at) => {
      const who = nameBefore(view, sentence, at);
      return who && tellsHarm(view, at) ? [{ at, person: who.person }] : [];
    }),
  );
}

function possessedIn(view: View, sentence: Span): Granted[] {
  return clausesAt(view, sentence, WHOSE_DEED, "behind").flatMap((at) => {
    const whose = mentionsIn(view, at).find(({ start }) => start === at.start);
    return whose && tellsHarm(view, at) ? [{ at, person: whose.person }] : [];
  });
}

/** `how the former curator, Una Sedge, `: the clause goes on behind the name. */
const NAMED_ASIDE =
  /^(?:why|how|when) (?:(?:the|its|his|her|their) )?[\p{Ll}’' -]{2,40}, \p{Lu}[^,.]{2,50}, /u;

/** From the words (or from behind them) to the end of the clause, where a question or demand stands before. */
function clausesAt(view: View, sentence: Span, words: RegExp, where: "at" | "behind" = "at"): Span[] {
  const text = view.words(sentence);
  return Array.from(text.matchAll(words)).flatMap(({ index, 0: { length } }) => {
    const from = index + (where === "at" ? 0 : length);
    const aside = NAMED_ASIDE.exec(text.slice(from))?.[0].length ?? 0;
    const stop = text.slice(from + aside).search(/,\s|[.;:?!]["”’]?\s*$/);
    const end = sentence.start + (stop < 0 ? text.trimEnd().length : from + aside + stop);
    return ASKS.test(text.slice(0, index)) ? [{ start: sentence.start + from, end }] : [];
  });
}

/** The last person named before the words, in the sentence. */
function nameBefore(view: View, sentence: Span, { start }: Span): Mention | undefined {
  return mentionsIn(view, { start: sentence.start, end: start }).findLast(
    ({ person, as }) => as !== "noun" && view.person(person)?.kind === "person",
  );
}

function openedIn(view: View, sentence: Span): Granted[] | null {
  const opening = OPENING.exec(view.words(sentence));
  const deed = opening?.[1];
  if (!opening || deed === undefined) return null;
  const start = sentence.start + opening[0].indexOf(deed);
  const at = { start, end: start + deed.length };
  const rest = { start: sentence.start + opening[0].length, end: sentence.end };
  const subject = subjectOf(view, rest);
  const isOwn = /^(?:\p{Ll}+ing\b|(?:his|her)\b)/u.test(deed);
  const isTold = view.read.claims.some(({ cue }) =>
    cue.some(({ start: from }) => from >= at.start && from < at.end),
  );
  const isLaw = view.read.legal.some(({ cue }) => cue.start >= at.start && cue.start < at.end);
  if (!subject || !isOwn || isTold || isLaw || !tellsHarm(view, at)) return null;
  return [{ at, person: subject.person }];
}
