import type { HolidayRow } from "../../lexicon/date-rows.ts";

export const units = [
  "day",
  "week",
  "weekend",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
] as const;
export type Unit = (typeof units)[number];

/** What a date expression says, before anybody has looked at the calendar. Months and weekdays count from 1. */
export type Reading =
  | CalendarReading
  | MonthsReading
  | YearsReading
  | HolidayReading
  | WeekdayReading
  | UnitReading
  | CountReading
  | WindowReading
  | EdgeReading
  | WeekReading
  | RangeReading
  | UnknownReading;

/** A year as a number; so many years from publication's (`last year`); the anchor's (`that year`); or left to the tense. */
export type YearPart = number | { readonly by: number } | "anchor" | null;

/** `3 May 2014`, `May`, `2014`, `Friday, May 3`. */
export interface CalendarReading {
  readonly is: "calendar";
  readonly year: YearPart;
  readonly month: number | null;
  readonly day: number | null;
  /** The weekday that the text gives with it. */
  readonly weekday: number | null;
  /** -1 for `last May`, 1 for `next May`. */
  readonly by: number | null;
}

/** A season, a quarter or a half-year. */
export interface MonthsReading {
  readonly is: "months";
  readonly first: number;
  readonly count: number;
  readonly season: boolean;
  readonly year: YearPart;
  readonly by: number | null;
}

export interface YearsReading {
  readonly is: "years";
  readonly first: number;
  readonly last: number;
}

export interface HolidayReading {
  readonly is: "holiday";
  readonly days: readonly HolidayRow[];
  readonly year: YearPart;
  readonly by: number | null;
}

/** How a weekday is found: by tense; in the week so many weeks away; strictly before or after publication; round the anchor. */
export type WeekdayWay =
  | { readonly by: "tense" }
  | { readonly by: "week"; readonly weeks: number }
  | { readonly by: "today"; readonly side: number }
  | { readonly by: "anchor"; readonly side: number };

export interface WeekdayReading {
  readonly is: "weekday";
  readonly weekday: number;
  readonly way: WeekdayWay;
}

/** Where a count begins: at publication, at the date before it in the text, or at a date of its own. */
export type From = "today" | "anchor" | Reading;

/** `last month`, `that year`, `the previous week`. */
export interface UnitReading {
  readonly is: "unit";
  readonly unit: Unit;
  readonly by: number;
  readonly from: From;
  /** True for `this past week`: the last whole one. */
  readonly whole: boolean;
}

/** `two weeks ago`, `a year later`: as exact as its unit. */
export interface CountReading {
  readonly is: "count";
  readonly unit: Unit;
  /** Negative for what lies before; halves are allowed. */
  readonly by: number;
  readonly from: From;
  /** `soon`: only if the clause looks ahead (`in two weeks`); `same`: as exact as what it counts from (`a year ago today`). */
  readonly how: "plain" | "soon" | "same";
  /** The larger of two counts: `a year and two months ago`. */
  readonly also: { readonly unit: Unit; readonly by: number } | null;
}

/** `the past two weeks`: from then to now, to the day. */
export interface WindowReading {
  readonly is: "window";
  readonly unit: Unit;
  readonly by: number;
  readonly from: From;
}

export type Edge = "early" | "late" | "mid" | "end" | "whole";

/** `early 2015`, `the end of July`. */
export interface EdgeReading {
  readonly is: "edge";
  readonly edge: Edge;
  readonly of: Reading;
}

/** The week or weekend of a day, or a week or weekday of a month by its number. */
export interface WeekReading {
  readonly is: "week";
  readonly part: "week" | "weekend" | "nth-week" | "nth-weekday" | "nth-day";
  readonly nth: number;
  readonly weekday: number;
  readonly of: Reading;
}

export interface RangeReading {
  readonly is: "range";
  readonly from: Reading;
  readonly to: Reading;
}

export interface UnknownReading {
  readonly is: "unknown";
  readonly why: string;
}
