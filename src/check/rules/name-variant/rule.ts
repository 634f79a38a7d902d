import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Suggestion } from "../../../claim/finding.ts";
import type { Draft, Rule } from "../../rule.ts";
import { variantNames, type VariantName } from "../../variant-names.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "name-variant",
  number: "R07",
  tier: 1,
  severity: "warning",
  area: "accuracy",
  on: true,
  title: "A name that is spelt two ways for what must be one person or body.",
  why: "Names come first on every newsroom checklist, and a wrong one can point at somebody else.",
  version: 1,
  options: {},
  find: (view) => variantNames(view).flatMap((variant) => draftOf(view, variant) ?? []),
};

function draftOf(view: View, variant: VariantName): Draft | null {
  const { at, usual, person, confidence } = variant;
  const words = view.words(at);
  if (isKnownSpelling(view, words, usual)) return null;
  const isSure = confidence >= 0.9;
  return {
    at: withTitle(view, at),
    message: `¶${view.paragraphAt(at)} has “${words}”; elsewhere the story has “${usual}”.`,
    ask: isSure ? "Which spelling is right?" : "One person or two? If one: which name is right?",
    confidence,
    severity: isSure && isParty(view, person) ? "error" : "warning",
    suggestions: suggestionsFor(view, variant),
  };
}

/** The house knows both spellings as right. */
function isKnownSpelling(view: View, words: string, usual: string): boolean {
  const house = view.housePerson(words);
  return house !== undefined && house === view.housePerson(usual);
}

/** Somebody who is accused, or speaks. */
function isParty({ accusations, read }: View, person: string): boolean {
  return (
    accusations.some(({ target }) => target === person) ||
    read.claims.some(({ speaker, sourceKind }) => speaker === person && sourceKind === "person")
  );
}

function withTitle(view: View, at: Span): Span {
  const mention = view.read.mentions.find((one) => one.as === "name" && holds(one, at));
  return mention && mention.end - mention.start < 60 ? { start: mention.start, end: mention.end } : at;
}

/** The word that differs, put as the other form has it. */
function suggestionsFor(view: View, { at, usual }: VariantName): Suggestion[] {
  if (view.read.quotes.some((quote) => overlaps(quote, at))) return [];
  const [have, want] = [view.words(at).split(" "), usual.split(" ")];
  const text = have.length === want.length ? usual : (want.at(-1) ?? usual);
  return have.length <= want.length ? [{ says: `write “${text}”`, edits: [{ at, text }], auto: false }] : [];
}
