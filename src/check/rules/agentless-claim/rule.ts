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
  const content = hull(claim.content.toSorted((a, b) => a.start - b.start));
  if (claim.source.length > 0 || !cue || !content || view.isQuoted(cue)) return null;
  if (!CUE.test(view.words(cue)) || isVouched(view, claim, cue)) return null;
  const before = view.text.slice(Math.max(0, cue.start - 4), cue.start);
  const after = view.text.slice(cue.end, cue.end + 30);
  if (WEAK.test(view.words(cue)) && !/\bit\s+$/i.test(before) && !/^\s*to\b/.test(after)) return null;
  const named = claim.content.flatMap((piece) => mentionsIn(view, piece)).filter(({ person }) => isParty(view, person));
  const isHarm = claim.accusation === true || tellsHarm(view, content);
  const [first] = named;
  if (!first) return null;
  const it = /\bit\s+$/i.exec(before);
  const whole = { start: Math.min(cue.start - (it?.[0].length ?? 0), content.start), end: Math.max(cue.end, content.end) };
  return {
    at: whole,
    severity: isHarm ? "warning" : "note",
    confidence: isHarm ? 0.8 : 0.65,
    message: `¶${view.paragraphAt(whole)} has “${view.words(cue)}” of ${first.person}, and nobody who understands, says or believes it.`,
    ask: "Who says so, and how do they know?",
    claims: [claim.id],
  };
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
