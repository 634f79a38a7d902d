import { hull, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn } from "../../harm.ts";
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
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

/** Nobody knows whether they were asked; `declined` tells that they were. */
const UNREACHED =
  /^(?:(?:could|can|has|have|had|was|were|is)\s+not\s+|couldn['’]t\s+|wasn['’]t\s+|weren['’]t\s+|did\s+not\s+|didn['’]t\s+|has\s+yet\s+to\s+)?(?:immediately\s+|yet\s+)*(?:be\s+|been\s+)?(?:reached|contacted|located|traced|available|unavailable|respond(?:ed)?|repl(?:y|ied)|comment|answer(?:ed)?|return(?:ed)?)\b|^(?:was|were|is)\s+(?:un|not\s+)available\b|^made no comment/i;

function draftOf(view: View, claim: Claim): Draft | null {
  const cue = hull(claim.cue);
  const whole = hull([...claim.source, ...claim.cue, ...claim.content].toSorted((a, b) => a.start - b.start));
  if (claim.kind !== "declines" || !cue || !whole || view.isQuoted(cue)) return null;
  if (!UNREACHED.test(view.words({ start: cue.start, end: whole.end }))) return null;
  const party = claim.speaker;
  if (party === null || !isAccused(view, party, whole) || tellsAttempt(view, whole)) return null;
  const isAsked =
    /\bto\s+(?:an?\s+|repeated\s+|several\s+|multiple\s+|the\s+|\w+['’]s\s+)*(?:requests?|inquir\w+|enquir\w+|quer\w+|questions?)\b/i.test(
      view.words(whole),
    );
  return {
    at: whole,
    severity: isAsked ? "note" : "warning",
    confidence: isAsked ? 0.6 : 0.75,
    message: `¶${view.paragraphAt(whole)} does not say how or when ${party} was asked.`,
    ask: "How was it tried, how often, when, and by when was an answer needed?",
    suggestions: [
      { says: "write “did not answer [how many] [calls, emails] since [day]”", edits: [], auto: false },
    ],
    claims: [claim.id],
  };
}

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
  if (view.accusations.some(({ at }) => at.start < whole.start)) return true;
  return view.read.claims.some(
    ({ speaker, kind, content, cue }) =>
      speaker !== party &&
      (cue[0]?.start ?? 0) < whole.start &&
      kind !== "attitude" &&
      content.some((piece) => mentionsIn(view, piece).some(({ person }) => person === party)),
  );
}
