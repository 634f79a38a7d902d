import type { Claim } from "../../../claim/claim.ts";
import { around } from "../../../base/span.ts";
import { plainWords } from "../../patterns.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "plural-sources",
  number: "R35",
  tier: 2,
  severity: "warning",
  area: "sourcing",
  on: true,
  title: "“Sources” who turn out to be one: the text goes on with “the source”.",
  why: "Reuters: never cite sources in the plural when there is one.",
  version: 1,
  options: {},
  find: (view) => {
    const claims = view.read.claims.filter(({ source, cue }) => source.length > 0 && cue.length > 0);
    return claims.flatMap((claim, index) => draftOf(view, claim, claims.slice(0, index)) ?? []);
  },
};

// Words for people who are not named; the singular takes up what the plural began.
const NOUNS = String.raw`(?:source|insider|official|aide|adviser|advisor|diplomat|employee|staffer|executive|lawmaker|person|witness|colleague|friend|relative|officer)`;
const MANY = new RegExp(
  String.raw`^(?:the |several |some |multiple |various |senior |other |unnamed |anonymous |[\p{L}-]+ ){0,4}${NOUNS}(?:e?s)\b|^(?:the |several |some |multiple |various |[\p{L}-]+ ){0,3}people\b`,
  "iu",
);
const ONE = new RegExp(String.raw`^(?:the|this|that|the same) (?:[\p{L}-]+ )?${NOUNS}$`, "iu");
// Somebody new, or one picked out of several.
const SINGLE = new RegExp(
  String.raw`\b(?:an?|one|another|second|third|first|other|separate|each|former|latter) (?:[\p{L}.,’'-]+ ){0,4}${NOUNS}\b|\b(?:one|two|three|four|five|another|a second|both|each|all) of (?:the|them|those)\b`,
  "iu",
);

function draftOf(view: View, claim: Claim, before: readonly Claim[]): Draft | null {
  const [source] = claim.source;
  const at = around([...claim.source, ...claim.cue]);
  if (!source || !at || claim.source.length > 1 || !ONE.test(plainWords(view, source))) return null;
  const many = before.findLast(
    ({ sourceKind, source: [words] }) =>
      words &&
      (isUnnamed(sourceKind) || /^(?:\w+ )?(?:sources|insiders)\b/i.test(view.words(words))) &&
      MANY.test(plainWords(view, words)),
  );
  const plural = many?.source[0];
  if (!many || !plural || !isSameNoun(view.words(plural), view.words(source))) return null;
  if (SINGLE.test(view.text.slice(plural.end, source.start))) return null;
  return {
    at,
    message: `¶${view.paragraphAt(plural)} cites “${shorten(view.words(plural))}”, ¶${view.paragraphAt(source)} goes on with “${view.words(source)}”.`,
    ask: "How many were they? If one: say so. If more: say how many, and which of them says this.",
    confidence: 0.8,
    evidence: [plural],
    claims: [many.id, claim.id],
  };
}

function isUnnamed(kind: Claim["sourceKind"]): boolean {
  return kind !== "person" && kind !== "document" && kind !== "organisation";
}

/** `sources in the pharmacy` and `the source`. */
function isSameNoun(many: string, one: string): boolean {
  const noun = (one.split(" ").at(-1) ?? "").toLowerCase();
  const plurals = noun === "person" ? "people" : noun === "witness" ? "witnesses" : `${noun}s`;
  return new RegExp(String.raw`\b${plurals}\b`, "i").test(many);
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
