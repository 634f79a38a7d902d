import { confidenceOf, logit, type Calibration } from "../../src/find/confidence.ts";
import type { Scores } from "../../src/find/raw-claim.ts";

/** A found claim: its scores, and whether a careful reader marked it. */
export interface Example {
  readonly document: string;
  readonly scores: Scores;
  readonly right: boolean;
}

const RIDGE = 0.01; // L2 on the two weights, against a fold in which one score tells right from wrong perfectly
const STEPS = 50;

/** The weights that make the examples likeliest (Newton's method on three weights, ridge on all but the intercept). */
export function fit(examples: readonly Example[]): Calibration {
  let weights = [0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(examples, weights);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
  }
  const [intercept = 0, cue = 0, source = 0] = weights;
  return { intercept, cue, source };
}

function newtonStep(examples: readonly Example[], weights: readonly number[]): number[] {
  const slope = weights.map((weight, index) => (index === 0 ? 0 : -RIDGE * weight));
  const curve = weights.map((_, row) =>
    weights.map((_, column): number => (row === column && row > 0 ? RIDGE : 0)),
  );
  for (const { scores, right } of examples) {
    const features = [1, logit(scores.cue), logit(scores.source)];
    const sum = features.reduce((all, feature, index) => all + feature * (weights[index] ?? 0), 0);
    const p = 1 / (1 + Math.exp(-sum));
    features.forEach((feature, row) => {
      slope[row] = (slope[row] ?? 0) + feature * (Number(right) - p);
      const line = curve[row] ?? [];
      features.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + p * (1 - p) * feature * other;
      });
    });
  }
  return solve(curve, slope);
}

/** Gaussian elimination of a small, positive definite system. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  }
  const found = right.map(() => 0);
  for (const [at, row] of [...rows.entries()].toReversed()) {
    const known = found.reduce(
      (sum, value, column) => sum + (column > at ? value * (row[column] ?? 0) : 0),
      0,
    );
    found[at] = ((row.at(-1) ?? 0) - known) / (row[at] ?? 1);
  }
  return found;
}

/** An example with the probability that weights fitted without its document give it. */
export interface Judged {
  readonly p: number;
  readonly right: boolean;
}

/** Judges every example by weights from the other documents' examples; document k is left out with fold k modulo `folds`. */
export function judgeLeftOut(examples: readonly Example[], folds: number): Judged[] {
  const documents = [...new Set(examples.map(({ document }) => document))];
  const foldOf = ({ document }: Example): number => documents.indexOf(document) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const calibration = fit(examples.filter((example) => foldOf(example) !== fold));
    return examples
      .filter((example) => foldOf(example) === fold)
      .map(({ scores, right }) => ({ p: confidenceOf(scores, calibration), right }));
  }).flat();
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanP: number;
  readonly share: number;
}

/** The reliability table: what was promised and what came true, by tenths of probability. */
export function binsOf(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, index) => {
    const inside = judged.filter(({ p }) => Math.min(bins - 1, Math.floor(p * bins)) === index);
    const mean = (value: (one: Judged) => number): number =>
      inside.reduce((sum, one) => sum + value(one), 0) / Math.max(1, inside.length);
    const share = mean(({ right }) => Number(right));
    return { from: index / bins, count: inside.length, meanP: mean(({ p }) => p), share };
  });
}

/** Expected calibration error: the mean distance between promise and truth, weighted by the bins' claims. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, meanP, share }) => sum + (count / all) * Math.abs(meanP - share), 0);
}

export function brierOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { p, right }) => sum + (p - Number(right)) ** 2, 0) / judged.length;
}
