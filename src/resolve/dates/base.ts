import { firstDay, isoOf, move, oneDay, type Day, type Stretch } from "./calendar.ts";
import { noAnchor, noToday, type Clock, type Resolved } from "./clock.ts";
import type { CountReading, From, Unit } from "./reading.ts";

/** Where a count begins. */
export interface Base {
  readonly day: Day;
  /** What to call it in a reason. */
  readonly name: string;
  readonly stretch: Stretch;
}

/** Publication's day, or the date before it in the text; without it the reason why there is none. */
export function baseOf(from: Exclude<From, object>, unit: Unit, clock: Clock): Base | Resolved {
  if (from === "today") return clock.today ? baseDay(clock.today, clock.today.toString()) : noToday;
  const day = anchorFor(unit, clock);
  return day ? baseDay(day, `${day.toString()}, the date before it`) : noAnchor;
}

/** A resolved date as the beginning of a count. */
export function baseAt(resolved: Resolved): Base | Resolved {
  const { stretch } = resolved;
  return stretch ? { day: firstDay(stretch.from), name: isoOf(stretch), stretch } : resolved;
}

/** The base of `a year and two months ago`: the first count made, to the day. */
export function alsoMoved(base: Base | Resolved, also: CountReading["also"]): Base | Resolved {
  if (!isBase(base) || !also) return base;
  return baseDay(move(base.day, also.unit, also.by), distance(also.unit, also.by, base.name));
}

export function isBase(base: Base | Resolved): base is Base {
  return "day" in base;
}

/** `2 weeks before 2026-05-14`. */
export function distance(unit: Unit, by: number, name: string): string {
  const count =
    Math.abs(by) === 1 ? `a ${unit}` : `${Math.abs(by)} ${unit === "century" ? "centurie" : unit}s`;
  return `${count} ${by < 0 ? "before" : "after"} ${name}`;
}

function baseDay(day: Day, name: string): Base {
  return { day, name, stretch: oneDay(day) };
}

/** The date before, as exact as the unit needs it; the quarter before or after is that of the report, if nothing else. */
function anchorFor(unit: Unit, { anchors, today }: Clock): Day | undefined {
  switch (unit) {
    case "day":
    case "week":
    case "weekend":
    case "fortnight":
      return anchors.day;
    case "month":
      return anchors.month;
    case "quarter":
      return anchors.month ?? today;
    case "year":
    case "decade":
    case "century":
      return anchors.year;
  }
}
