import { numberOf, numbersOf, type Context, type Readers } from "./context.ts";
import { unitNamed, unitOf } from "./read-unit.ts";
import type { CountReading, From, Reading, Unit } from "./reading.ts";

/** Readings that count: two weeks ago, a year later, the day before Friday, the past five years. */
export const countReaders: Readers = {
  ago: (context) => count(context, -1, "today"),
  "ago-half": (context) => counted(unitOf(context), -(countOf(context) + 0.5), "today"),
  "ago-both": readBoth,
  hence: (context) => count(context, 1, "today"),
  soon: (context) => ({ ...count(context, 1, "today"), how: "soon" }),
  earlier: (context) => count(context, -1, "anchor"),
  "earlier-day": () => counted("day", -1, "anchor"),
  later: (context) => count(context, 1, "anchor"),
  "later-day": () => counted("day", 1, "anchor"),
  "years-ago": (context) => ({ ...counted("year", -countOf(context), innerOf(context)), how: "same" }),
  before: (context) => count(context, -1, innerOf(context)),
  "before-day": (context) => counted("day", -1, innerOf(context)),
  after: (context) => count(context, 1, innerOf(context)),
  "after-day": (context) => counted("day", 1, innerOf(context)),
  window: (context) => readWindow(context, "today"),
  "turn-window": (context) => readWindow(context, "anchor"),
};

function count(context: Context, side: 1 | -1, from: From): CountReading {
  return counted(unitOf(context), side * countOf(context), from);
}

function counted(unit: Unit, by: number, from: From): CountReading {
  return { is: "count", unit, by, from, how: "plain", also: null };
}

function countOf(context: Context): number {
  return numberOf(context, "number") ?? (context.fixed === "" ? 1 : Number(context.fixed));
}

function innerOf({ inner }: Context): From {
  return inner[0] ?? "anchor";
}

/** `one year and two months ago`. */
function readBoth(context: Context): CountReading {
  const [first = 1, second = 1] = numbersOf(context, "number");
  const [larger, smaller] = context.match.filled
    .filter(({ name }) => name === "unit" || name === "units")
    .map(({ value }) => unitNamed(value));
  const also = { unit: larger ?? "day", by: -first };
  return { ...counted(smaller ?? "day", -second, "today"), also };
}

function readWindow(context: Context, from: From): Reading {
  const side = numberOf(context, "side", "shift", "turn") ?? -1;
  return { is: "window", unit: unitOf(context), by: countOf(context) * side, from };
}
