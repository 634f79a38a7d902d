import type { Pieces } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { areOfOneThing, agree, isMoney, isTelling, sayAmount, type Amount } from "./amounts.ts";
import { daysBetween, daysIn } from "./days.ts";
import { mayBeOne } from "./names-agree.ts";
import { opposed } from "./opposed.ts";
import type { Named } from "./page.ts";
import { liken, type Likeness } from "./same.ts";
import { hasMatter, type Told } from "./told.ts";
import { isLossKey, type Term } from "./words.ts";

/** Where a side stands, to the character. */
export interface Place {
  readonly claim: string;
  readonly version: string;
  readonly content: Pieces;
  readonly said: string;
}

export interface Contradiction {
  readonly why: "polarity" | "number" | "date";
  readonly one: Place;
  readonly other: Place;
  /** In words. */
  readonly says: string;
  /** What shows that both speak of one thing. */
  readonly reasons: readonly string[];
}

/** What two claims' numbers are to each other. `later figure`: a toll that grew, as tolls do. */
export type Figures = "same" | "later figure" | "contradiction";

/** Whether two claims cannot both be right, and by which rule. Null: they can, or nothing shows that they speak of one thing. */
export function contradiction(a: Told, b: Told, lexicon: Lexicon): Contradiction | null {
  if (!isAssertion(a) || !isAssertion(b) || a.id === b.id || isInside(a, b)) return null;
  const found = byPolarity(a, b, lexicon) ?? byDenied(a, b) ?? byFigures(a, b, lexicon);
  if (!found) return null;
  const [one, other] = inOrder(a, b);
  return { ...found, one: placeOf(one), other: placeOf(other) };
}

type Found = Omit<Contradiction, "one" | "other">;

/** What somebody denies and then puts right in one breath is no contradiction. */
function byPolarity(a: Told, b: Told, lexicon: Lexicon): Found | null {
  const isOneBreath = a.page.version === b.page.version && a.speaker !== null && a.speaker === b.speaker;
  const reasons = isOneBreath ? null : opposed(a, b, lexicon);
  return reasons && { why: "polarity", says: "one says that it is so, the other that it is not", reasons };
}

/** `£2.4 million, not £4.2 million`: of the same unit, and no number that many things may have. */
function byDenied(a: Told, b: Told): Found | null {
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  for (const [no, yes] of pairs) {
    const denied = no.amounts.filter(({ holds }) => !holds);
    const amount = yes.amounts.find(
      (one) =>
        one.holds &&
        isTelling(one) &&
        denied.some(({ value, unit }) => value === one.value && unit === one.unit),
    );
    if (amount)
      return {
        why: "number",
        says: `${sayAmount(amount)} in one; the other says that it is not ${sayAmount(amount)}`,
        reasons: [],
      };
  }
  return null;
}

function byFigures(a: Told, b: Told, lexicon: Lexicon): Found | null {
  if (a.side !== b.side) return null;
  const like = liken(a, b, lexicon);
  const { reasons } = like;
  const first = like.apart.find(
    ([x, y]) =>
      isOneCount(a, b, { x, y, lexicon }) &&
      figures({ told: a, amount: x }, { told: b, amount: y }) === "contradiction",
  );
  if (first)
    return {
      why: "number",
      says: `${sayAmount(first[0])} in one, ${sayAmount(first[1])} in the other`,
      reasons,
    };
  return like.daysApart && isOneDay(a, b, like)
    ? { why: "date", says: like.against.at(-1) ?? "", reasons }
    : null;
}

/** Somebody says that it is so, or that it is not. */
function isAssertion(told: Told): boolean {
  const { status, kind } = told;
  return hasMatter(told) && status !== "intended" && kind !== "orders" && kind !== "asks";
}

function isInside(a: Told, b: Told): boolean {
  return a.inside === b.id || b.inside === a.id;
}

function inOrder(a: Told, b: Told): readonly [Told, Told] {
  return orderOf(a) <= orderOf(b) ? [a, b] : [b, a];
}

function orderOf({ page, id }: Told): string {
  return `${page.day ?? "9999"} ${page.version} ${id}`;
}

function placeOf({ id, page, content, said }: Told): Place {
  return { claim: id, version: page.version, content, said };
}

interface Pair {
  readonly x: Amount;
  readonly y: Amount;
  readonly lexicon: Lexicon;
}

/** Sums so far apart are of two things. */
const MOST_APART = 3;

/** The number apart, both say the same. A part is no whole, and who sued is not who lost. */
function isOneCount(a: Told, b: Told, { x, y, lexicon }: Pair): boolean {
  if (isPart(a, x) || isPart(b, y) || isOtherAct(a, b)) return false;
  const words = sharedBeside(a, b);
  if (!isMoney(x.unit)) return words.weight >= 1 && words.covered >= 0.8;
  const isNear = Math.max(x.value, y.value) / Math.min(x.value, y.value) <= MOST_APART;
  return (
    isNear &&
    ((words.weight >= 1.8 && words.covered >= 0.8) || (isLoss(a) && isLoss(b) && namesFit(a, b, lexicon)))
  );
}

/** One speaks of a step of the law, the other of another or of none. */
function isOtherAct({ acts: a }: Told, { acts: b }: Told): boolean {
  return a.size + b.size > 0 && ![...a].some((act) => b.has(act));
}

/** Money that is gone, stolen or embezzled: one sum, however it went. */
function isLoss({ terms }: Told): boolean {
  return terms.some(({ key }) => isLossKey(key));
}

/** Both name somebody that both know, or one names nobody and its story names those of the other. */
function namesFit(a: Told, b: Told, lexicon: Lexicon): boolean {
  return namedBy(a).some((one) =>
    namedBy(b).some((other) => one.kind !== "place" && mayBeOne(one, other, lexicon)),
  );
}

function namedBy({ names, page }: Told): readonly Named[] {
  return names.length > 0 ? names : page.figures;
}

/** Words of each that are neither numbers nor what they count. */
function sharedBeside(a: Told, b: Told): { readonly weight: number; readonly covered: number } {
  const counted = new Set([...a.amounts, ...b.amounts].flatMap(({ of }) => of));
  const weights = ({ terms, said }: Told): Map<string, number> =>
    new Map(terms.filter((term) => !isCounted(term, said, counted)).map(({ key, weight }) => [key, weight]));
  const [one, other] = [weights(a), weights(b)];
  const weight = [...one].reduce((sum, [key, value]) => sum + (other.has(key) ? value : 0), 0);
  const most = Math.max(sumOf(one), sumOf(other));
  return { weight, covered: most === 0 ? 0 : weight / most };
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function isCounted({ key, start }: Term, said: string, counted: ReadonlySet<string>): boolean {
  return counted.has(key) || /\d[\d.,]*\s$/.test(said.slice(0, start));
}

/** `£160,000 of the £2.4 million`, `a further £90,000`. */
function isPart({ said }: Told, { start, end }: Amount): boolean {
  return (
    /^\s+of (?:the|its|their|his|her|them|these|those)\b/i.test(said.slice(end)) ||
    /\b(?:further|another|additional|other|first)\s$/i.test(said.slice(0, start))
  );
}

interface Side {
  readonly told: Told;
  readonly amount: Amount;
}

const growing =
  /\b(?:dead|died|killed|deaths?|toll|injured|wounded|hurt|missing|displaced|arrested|detained|affected|joined|recovered|raised|collected|confirmed|infected|cases|rescued|traced|signed|names?|so far|by now)\b/i;

/** Two numbers of one thing. Only of what grows, and only where the larger comes later, is the larger one news. */
function figures({ told: a, amount: x }: Side, { told: b, amount: y }: Side): Figures {
  if (agree(x, y) || !areOfOneThing(x, y)) return "same";
  const [low, high] = x.value < y.value ? [a, b] : [b, a];
  const isLater = (daysIn(high.page.day)?.first ?? 0) > (daysIn(low.page.day)?.first ?? 0);
  const grows = [low, high].every(({ said }) => growing.test(said)) && !isMoneyLost(low, x);
  return grows && isLater ? "later figure" : "contradiction";
}

/** A sum that is missing is no toll. */
function isMoneyLost({ said }: Told, { unit }: Amount): boolean {
  return isMoney(unit) && /\b(?:missing|lost|loss)\b/i.test(said);
}

/** The same act, told within a month, with two days. */
function isOneDay(a: Told, b: Told, { points, common, against }: Likeness): boolean {
  const apart = daysBetween(a.page.day, b.page.day);
  return points >= 3 && common >= 0.6 && against.length === 1 && (apart === null || apart <= 31);
}

/** An age that a story gives somebody. */
export interface AgeNote {
  readonly person: string;
  readonly version: string;
  readonly day: string | null;
  readonly age: number;
  readonly start: number;
  readonly end: number;
}

export interface AgeConflict {
  readonly one: AgeNote;
  readonly other: AgeNote;
  readonly says: string;
}

/** Ages of one person that no birthday brings together. */
export function ageConflicts(notes: readonly AgeNote[]): AgeConflict[] {
  const pairs = notes.flatMap((one, at) => notes.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([a, b]) => {
    const [one, other] = (a.day ?? "") <= (b.day ?? "") ? [a, b] : [b, a];
    const years = (daysBetween(one.day, other.day) ?? 0) / 365.25;
    const grown = other.age - one.age;
    const isPossible = grown >= Math.floor(years) && grown <= Math.floor(years) + 1;
    return isPossible || one.version === other.version
      ? []
      : [{ one, other, says: `${one.person} is ${one.age} in one and ${other.age} in the other` }];
  });
}
