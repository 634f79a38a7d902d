import { tellingOf } from "./amounts.ts";
import type { Told } from "./told.ts";
import type { Term } from "./words.ts";

/** How much a name weighs beside words. */
export const NAME = 0.5;

/** A claim is compared with hundreds. */
const byKey = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();
const sizes = new WeakMap<Told, number>();

/** A claim's words, each once. */
export function termsOf({ terms }: Pick<Told, "terms">): ReadonlyMap<string, Term> {
  const known = byKey.get(terms) ?? new Map(terms.map((term) => [term.key, term]));
  byKey.set(terms, known);
  return known;
}

export function weigh(terms: Iterable<Pick<Term, "weight">>): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

/** How much a claim says: its words, numbers and names. */
export function sizeOf(told: Told): number {
  const known = sizes.get(told) ?? weigh(termsOf(told).values()) + factsOf(told);
  sizes.set(told, known);
  return known;
}

function factsOf({ amounts, names }: Told): number {
  const numbers = amounts.filter(({ holds }) => holds).reduce((sum, amount) => sum + tellingOf(amount), 0);
  return numbers + names.length * NAME;
}

/** 0 to 1: of what the shorter says, the share that the longer can say too, were all names and numbers the same. */
export function mostShared(a: Told, b: Told): number {
  const [one, other] = [termsOf(a), termsOf(b)];
  let words = 0;
  for (const [key, { weight }] of one) if (other.has(key)) words += weight;
  const facts = Math.min(factsOf(a), factsOf(b));
  const least = Math.min(sizeOf(a), sizeOf(b));
  return least === 0 ? 0 : Math.min(1, (words + facts) / least);
}
