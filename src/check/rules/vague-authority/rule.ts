import { hull, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Draft, Rule } from "../../rule.ts";
import { singular, withCue } from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "vague-authority",
  number: "R39",
  tier: 3,
  severity: "note",
  area: "sourcing",
  on: false,
  title: "Experts, critics or studies say so, and none of them is named nearby.",
  why: "NPR and the Guardian: “experts say” tells the reader nothing.",
  version: 1,
  options: { paragraphs: 2 },
  find: (view, options) =>
    view.read.claims.flatMap((claim) => draftOf(view, claim, options.number("paragraphs")) ?? []),
};

/** What people feel is no authority; what they say may be given as one. */
const ANYBODY = /^(?:some|many|people|(?:some|many|most) people|a lot of people|locals|many locals)$/i;

function draftOf(view: View, claim: Claim, reach: number): Draft | null {
  const source = hull(claim.source);
  if (!source || !isVague(view, claim, source) || isFollowedUp(view, source, reach)) return null;
  return {
    at: withCue(source, claim.cue),
    confidence: 0.65,
    message: `¶${view.paragraphAt(source)} has it from “${view.words(source)}”, and names none of them.`,
    ask: "Name one, or say how many were asked.",
    claims: [claim.id],
  };
}

function isVague(view: View, { kind }: Claim, source: Span): boolean {
  if (kind === "declines" || view.isQuoted(source)) return false;
  if (ANYBODY.test(view.words(source)) && kind !== "says" && kind !== "writes") return false;
  const [found] = view.find("vague-authority", source);
  return found?.start === source.start && found.end === source.end;
}

/** Within some paragraphs somebody with a name speaks as one of them: an economist, somebody of a college. */
function isFollowedUp(view: View, source: Span, reach: number): boolean {
  const noun = singular(view.words(source).toLowerCase().split(" ").at(-1) ?? "");
  const learned =
    /\b(?:professor|prof|dr|lecturer|analyst|economist|expert|researcher|scientist|historian|specialist|author|fellow|university|college|institute|academy|think tank|laborator\w+|campaigner|activist|director|chair\w*|spokes\w+|study|survey|report)\b/i;
  const from = view.paragraphAt(source);
  return view.read.claims.some(({ source: [first, ...rest], speaker, cue }) => {
    const at = first && hull([first, ...rest]);
    if (!at || !cue[0] || speaker === null || at.start === source.start) return false;
    const gap = view.paragraphAt(at) - from;
    if (gap < -1 || gap > reach || !/^\p{Lu}/u.test(speaker)) return false;
    const known = [view.words(at), ...(view.person(speaker)?.roles ?? [])].join(" ");
    return learned.test(known) || known.toLowerCase().includes(noun);
  });
}
