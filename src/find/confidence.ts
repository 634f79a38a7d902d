import type { Scores } from "./raw-claim.ts";

/** Weights of a logistic model that turns scores into a probability (Platt 1999); fitted by `bench/calibrate.ts`. */
export interface Calibration {
  readonly intercept: number;
  readonly cue: number;
  readonly source: number;
}

const EDGE = 0.005; // scores nearer to 0 or 1 tell nothing more

/** P(a careful reader marks this claim here), 0–1, to three places. */
export function confidenceOf(scores: Scores, { intercept, cue, source }: Calibration): number {
  const sum = intercept + cue * logit(scores.cue) + source * logit(scores.source);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

export function logit(score: number): number {
  const inner = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inner / (1 - inner));
}

/** @throws TypeError if the value is not a calibration. */
export function parseCalibration(value: unknown): Calibration {
  const { intercept, cue, source } = (value ?? {}) as Partial<Record<string, unknown>>; // any object; each key is checked
  if (typeof intercept !== "number" || typeof cue !== "number" || typeof source !== "number") {
    throw new TypeError("calibration.json has no intercept, cue and source weights");
  }
  return { intercept, cue, source };
}
