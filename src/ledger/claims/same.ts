import type { Lexicon } from "../../lexicon/lexicon.ts";
import { agree, areOfOneThing, isTelling, sayAmount, tellingOf, type Amount } from "./amounts.ts";
import { daysAgree, sayDay } from "./days.ts";
import { mostShared, NAME, sizeOf, termsOf, weigh } from "./extent.ts";
import { mayBeOne } from "./names-agree.ts";
import type { Named } from "./page.ts";
import { hasMatter, isWide, type Told } from "./told.ts";

/** How much two claims share, whatever side each takes and whatever numbers and days they give. */
export interface Likeness {
  readonly points: number;
  /** Weight of the words that both say, and how many they are. */
  readonly words: number;
  readonly wordCount: number;
  /** Points for numbers and names that both give. */
  readonly facts: number;
  /** 0 to 1: of the words of the claim that has fewer, those that the other has too. */
  readonly covered: number;
  /** 0 to 1: of all their words, those that both have. */
  readonly common: number;
  /** What speaks for it, in words, the strongest first. */
  readonly reasons: readonly string[];
  /** What speaks against it, the sides apart. */
  readonly against: readonly string[];
  readonly isOpposed: boolean;
  /** Numbers of one thing that cannot both be right. */
  readonly apart: readonly (readonly [Amount, Amount])[];
  readonly daysApart: readonly [string, string] | null;
}

export interface SameClaim {
  /** `yes`: certain enough to be shown as one; `unsure`: worth a look; `no`: two, or nothing says that they are one. */
  readonly verdict: "yes" | "unsure" | "no";
  readonly points: number;
  readonly reasons: readonly string[];
}

/** Points for a yes, and shares of the words that must be the same. */
const YES = { points: 4, covered: 0.6, common: 0.4 };
/** Where one says several things. */
const WIDE = 0.3;
const LOOK = { points: 3, covered: 0.5, common: 0.25 };

/** False where too few of their words are the same for a yes, whatever names and numbers they give: told fast. */
export function maySaySame(a: Told, b: Told): boolean {
  return mostShared(a, b) >= YES.covered - 1e-9;
}

/** Whether claims of two stories say the same of the same. Symmetric but for the order of words in the reasons. */
export function sameClaim(a: Told, b: Told, lexicon: Lexicon): SameClaim {
  if (!hasMatter(a) || !hasMatter(b))
    return { verdict: "no", points: 0, reasons: ["one of them says too little"] };
  const like = liken(a, b, lexicon);
  const against = [
    ...like.against,
    ...(like.isOpposed ? ["one says that it is so, the other that it is not"] : []),
  ];
  if (against.length > 0) return { verdict: "no", points: like.points, reasons: against };
  const need = isWide(a) === isWide(b) ? YES : { ...YES, common: WIDE };
  return { verdict: verdictOn(like, need), points: like.points, reasons: like.reasons };
}

function verdictOn(like: Likeness, need: typeof YES): SameClaim["verdict"] {
  return reaches(like, need) ? "yes" : reaches(like, LOOK) ? "unsure" : "no";
}

function reaches({ points, covered, common }: Likeness, need: typeof YES): boolean {
  return points >= need.points && covered >= need.covered && common >= need.common;
}

export function liken(a: Told, b: Told, lexicon: Lexicon): Likeness {
  const words = wordsOf(a, b);
  const names = sharedNames(a, b, lexicon);
  const amounts = amountsOf(a, b);
  const speaks = speakerOf(a, b, lexicon);
  const days = daysOf(a, b);
  const extent = extentOf(a, b, { names: names.count, amounts: amounts.shared });
  const parts = [
    words,
    names,
    amounts,
    speaks,
    days,
    actsOf(a, b),
    wholeOf(extent, words.points),
    numberedOf(words, amounts),
  ];
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    words: words.points,
    wordCount: words.count,
    facts: names.points + amounts.points,
    ...extent,
    reasons: parts.flatMap(({ reasons }) => reasons),
    against: parts.flatMap(({ against = [] }) => against),
    isOpposed: a.side !== b.side,
    apart: amounts.apart,
    daysApart: days.daysApart,
  };
}

/** Nothing of the shorter is missing in the longer; both say nothing else. */
function wholeOf({ covered, common }: Pick<Likeness, "covered" | "common">, words: number): Part {
  if (covered < 0.99 || words < 1) return none;
  return common < 0.8
    ? { points: 1, reasons: ["one says all that the other says"] }
    : { points: 2, reasons: ["neither says anything else"] };
}

function sayActs(acts: ReadonlySet<string>): string {
  return [...acts].join(" and ") || "no step of the law";
}

/** One word of a number that is told nowhere else is enough: `missing` with `£2.4 million`. */
function numberedOf(words: Part, amounts: Part): Part {
  return words.points >= 1 && amounts.points >= 2 ? { points: 1, reasons: [] } : none;
}

interface Part {
  readonly points: number;
  readonly reasons: readonly string[];
  readonly against?: readonly string[];
}

const MOST_WORDS = 4; // points

function wordsOf(a: Told, b: Told): Part & { readonly count: number } {
  const [one, other] = [termsOf(a), termsOf(b)];
  const shared = [...one].filter(([key]) => other.has(key)).map(([, term]) => term);
  return {
    count: shared.length,
    points: Math.min(MOST_WORDS, weigh(shared)),
    reasons: shared.length === 0 ? [] : [`both say ${shared.map(({ word }) => `“${word}”`).join(", ")}`],
  };
}

/** Words, numbers and names together: how much of what each says the other says too. */
function extentOf(a: Told, b: Told, { names, amounts }: Shared): Pick<Likeness, "covered" | "common"> {
  const [one, other] = [termsOf(a), termsOf(b)];
  const words = weigh(Array.from(one).flatMap(([key, term]) => (other.has(key) ? [term] : [])));
  const numbers = amounts.reduce((sum, amount) => sum + tellingOf(amount), 0);
  const both = words + numbers + names * NAME;
  const [least = 0, most = 0] = [a, b].map((told) => sizeOf(told)).toSorted((x, y) => x - y);
  return {
    covered: least === 0 ? 0 : Math.min(1, both / least),
    common: both === 0 ? 0 : both / (least + most - both),
  };
}

interface Shared {
  readonly names: number;
  readonly amounts: readonly Amount[];
}

function sharedNames(a: Told, b: Told, lexicon: Lexicon): Part & { readonly count: number } {
  const shared = a.names.filter((one) => b.names.some((other) => mayBeOne(one, other, lexicon)));
  const persons = [a, b].map(({ names }) => names.filter(isPerson));
  const areApart = persons.every((list) => list.length > 0) && !shared.some(isPerson);
  const against = areApart
    ? [`one is about ${listOf(persons[0] ?? [])}, the other about ${listOf(persons[1] ?? [])}`]
    : [];
  return {
    count: shared.length,
    points: Math.min(2, shared.length),
    reasons: shared.length === 0 ? [] : [`both name ${listOf(shared)}`],
    against,
  };
}

function isPerson({ kind }: Named): boolean {
  return kind === "person";
}

function listOf(names: readonly Named[]): string {
  return names.map(({ name }) => name).join(" and ");
}

function amountsOf(
  a: Told,
  b: Told,
): Part & Pick<Likeness, "apart"> & { readonly shared: readonly Amount[] } {
  const pairs = a.amounts.flatMap((one) =>
    b.amounts
      .filter((other) => areOfOneThing(one, other) || isOneNumber(one, other))
      .map((other) => [one, other] as const),
  );
  const holding = pairs.filter(([one, other]) => one.holds && other.holds);
  const fitting = holding.filter(([one, other]) => agree(one, other));
  const agreed = new Set(fitting.flat());
  const apart = holding.filter(([one, other]) => !agreed.has(one) && !agreed.has(other));
  const distinct = [...new Map(fitting.map(([one]) => [`${one.value}${one.unit}`, one])).values()];
  return {
    shared: distinct,
    points: Math.min(
      3,
      distinct.reduce((sum, amount) => sum + tellingOf(amount), 0),
    ),
    reasons: distinct.length === 0 ? [] : [`both give ${distinct.map(sayAmount).join(", ")}`],
    against: apart.map(([one, other]) => `${sayAmount(one)} in one, ${sayAmount(other)} in the other`),
    apart,
  };
}

function speakerOf(a: Told, b: Told, lexicon: Lexicon): Part {
  const [one, other] = [a.teller, b.teller];
  const isOutlet = one?.kind === "outlet" || a.sourceKind === "outlet";
  if (!one || !other || isOutlet || !mayBeOne(one, other, lexicon)) return none;
  const isOneOccasion = daysAgree(a.moment ?? a.page.day, b.moment ?? b.page.day, 2);
  return { points: isOneOccasion ? 1.5 : 0.75, reasons: [`${one.name} says both`] };
}

function daysOf(a: Told, b: Told): Part & Pick<Likeness, "daysApart"> {
  const [first, second] = [a.days[0], b.days[0]];
  if (first === undefined || second === undefined) return { ...none, daysApart: null };
  const pair = a.days.flatMap((x) => b.days.filter((y) => daysAgree(x, y)).map((y) => [x, y] as const))[0];
  if (pair) return { points: 1, reasons: [`both speak of ${sayDay(pair[0])}`], daysApart: null };
  const says = `${sayDay(first)} in one, ${sayDay(second)} in the other`;
  return { points: 0, reasons: [], against: [says], daysApart: [first, second] };
}

/** `312 savers` and `312 people`. */
function isOneNumber(a: Amount, b: Amount): boolean {
  return a.value === b.value && a.unit === b.unit && isTelling(a);
}

/** To be charged is not to be convicted, and a theft is not a trial for it. */
function actsOf({ acts: a }: Told, { acts: b }: Told): Part {
  if (a.size === 0 && b.size === 0) return none;
  const shared = [...a].filter((act) => b.has(act));
  if (shared.length > 0) return { points: 0.5, reasons: [`both speak of ${shared.join(", ")}`] };
  return { points: 0, reasons: [], against: [`${sayActs(a)} in one, ${sayActs(b)} in the other`] };
}

const none: Part = { points: 0, reasons: [] };
