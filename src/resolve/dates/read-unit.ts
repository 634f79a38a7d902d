import { filledBy } from "./candidate.ts";
import { numberOf, type Context, type Readers } from "./context.ts";
import { units, type Reading, type Unit, type UnitReading } from "./reading.ts";

/** Readings of whole units: this week, the previous month, that year, the weekend. */
export const unitReaders: Readers = {
  deictic: (context) => unit("day", numberOf(context, "deictic") ?? 0),
  away: ({ fixed }) => unit("day", Number(fixed)),
  unit: (context) => unit(unitOf(context), numberOf(context, "shift") ?? 0),
  "unit-here": (context) => unit(unitOf(context), 0),
  "unit-away": (context) => unit(unitOf(context), Number(context.fixed)),
  "unit-side": readSide,
  "unit-year": (context) => unit("year", numberOf(context, "shift") ?? 0),
  "unit-end": (context) => endOf(unit(unitOf(context), 0)),
  "unit-end-year": () => endOf(unit("year", 0)),
  turn: (context) => fromAnchor(unitOf(context), numberOf(context, "turn") ?? 0),
  "turn-day": (context) => fromAnchor("day", numberOf(context, "turn") ?? 0),
  that: (context) => fromAnchor(unitOf(context), 0),
  "that-day": () => fromAnchor("day", 0),
  weekend: () => ({ ...unit("weekend", 0), whole: true }),
  "new-year": () => unit("year", 1),
};

export function unitOf({ match }: Context): Unit {
  return unitNamed((filledBy(match, "unit") ?? filledBy(match, "units"))?.value);
}

export function unitNamed(name: string | undefined): Unit {
  return units.find((unit) => unit === name) ?? "day";
}

function unit(unit: Unit, by: number): UnitReading {
  return { is: "unit", unit, by, from: "today", whole: false };
}

function fromAnchor(name: Unit, by: number): UnitReading {
  return { ...unit(name, by), from: "anchor" };
}

/** `this past week` is the last whole one; `this coming year` the next. */
function readSide(context: Context): UnitReading {
  const side = numberOf(context, "side") ?? 0;
  return { ...unit(unitOf(context), side), whole: side < 0 };
}

function endOf(of: UnitReading): Reading {
  return { is: "edge", edge: "end", of };
}
