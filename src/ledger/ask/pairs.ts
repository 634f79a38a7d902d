import { isMoney } from "../claims/amounts.ts";
import type { Told } from "../claims/told.ts";

/** What more claims than this have tells nothing of two of them. */
const CROWD = 300;

/**
 * Pairs of claims that may contradict each other: never all pairs. Those on two sides share a word, name or number; those
 * on one side number the same sort of thing, or tell days and share two words. Each once, in the order of the claims.
 */
export function pairsOf(told: readonly Told[]): (readonly [Told, Told])[] {
  const counts = new Map<number, number>();
  for (const bucket of bucketsOf(told)) countPairs(bucket, counts, told.length);
  return [...counts.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((pair) => {
      const [one, other] = [told[Math.floor(pair / told.length)], told[pair % told.length]];
      return one && other && isWorth(one, other, counts.get(pair) ?? 0) ? [[one, other] as const] : [];
    });
}

function isWorth(one: Told, other: Told, shared: number): boolean {
  if (one.side !== other.side || hasDenied(one) || hasDenied(other)) return true;
  const units = new Set(one.amounts.map(unitOf));
  const isNumbered = other.amounts.some((amount) => units.has(unitOf(amount)));
  return isNumbered || (one.days.length > 0 && other.days.length > 0 && shared > 1);
}

/** `£2.4 million, not £4.2 million` */
function hasDenied({ amounts }: Told): boolean {
  return amounts.some(({ holds }) => !holds);
}

/** Places of claims that share a key. */
function bucketsOf(told: readonly Told[]): number[][] {
  const buckets = new Map<string, number[]>();
  for (const [at, one] of told.entries())
    for (const key of keysOf(one)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  return [...buckets.values()].filter(({ length }) => length <= CROWD);
}

function countPairs(bucket: readonly number[], counts: Map<number, number>, size: number): void {
  for (const [at, one] of bucket.entries())
    for (const other of bucket.slice(at + 1))
      counts.set(one * size + other, (counts.get(one * size + other) ?? 0) + 1);
}

function keysOf({ terms, amounts, names }: Told): ReadonlySet<string> {
  return new Set([
    ...terms.map(({ key }) => key),
    ...amounts.map((amount) => `unit ${unitOf(amount)}`),
    ...names.map(({ entity, name }) => `name ${entity ?? name}`),
  ]);
}

function unitOf({ unit, of }: Told["amounts"][number]): string {
  return isMoney(unit) ? "money" : (unit ?? of[0] ?? "");
}
