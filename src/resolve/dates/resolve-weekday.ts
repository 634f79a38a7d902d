import { mondayOf, oneDay, unitAt, type Day } from "./calendar.ts";
import { byTense, noAnchor, noToday, tenseWords, type Clock, type Resolved } from "./clock.ts";
import type { WeekdayReading } from "./reading.ts";

const weekdayName = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });

/** `Friday`, `last Friday`, `the following Friday`. */
export function resolveWeekday({ weekday, way }: WeekdayReading, clock: Clock): Resolved {
  const base = way.by === "anchor" ? clock.anchors.day : clock.today;
  if (!base) return way.by === "anchor" ? noAnchor : noToday;
  switch (way.by) {
    case "tense":
      return weekdayByTense(weekday, base, clock);
    case "week": {
      const day = mondayOf(base).add({ days: 7 * way.weeks + weekday - 1 });
      return {
        stretch: oneDay(day),
        why: `${nameOf(day)} of the week ${weeksWords(way.weeks)} ${base.toString()}`,
      };
    }
    case "today":
    case "anchor":
      return weekdayBeside(weekday, base, way.side);
  }
}

/** `the weekend` just past or running, or the next one if the clause looks ahead or the week is nearly over. */
export function resolveWeekend(today: Day, any: boolean, clock: Clock): Resolved {
  const past = unitAt(today, "weekend", today.dayOfWeek >= SATURDAY ? 0 : -1);
  const future = unitAt(today, "weekend", 0);
  const isNear = clock.tense === "open" && (!any || today.dayOfWeek >= THURSDAY);
  const stretch = isNear ? future : byTense(clock, past, future);
  const side = stretch === past ? "on or before" : "after";
  return { stretch, why: `the weekend ${side} ${today.toString()}, ${tenseWords(clock)}` };
}

const THURSDAY = 4;
const SATURDAY = 6;

/** The last such day up to today, or the first from today on. */
function weekdayByTense(weekday: number, today: Day, clock: Clock): Resolved {
  const isAhead = clock.tense === "future";
  const day = isAhead ? onOrAfter(today, weekday) : onOrBefore(today, weekday);
  const way = isAhead ? `first ${nameOf(day)} on or after` : `last ${nameOf(day)} on or before`;
  return { stretch: oneDay(day), why: `${way} ${today.toString()}, ${tenseWords(clock)}` };
}

/** Strictly before the day, strictly after it, or on or after it. */
function weekdayBeside(weekday: number, base: Day, side: number): Resolved {
  const day =
    side < 0
      ? onOrBefore(base.subtract({ days: 1 }), weekday)
      : onOrAfter(side > 0 ? base.add({ days: 1 }) : base, weekday);
  const way = side < 0 ? "before" : side > 0 ? "after" : "on or after";
  return { stretch: oneDay(day), why: `${nameOf(day)} ${way} ${base.toString()}` };
}

function onOrBefore(day: Day, weekday: number): Day {
  return day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 });
}

function onOrAfter(day: Day, weekday: number): Day {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}

function nameOf({ year, month, day }: Day): string {
  return weekdayName.format(Date.UTC(year, month - 1, day));
}

function weeksWords(weeks: number): string {
  return weeks < 0 ? "before that of" : weeks > 0 ? "after that of" : "of";
}
