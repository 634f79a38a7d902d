import { around, hull, lastBefore, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Draft, Options, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "source-not-introduced",
  number: "R40",
  tier: 3,
  severity: "note",
  area: "accuracy",
  on: false,
  title: "Somebody speaks by surname alone before the story has said who they are.",
  why: "Every second reference needs a first: readers cannot tell who speaks (AP, Reuters).",
  version: 1,
  options: { known: "" },
  find,
};

/** Heads of state and the like, whom every reader knows; `known` adds the house's own, parted by commas. */
const KNOWN =
  /^(?:trump|obama|biden|clinton|bush|putin|xi|merkel|macron|sunak|starmer|johnson|may|cameron|blair|modi|erdo[gğ]an|netanyahu|zelensky|zelenskyy|kim|assad|maduro|castro|mandela|francis|scholz|trudeau|lula|bolsonaro|shakespeare|darwin|einstein|freud|marx)$/i;

function find(view: View, options: Options): Draft[] {
  const known = new Set(
    options
      .words("known")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
  const seen = new Set<string>();
  return view.read.claims.flatMap((claim) => {
    const at = hull(claim.source);
    if (!at || claim.speaker === null || seen.has(claim.speaker) || view.fieldAt(at) !== "body") return [];
    seen.add(claim.speaker);
    return isBare(view, claim, at) && !isKnown(view, at, known) ? [draftOf(view, claim, at)] : [];
  });
}

function draftOf(view: View, claim: Claim, at: Span): Draft {
  return {
    at: around([at, ...claim.cue]) ?? at,
    confidence: 0.65,
    message: `¶${view.paragraphAt(at)} has “${view.words(at)}” speak, who was not introduced before.`,
    ask: "Give the full name and who they are at the first mention. Was a paragraph cut?",
    claims: [claim.id],
  };
}

/** One capitalised word, with `Mr` or without, of a person whom no earlier words of the body name in full. */
function isBare(view: View, { speaker }: Claim, at: Span): boolean {
  const person = speaker === null ? undefined : view.person(speaker);
  if (person?.kind !== "person" || person.roles.length > 0) return false;
  if (!/^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?\p{Lu}[\p{L}’'-]+$/u.test(view.words(at))) return false;
  const before = view.read.mentions.filter(
    (mention) => mention.person === speaker && mention.end <= at.start && view.fieldAt(mention) === "body",
  );
  const text = view.text.slice(0, at.start);
  const surname = view.words(at).split(/\s+/).at(-1) ?? "";
  return (
    before.length === 0 &&
    !new RegExp(`\\p{L}\\s+${surname}(?!\\p{L})`, "u").test(text) &&
    lastBefore(view.read.sentences, at.start) !== undefined
  );
}

function isKnown(view: View, at: Span, known: ReadonlySet<string>): boolean {
  const surname = (view.words(at).split(/\s+/).at(-1) ?? "").toLowerCase();
  return KNOWN.test(surname) || known.has(surname);
}
