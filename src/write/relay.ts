import type { Claim } from "../claim/claim.ts";
import type { Part } from "./cast.ts";
import { shorten } from "./columns.ts";
import { joinPieces } from "./pieces.ts";

/** Stands for a voice where the text names none. */
export const nobody = "nobody named";

/** Columns for one voice; `…` marks what is shortened. */
const voiceWidth = 44;

/** Voices of one relay that are shown; of a longer one the first and the last. */
const voicesShown = 5;

/** The relay as it is shown; of a long one the middle is left out. */
export function shownRelay(part: Part, text: string): string[] {
  const voices = relayOf(part, text);
  const few =
    voices.length <= voicesShown ? voices : [...voices.slice(0, 2), "…", ...voices.slice(3 - voicesShown)];
  return few.map((voice) => shorten(voice, voiceWidth));
}

/**
 * Who tells a claim, outermost voice first: its chain, if it is known who says it; otherwise the source's own words
 * behind the relay of the claim that holds it.
 */
function relayOf(part: Part, text: string): string[] {
  const inward: string[] = [];
  for (let at: Part | null = part; at; at = at.outer) {
    const { speaker, chain } = at.claim;
    if (speaker !== null && chain.length > 0) return [...chain, ...inward.toReversed()];
    inward.push(speaker ?? sourceWords(at.claim, text));
  }
  return inward.toReversed();
}

function sourceWords({ source }: Claim, text: string): string {
  return source.length === 0 ? nobody : joinPieces(text, source);
}
