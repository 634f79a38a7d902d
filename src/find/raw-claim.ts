import type { Roles } from "../claim/claim.ts";
import type { Cue as LexiconRow } from "../lexicon/rows.ts";

/** A claim as the text shows it, before anybody asks who its people are. */
export interface RawClaim extends Roles {
  /** How sure the model is of each role, 0–1, uncalibrated; see `confidence.ts`. */
  readonly scores: Scores;
  /** The lexicon's row for the cue, where one decided. */
  readonly row: LexiconRow | null;
}

export interface Scores {
  readonly cue: number;
  readonly source: number;
  readonly content: number;
}
