import type { StoryClaims } from "../claim/story-claims.ts";
import { castOf, type Part } from "./cast.ts";
import { shorten, wordsOf, type Word } from "./columns.ts";
import type { Inks } from "./inks.ts";
import { joinPieces } from "./pieces.ts";

/** What one entry of the cast list says, before any layout. */
export interface Entry {
  /** How many claims hold this one. */
  readonly depth: number;
  /** The relay, outermost voice first: `The Harbour Ledger › a police official`. */
  readonly who: readonly Word[];
  readonly cue: readonly Word[];
  readonly status: readonly Word[];
  /** Confidence of the reading, not of the claim. */
  readonly percent: readonly Word[];
  readonly words: readonly Word[];
}

/** Columns for one voice and for a cue; `…` marks what is shortened. */
const voiceWidth = 44;
const cueWidth = 44;

const nobody = "nobody named";

/** Voices of one relay that are shown; of a longer one the first and the last. */
const voicesShown = 5;

export function entriesOf({ story, claims }: StoryClaims, inks: Inks): Entry[] {
  return castOf(claims).map((part) => entryOf(part, story.text, inks));
}

function entryOf(part: Part, text: string, inks: Inks): Entry {
  const { claim, depth } = part;
  return {
    depth,
    who: whoOf(part, text, inks),
    cue: wordsOf(shorten(joinPieces(text, claim.cue), cueWidth), inks.cue),
    status: claim.status === null ? [] : wordsOf(claim.status, inks.status[claim.status]),
    percent: wordsOf(percentOf(claim.confidence), inks.quiet),
    words: wordsOf(joinPieces(text, claim.content), inks.plain),
  };
}

function whoOf(part: Part, text: string, inks: Inks): Word[] {
  const voices = fewOf(voicesOf(part, text));
  return voices.flatMap((voice, at) => {
    if (at < voices.length - 1) return wordsOf(`${shorten(voice, voiceWidth)} ›`, inks.quiet);
    return wordsOf(shorten(voice, voiceWidth), voice === nobody ? inks.quiet : inks.strong);
  });
}

/** The relay that was resolved, or else the source words of the claims that hold this one and its own. */
function voicesOf(part: Part, text: string): string[] {
  const inward: string[] = [];
  for (let at: Part | null = part; at; at = at.outer) {
    if (at.claim.chain.length > 0) return [...at.claim.chain, ...inward.toReversed()];
    inward.push(at.claim.source.length === 0 ? nobody : joinPieces(text, at.claim.source));
  }
  return inward.toReversed();
}

function fewOf(voices: readonly string[]): readonly string[] {
  if (voices.length <= voicesShown) return voices;
  return [...voices.slice(0, 2), "…", ...voices.slice(3 - voicesShown)];
}

/** Only certainty is 100 %. */
function percentOf(confidence: number): string {
  return `${confidence < 1 ? Math.min(99, Math.round(confidence * 100)) : 100}%`;
}
