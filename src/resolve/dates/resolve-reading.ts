import { alsoMoved, baseAt, baseOf, distance, isBase, type Base } from "./base.ts";
import {
  countFrom,
  dayOf,
  daysFrom,
  firstDay,
  isBefore,
  isoOf,
  lastDay,
  move,
  nthWeekday,
  oneDay,
  pointOf,
  single,
  unitAt,
  type Point,
  type Stretch,
} from "./calendar.ts";
import { unresolved, type Clock, type Resolved } from "./clock.ts";
import type {
  CountReading,
  EdgeReading,
  From,
  RangeReading,
  Reading,
  Unit,
  UnitReading,
  WeekReading,
  WindowReading,
} from "./reading.ts";
import { resolveCalendar, resolveHoliday, resolveMonths } from "./resolve-absolute.ts";
import { resolveWeekday, resolveWeekend } from "./resolve-weekday.ts";

/** The value of a reading at its place in the story, with the reason in words. */
export function resolveReading(reading: Reading, clock: Clock): Resolved {
  return isRelative(reading) ? resolveRelative(reading, clock) : resolveOwn(reading, clock);
}

function isRelative(reading: Reading): reading is Relative {
  return /^(?:unit|count|window|edge|week|range)$/.test(reading.is);
}

/** Readings that stand by themselves, but for the year. */
function resolveOwn(reading: Exclude<Reading, Relative>, clock: Clock): Resolved {
  switch (reading.is) {
    case "calendar":
      return resolveCalendar(reading, clock);
    case "months":
      return resolveMonths(reading, clock);
    case "holiday":
      return resolveHoliday(reading, clock);
    case "years":
      return { stretch: { from: { year: reading.first }, to: { year: reading.last } }, why: "written out" };
    case "weekday":
      return resolveWeekday(reading, clock);
    case "unknown":
      return unresolved(reading.why);
  }
}

type Relative = UnitReading | CountReading | WindowReading | EdgeReading | WeekReading | RangeReading;

/** Readings that stand on another one. */
function resolveRelative(reading: Relative, clock: Clock): Resolved {
  switch (reading.is) {
    case "unit":
      return resolveUnit(reading, clock);
    case "count":
      return resolveCount(reading, clock);
    case "window":
      return resolveWindow(reading, clock);
    case "edge":
      return resolveEdge(reading, clock);
    case "week":
      return resolveWeek(reading, clock);
    case "range":
      return resolveRange(reading, clock);
  }
}

/** The day that a count of this unit begins at. */
function beginning(from: From, unit: Unit, clock: Clock): Base | Resolved {
  return typeof from === "object" ? baseAt(resolveReading(from, clock)) : baseOf(from, unit, clock);
}

function resolveUnit({ unit, by, from, whole }: UnitReading, clock: Clock): Resolved {
  const base = beginning(from, unit, clock);
  if (!isBase(base)) return base;
  if (unit === "weekend" && from === "today" && by === 0) return resolveWeekend(base.day, whole, clock);
  const current = unitAt(base.day, unit, 0);
  if (by === 0) return { stretch: current, why: `the ${unit} of ${base.name}` };
  const isOver = whole && !isBefore(base.day, lastDay(current.to));
  const why = distance(unit, by, base.name);
  return {
    stretch: isOver ? current : unitAt(base.day, unit, by),
    why: unit === "day" ? why : why.replace(/^a /, "the "),
  };
}

function resolveCount({ unit, by, from, how, also }: CountReading, clock: Clock): Resolved {
  const base = alsoMoved(beginning(from, unit, clock), also);
  if (!isBase(base)) return base;
  const start = by > 0 && typeof from === "object" ? lastDay(base.stretch.to) : base.day;
  const stretch = how === "same" ? inYears(base.stretch, by) : countFrom(start, unit, by);
  return { stretch, why: distance(unit, by, base.name) };
}

/** The same day or month of another year. */
function inYears({ from, to }: Stretch, by: number): Stretch {
  return { from: pointInYears(from, by), to: pointInYears(to, by) };
}

function pointInYears(point: Point, by: number): Point {
  if (point.day !== undefined) return pointOf(firstDay(point).add({ years: by })); // 29 February becomes the 28th
  return { ...point, year: point.year + by };
}

function resolveWindow({ unit, by, from }: WindowReading, clock: Clock): Resolved {
  const base = beginning(from, unit, clock);
  if (!isBase(base)) return base;
  const [here, there] = [pointOf(base.day), pointOf(move(base.day, unit, by))];
  const stretch = by < 0 ? { from: there, to: here } : { from: here, to: there };
  return { stretch, why: `from ${distance(unit, by, base.name)}` };
}

/** Only the end of a year is a day of its own. */
function resolveEdge({ edge, of }: EdgeReading, clock: Clock): Resolved {
  const resolved = resolveReading(of, clock);
  const { from, to } = resolved.stretch ?? {};
  if (!from || !to || edge !== "end" || from.month !== undefined || from.year !== to.year) return resolved;
  return { stretch: single({ year: to.year, month: 12, day: 31 }), why: `its last day; ${resolved.why}` };
}

function resolveWeek({ part, nth, weekday, of }: WeekReading, clock: Clock): Resolved {
  const { stretch, why } = resolveReading(of, clock);
  if (!stretch) return { stretch, why };
  const found = weekIn({ part, nth, weekday }, stretch);
  return found
    ? { stretch: found, why: `counted in ${isoOf(stretch)}; ${why}` }
    : unresolved(`${isoOf(stretch)} has none`);
}

function weekIn(
  { part, nth, weekday }: Omit<WeekReading, "is" | "of">,
  within: Stretch,
): Stretch | undefined {
  const { year, month } = within.from;
  switch (part) {
    case "week":
    case "weekend":
      return unitAt(firstDay(within.from), part, 0);
    case "nth-week":
      return nth > 0
        ? daysFrom(firstDay(within.from).add({ weeks: nth - 1 }), 7)
        : daysFrom(lastDay(within.to).subtract({ days: 6 }), 7);
    case "nth-day":
    case "nth-weekday": {
      if (month === undefined) return undefined;
      const day = part === "nth-day" ? dayOf(year, month, nth) : nthWeekday({ year, month, weekday }, nth);
      return day && oneDay(day);
    }
  }
}

/** From the beginning of one date to the end of another; a year that only one of them has is the other's too. */
function resolveRange({ from, to }: RangeReading, clock: Clock): Resolved {
  const last = resolveReading(withYearOf(to, from), clock);
  const first = resolveReading(withYearOf(from, to), clock);
  if (!first.stretch || !last.stretch) return first.stretch ? last : first;
  const stretch = { from: first.stretch.from, to: last.stretch.to };
  const isTurned = isBefore(lastDay(stretch.to), firstDay(stretch.from));
  return { stretch: isTurned ? turned(stretch, from, to) : stretch, why: last.why };
}

/** `November to February 2014`, `Friday to Monday`: the first lies before the last, or the last after the first. */
function turned({ from, to }: Stretch, first: Reading, last: Reading): Stretch {
  if (last.is === "weekday") return { from, to: pointOf(firstDay(to).add({ weeks: 1 })) };
  const isGiven = last.is === "calendar" && typeof last.year === "number";
  const isShared = first.is === "calendar" && first.year === null;
  if (isGiven && isShared) return { from: { ...from, year: from.year - 1 }, to };
  return { from, to: { ...to, year: to.year + 1 } };
}

function withYearOf(reading: Reading, other: Reading): Reading {
  if (reading.is !== "calendar" || other.is !== "calendar") return reading;
  return reading.year === null && reading.by === null ? { ...reading, year: other.year } : reading;
}
