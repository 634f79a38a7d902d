import type { DateMatch } from "./candidate.ts";
import { numberOf, type Context, type Readers } from "./context.ts";
import { calendarReaders } from "./read-calendar.ts";
import { countReaders } from "./read-count.ts";
import { monthsReaders } from "./read-months.ts";
import { unitReaders } from "./read-unit.ts";
import type { Edge, Reading, WeekdayWay, WeekReading } from "./reading.ts";

/** What a match says. `dayFirst` decides 03/05/2014. @throws RangeError if the row names a reading that is not there. */
export function readMatch(match: DateMatch, dayFirst: boolean): Reading {
  const [name = "", fixed = ""] = match.row.reading.split(" ");
  const read = readers[name];
  if (!read) throw new RangeError(`dates-patterns.tsv: no reading ‘${name}’ for ‘${match.row.form}’`);
  const inner = match.filled.flatMap((each) => (each.inner ? [readMatch(each.inner, dayFirst)] : []));
  return read({ match, fixed, dayFirst, inner });
}

const unread: Reading = { is: "unknown", why: "no calendar time" };

const readers: Readers = {
  ...calendarReaders,
  ...monthsReaders,
  ...unitReaders,
  ...countReaders,
  weekday: (context) => weekday(context, { by: "tense" }),
  "weekday-of-week": (context) => weekday(context, { by: "week", weeks: numberOf(context, "shift") ?? 0 }),
  "weekday-back": (context) => weekday(context, { by: "week", weeks: -1 }),
  "weekday-side": (context) => weekday(context, { by: "today", side: numberOf(context, "side") ?? 0 }),
  "weekday-turn": (context) => weekday(context, { by: "anchor", side: numberOf(context, "turn") ?? 0 }),
  "weekday-that": (context) => weekday(context, { by: "anchor", side: 0 }),
  early: (context) => edge(context, "early"),
  late: (context) => edge(context, "late"),
  mid: (context) => edge(context, "mid"),
  whole: (context) => edge(context, "whole"),
  end: (context) => edge(context, "end"),
  "week-of": (context) => week(context, "week"),
  "weekend-of": (context) => week(context, "weekend"),
  "nth-week": (context) => week(context, "nth-week"),
  "nth-weekday": (context) => week(context, "nth-weekday"),
  "nth-day": (context) => week(context, "nth-day"),
  range: ({ inner: [from = unread, to = unread] }) => ({ is: "range", from, to }),
  fiscal: () => ({ is: "unknown", why: "the fiscal year is not the calendar's" }),
};

function weekday(context: Context, way: WeekdayWay): Reading {
  return { is: "weekday", weekday: numberOf(context, "weekday", "wday") ?? 0, way };
}

function edge({ inner: [of = unread] }: Context, edge: Edge): Reading {
  return { is: "edge", edge, of };
}

function week(context: Context, part: WeekReading["part"]): Reading {
  const nth = numberOf(context, "nth", "ordinal") ?? 0;
  return {
    is: "week",
    part,
    nth,
    weekday: numberOf(context, "weekday") ?? 0,
    of: context.inner[0] ?? unread,
  };
}
