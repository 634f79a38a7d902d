import { hull, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn, tellsHarm } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "agentless-claim",
  number: "R34",
  tier: 2,
  severity: "note",
  area: "sourcing",
  on: true,
  title: "“It is understood”, “is said to have”: somebody vouches, and nobody is named.",
  why: "NPR: “it is believed” is never enough; readers are owed who believes it.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

const CUE =
  /^(?:it\s+)?(?:is|are|was|were|has been|have been|['’]s)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?(?:understood|believed|thought|said|rumou?red|suggested|suspected|claimed|reported)(?:\s+(?:that|to)\b|$)/i;
/** Fires are reported and prizes claimed by nobody in particular. */
const WEAK = /\b(?:reported|claimed|suggested)$/i;

function draftOf(view: View, claim: Claim): Draft | null {
  const cue = hull(claim.cue);
  const content = hull(claim.content);
  if (claim.source.length > 0 || !cue || !content || !isAgentless(view, claim, cue)) return null;
  const first = claim.content
    .flatMap((piece) => mentionsIn(view, piece))
    .find(({ person }) => isParty(view, person));
  if (!first) return null;
  const isHarm = claim.accusation === true || tellsHarm(view, content);
  const whole = {
    start: Math.min(cue.start - itBefore(view, cue).length, content.start),
    end: Math.max(cue.end, content.end),
  };
  return {
    at: whole,
    severity: isHarm ? "warning" : "note",
    confidence: isHarm ? 0.8 : 0.65,
    message: `¶${view.paragraphAt(whole)} has “${view.words(cue)}” of ${first.person}, and nobody who understands, says or believes it.`,
    ask: "Who says so, and how do they know?",
    claims: [claim.id],
  };
}

function isAgentless(view: View, claim: Claim, cue: Span): boolean {
  const words = view.words(cue);
  if (!CUE.test(words) || view.isQuoted(cue) || isVouched(view, claim, cue)) return false;
  return (
    !WEAK.test(words) || itBefore(view, cue) !== "" || /^\s*to\b/.test(view.text.slice(cue.end, cue.end + 5))
  );
}

function itBefore({ text }: View, cue: Span): string {
  return /\bit\s+$/i.exec(text.slice(Math.max(0, cue.start - 4), cue.start))?.[0] ?? "";
}

function isParty(view: View, name: string): boolean {
  const kind = view.person(name)?.kind;
  return kind === "person" || kind === "organisation";
}

/** The sentence gives a source after all: it stands inside somebody's words, or behind `by`. */
function isVouched(view: View, claim: Claim, cue: Span): boolean {
  if (claim.in !== null) return true;
  const after = view.text.slice(cue.end, cue.end + 30);
  return /^\s+(?:by|in|on)\b/i.test(after) || /\baccording to\b/i.test(view.words(view.sentenceAt(cue)));
}
