import { around, hull, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Suggestion } from "../../../claim/finding.ts";
import { loadedCueOf } from "../../loaded.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "loaded-verb",
  number: "R32",
  tier: 2,
  severity: "note",
  area: "style",
  on: true,
  title: "A verb of saying that casts doubt on whoever speaks or makes their words a concession.",
  why: "AP and the Guardian: “claimed” casts doubt, “admitted” implies guilt, “refused” hostility; “said” and “declined” are neutral.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => refusalOf(view, claim) ?? doubtOf(view, claim) ?? []),
};

function doubtOf(view: View, claim: Claim): Draft | null {
  const loaded = loadedCueOf(view, claim);
  if (!loaded) return null;
  const neutral = NEUTRAL[loaded.verb.slice(-3)] ?? NEUTRAL[loaded.verb.slice(-1)] ?? "say";
  const isGrave = /^(?:claim|admi|confe|boast|brag|rant|whin|moan|bleat)/.test(loaded.verb);
  return {
    at: wholeOf(claim, loaded.at),
    confidence: isGrave ? 0.75 : 0.6,
    message: `¶${view.paragraphAt(loaded.at)} has “${loaded.verb}”, which ${/^(?:admi|conce|confe)/.test(loaded.verb) ? "makes a concession of what is said" : "casts doubt on whoever speaks"}.`,
    ask: `Is “${neutral}” enough? Keep the verb only where the story shows why.`,
    suggestions: /\s/.test(loaded.verb) ? [] : [swap(loaded.at, neutral, false)],
    claims: [claim.id],
  };
}

/** Forms of `say` by the ending of the verb. */
const NEUTRAL: Readonly<Record<string, string>> = { ing: "saying", s: "says", d: "said" };

/** `refused to comment` is hostile; whoever is asked may decline. */
function refusalOf(view: View, claim: Claim): Draft | null {
  const cue = hull(claim.cue);
  if (claim.kind !== "declines" || !cue || view.isQuoted(cue)) return null;
  const found = /\brefus(?:e|es|ed|ing)\b/i.exec(view.words(cue));
  const asked =
    /^\s*(?:to\s+)?(?:\w+ly\s+)?(?:comment|be interviewed|be drawn|discuss|talk|speak|say|answer|elaborate|respond|give (?:an )?interview)/i;
  if (!found) return null;
  const at = { start: cue.start + found.index, end: cue.start + found.index + found[0].length };
  if (!asked.test(view.text.slice(at.end, at.end + 40))) return null;
  const neutral = found[0].toLowerCase().replace("refus", "declin");
  return {
    at: wholeOf(claim, at),
    confidence: 0.85,
    message: `¶${view.paragraphAt(at)} makes a hostile act of not commenting: “${found[0]}”.`,
    ask: `Write “${neutral}”.`,
    suggestions: [swap(at, neutral, true)],
    claims: [claim.id],
  };
}

function swap(at: Span, text: string, auto: boolean): Suggestion {
  return { says: `write “${text}”`, edits: [{ at, text }], auto };
}

/** Source and verb; with the words of a short claim. */
function wholeOf(claim: Claim, at: Span): Span {
  const whole = around([...claim.source, ...claim.cue]) ?? at;
  return whole.end - whole.start <= 80 ? whole : at;
}
