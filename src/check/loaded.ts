import { hull, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { View } from "./view.ts";

/** A verb of saying that casts doubt on whoever speaks, or implies guilt: `claimed`, `admitted`. */
export interface LoadedCue {
  readonly claim: Claim;
  /** The verb as it stands. */
  readonly at: Span;
  /** `claimed`. */
  readonly verb: string;
}

/** Contents by which the verb is no verb of saying: `claimed responsibility`, `admitted two charges`, `insisted on`. */
const OTHER_SENSE =
  /^(?:responsibility|credit|victory|asylum|benefits?|damages|compensation|the (?:title|lives?|throne|prize|crown|top)|expenses|(?:at least )?\d|(?:two|three|four|five|several|the) (?:charges?|counts?|offences?|lives)|on\b|upon\b|(?:an? |his |her |its |their )?(?:lives?|seats?|scalps?|wickets?|gold|silver|bronze|win|titles?|championships?|share|patients?|students?|defeat))/i;

/** The loaded verb of a claim's cue, in the story's own words; null where the verb has another sense. */
export function loadedCueOf(view: View, claim: Claim): LoadedCue | null {
  const cue = hull(claim.cue);
  const content = hull(claim.content);
  if (!cue || !content || view.isQuoted(cue) || claim.source.length === 0) return null;
  if (claim.kind === "attitude" || claim.kind === "orders" || claim.kind === "declines") return null;
  const [at] = claim.cue.flatMap((piece) => view.find("loaded", piece));
  if (!at || isNoun(view, at) || OTHER_SENSE.test(view.words(content))) return null;
  const verb = view.words(at).toLowerCase();
  return isPlea(view, claim, verb) ? null : { claim, at, verb };
}

/** `the claim`, `presidential claims as`: a noun, for which no `said` can stand. */
function isNoun({ text }: View, at: Span): boolean {
  if (text[at.start - 1] === "-") return true;
  if (/(?:ed|ing|t)$/i.test(text.slice(at.start, at.end))) return false;
  return (
    /(?:\b(?:the|an?|his|her|its|their|this|that|these|those|such|any|no|\w+(?:ial|ic))|['’]s)\s+$/i.test(
      text.slice(Math.max(0, at.start - 16), at.start),
    ) || /^\s+(?:of|as|by|about|against)\b/i.test(text.slice(at.end, at.end + 10))
  );
}

/** `admitted theft`, `confessed to the murder`: what is told to a court or the police. */
function isPlea(view: View, claim: Claim, verb: string): boolean {
  if (!/^(?:admit|confess)/.test(verb)) return false;
  const cue = hull(claim.cue);
  const words = view.words(hull(claim.content) ?? { start: 0, end: 0 });
  const isLegal = view.read.legal.some(
    ({ cue: place }) => cue && place.start < cue.end + 3 && cue.start < place.end + 3,
  );
  return (
    isLegal ||
    !/^(?:that\b|(?:s?he|it|they|we|i|there)\b|["“'‘]|(?:the|his|her|its|their|some|\p{Lu}\S*)\b.*\b(?:is|was|were|are|had|has|have|did|would|could)\b)/iu.test(
      words,
    )
  );
}
