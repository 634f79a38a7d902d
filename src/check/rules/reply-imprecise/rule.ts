import { hull, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn, tellsHarm, wholeOf } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "reply-imprecise",
  number: "R30",
  tier: 2,
  severity: "warning",
  area: "fairness",
  on: true,
  title: "Somebody's silence without a word on how and when they were asked.",
  why: "NPR and AP ask for the attempts: how somebody was tried, how often, and when.",
  version: 1,
  options: {},
  find: (view) => [
    ...view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
    ...view.read.sentences.flatMap((sentence) => unreadIn(view, sentence) ?? []),
  ],
};

/** Nobody knows whether they were asked; `declined` tells that they were. */
const UNREACHED =
  /^(?:(?:could|can|has|have|had|was|were|is|did|does|do)(?:\s+not|n['’]t)\s+|(?:has|have|had)\s+yet\s+to\s+)?(?:immediately\s+|yet\s+)*(?:be\s+|been\s+)?(?:immediately\s+)?(?:reached|contacted|located|traced|available|unavailable|respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?|return(?:ed)?)\b|^(?:was|were|is)\s+(?:un|not\s+)available\b|^made no comment/i;

/** The same in words of which the reader makes no claim of silence. */
const UNREAD =
  /\b(?:no|any) (?:immediate )?(?:comment|response|reply|answer|statement)s?\b(?: (?:from|by) [^.;:]{1,60}?)? (?:was|were|had|has|have|came|could|is)\b|\b(?:was|were|has been|had been) no (?:immediate )?(?:comment|response|reply|answer)\b|\b(?:received|got|had|drew|brought|met with) no (?:response|reply|answer|comment)\b|\b(?:attempt|effort|bid)s?\b[^.;:]{0,30} to (?:reach|contact|locate|find|trace|speak (?:to|with)|interview|get)\b[^.;:]{0,80}\b(?:unsuccessful|failed|fail|not successful|not succeed|nothing|in vain|fruitless)\b|\b(?:could|can) ?(?:not|n['’]t) (?:immediately |yet )?be (?:immediately )?(?:reached|contacted|located|found for comment|traced)\b|\b(?:was|were|is) (?:not (?:immediately )?(?:available|reachable)|unavailable|unreachable)(?: (?:for|to) (?:comment|interview)\w*|\s*[.,;]|$)|\b(?:did not|didn['’]t|has not|hasn['’]t|have not|had not|has yet to|have yet to|had yet to) (?:immediately |yet |so far )?(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?)(?:\s*[.,;]|$| (?:to|when|by|before|in time)\b)|\b(?:(?:has|have|had) been|was|were) (?:approached|contacted|asked) for (?:an? )?(?:comment|response|reply)\b/i;
const EMPLOYER =
  /^the (?:\p{L}+ ){0,3}(?:department|council|district|agency|ministry|authority|company|firm|office|school|hospital|club|union|force|board)$/iu;
const ASKED =
  /\bto\s+(?:an?\s+|repeated\s+|several\s+|multiple\s+|the\s+|our\s+|\w+['’]s\s+)*(?:requests?|inquir\w+|enquir\w+|quer\w+|questions?)\b/i;

function draftOf(view: View, claim: Claim): Draft | null {
  const cue = hull(claim.cue);
  const whole = wholeOf(claim);
  if (!cue || !whole || view.isQuoted(cue) || !isSilence(view, claim)) return null;
  const isEmployer = isEmployersAlone(view, claim);
  const party = isEmployer ? lower(claim.source.map(view.words).join(" ")) : claim.speaker;
  if (party === null || tellsAttempt(view, whole)) return null;
  const isSure = isAccused(view, party, whole) && !isEmployer;
  return silenceAt(view, whole, { party, isAccused: isSure, claims: [claim.id] });
}

function lower(words: string): string {
  return words.replace(/^The\b/, "the");
}

/** A claim whose cue says that nobody answered. */
function isSilence(view: View, claim: Claim): boolean {
  const [start, end] = [claim.cue[0]?.start, wholeOf(claim)?.end];
  if (claim.kind !== "declines" || start === undefined || end === undefined) return false;
  return UNREACHED.test(view.words({ start, end })) || isEmployersAlone(view, claim);
}

/** `The department declined to comment`, where its inspector is accused and nothing tells that he was asked. */
function isEmployersAlone(view: View, { id, source, cue }: Claim): boolean {
  const [who] = source;
  if (!who || !EMPLOYER.test(view.words(who)) || !/\bdeclin/i.test(cue.map(view.words).join(" ")))
    return false;
  const people = view.accusations.filter(
    ({ target, at }) => at.start < who.start && (view.person(target)?.kind ?? "person") === "person",
  );
  return people.length > 0 && view.replies.every(({ claim }) => claim?.id === id);
}

function unreadIn(view: View, sentence: Span): Draft | null {
  const found = UNREAD.exec(view.words(sentence));
  if (!found) return null;
  const cue = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
  const isRead = view.read.claims.some(
    (claim) => claim.cue.some((at) => overlaps(at, sentence)) && isSilence(view, claim),
  );
  if (isRead || view.isQuoted(cue) || tellsAttempt(view, cue) || !isHeated(view, cue)) return null;
  const end = sentence.end - (/[.!?]$/.test(view.words(sentence)) ? 1 : 0);
  const lead =
    /^.*[,;:—]\s+(?:and|but)\s+/s.exec(view.text.slice(sentence.start, cue.start))?.[0].length ?? 0;
  const at = { start: sentence.start + lead, end };
  return silenceAt(view, at, { party: "they", isAccused: hasAccused(view, at), claims: [] });
}

interface Silence {
  readonly party: string;
  /** False: nobody is seen to accuse them. */
  readonly isAccused: boolean;
  readonly claims: readonly string[];
}

function silenceAt(view: View, at: Span, { party, isAccused: isSure, claims }: Silence): Draft {
  const isAsked = ASKED.test(view.words(at));
  const isMild = isAsked || !isSure;
  return {
    at,
    severity: isMild ? "note" : "warning",
    confidence: isMild ? 0.6 : 0.75,
    message: `¶${view.paragraphAt(at)} does not say how or when ${party} ${party === "they" ? "were" : "was"} asked.`,
    ask: "How was it tried, how often, when, and by when was an answer needed?",
    suggestions: [
      { says: "write “did not answer [how many] [calls, emails] since [day]”", edits: [], auto: false },
    ],
    claims,
  };
}

/** Something hurtful was told of somebody before. */
function isHeated(view: View, at: Span): boolean {
  return (
    hasAccused(view, at) ||
    tellsHarm(view, { start: 0, end: at.start }) ||
    DISPUTED.test(view.text.slice(0, at.start))
  );
}

function hasAccused(view: View, at: Span): boolean {
  return view.accusations.some((accusation) => accusation.at.start < at.start);
}

const DISPUTED =
  /\b(?:accus\w+|alleg\w+|complain\w*|inquiry|investigat\w+|suspended|sacked|fired|lawsuit|sued|dispute|took|kept|blam\w+)\b/i;

/** The sentence, or the one behind it, tells of calls, letters, days. */
function tellsAttempt(view: View, whole: Span): boolean {
  const sentence = view.sentenceAt(whole);
  const behind = view.sentenceAt({ start: sentence.end + 1, end: sentence.end + 2 });
  const isSame = view.paragraphAt(behind) === view.paragraphAt(whole);
  return (
    view.find("attempt", {
      start: sentence.start,
      end: isSame ? Math.max(sentence.end, behind.end) : sentence.end,
    }).length > 0
  );
}

/** Others say something of them before, or the story accuses somebody for whom they may stand. */
function isAccused(view: View, party: string, whole: Span): boolean {
  if (hasAccused(view, whole)) return true;
  return view.read.claims.some(
    ({ speaker, kind, content, cue }) =>
      speaker !== party &&
      (cue[0]?.start ?? 0) < whole.start &&
      kind !== "attitude" &&
      content.some((piece) => mentionsIn(view, piece).some(({ person }) => person === party)),
  );
}
