import type { Claim } from "../../../claim/claim.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "bare-anonymous",
  number: "R12",
  tier: 1,
  severity: "warning",
  area: "sourcing",
  on: true,
  title: "An unnamed source without a word on who they are or how they know.",
  why: "AP, NPR and the Guardian ask for a description: “a source” alone tells the reader nothing.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

function draftOf(view: View, claim: Claim): Draft | null {
  const [source] = claim.source;
  if (!source || claim.source.length > 1) return null;
  const [bare] = view.find("bare-source", source);
  if (!bare || bare.start !== source.start || bare.end !== source.end) return null;
  return {
    at: { start: source.start, end: claim.cue.at(-1)?.end ?? source.end },
    message: `¶${view.paragraphAt(source)} gives “${view.words(source)}” as the source and says nothing about who that is.`,
    ask: "Say what position they hold and how they know, how many they are, and why they are not named.",
    claims: [claim.id],
  };
}
