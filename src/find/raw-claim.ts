import type { Kind, Roles, Status } from "../claim/claim.ts";

/** A claim as the text shows it, before anybody asks who its people are. */
export interface RawClaim extends Roles {
  /** How sure the model is of the cue and the source, 0–1, uncalibrated; see `confidence.ts`. */
  readonly scores: Scores;
  /** What the lexicon's row for the cue says, where there is one. */
  readonly status: Status | null;
  readonly kind: Kind | null;
  /** The model's scores for the labels of `claims.json`; null where a table alone found the claim. */
  readonly labels: Float32Array | null;
}

export interface Scores {
  readonly cue: number;
  readonly source: number;
}

/**
 * What a claim has that a table's row found where the model saw none. On gold-train 17 of 23 such claims are right; these
 * scores come out at that confidence.
 */
export const byTable = {
  scores: { cue: 0.93, source: 0.93 },
  status: null,
  kind: null,
  labels: null,
} as const;
