import { pronounWeights, signNames, type Signs } from "../../src/resolve/pronoun-weights.ts";
import type { Candidate } from "../../src/resolve/pronouns.ts";

/** A pronoun's candidates and which of them is the right one. */
export interface Choice {
  readonly document: string;
  readonly candidates: readonly Candidate[];
  readonly right: number;
}

type Weights = Record<keyof Signs, number>;

const RIDGE = 1;
const STEPS = 1500;
const RATE = 0.003;

/** The weights that make the right candidates likeliest (softmax over each pronoun's candidates, gradient ascent, L2). */
export function fitWeights(choices: readonly Choice[]): Weights {
  const weights: Weights = { ...pronounWeights };
  for (const name of signNames) weights[name] = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map(signNames.map((name) => [name, -RIDGE * weights[name]]));
    for (const choice of choices) climb(choice, weights, slope);
    for (const name of signNames) weights[name] += RATE * (slope.get(name) ?? 0);
  }
  for (const name of signNames) weights[name] = Math.round(100 * weights[name]) / 100;
  return weights;
}

/** Share of the choices that weights fitted without their document's fold get right. */
export function judgeLeftOut(choices: readonly Choice[], folds: number): number {
  const documents = [...new Set(choices.map(({ document }) => document))];
  const foldOf = ({ document }: Choice): number => documents.indexOf(document) % folds;
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(choices.filter((choice) => foldOf(choice) !== fold));
    for (const choice of choices.filter((one) => foldOf(one) === fold)) {
      const scores = choice.candidates.map((candidate) => scoreBy(weights, candidate));
      if (scores.indexOf(Math.max(...scores)) === choice.right) right++;
    }
  }
  return right / choices.length;
}

function climb({ candidates, right }: Choice, weights: Weights, slope: Map<keyof Signs, number>): void {
  const scores = candidates.map((candidate) => scoreBy(weights, candidate));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((all, one) => all + one, 0);
  for (const [index, { signs }] of candidates.entries()) {
    const pull = Number(index === right) - (odds[index] ?? 0) / sum;
    for (const [name, value] of slope) slope.set(name, value + pull * signs[name]);
  }
}

function scoreBy(weights: Weights, { signs }: Candidate): number {
  return signNames.reduce((sum, name) => sum + weights[name] * signs[name], 0);
}
