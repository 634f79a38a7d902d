import { Temporal } from "temporal-polyfill";
import type { Unit } from "./reading.ts";

export type Day = Temporal.PlainDate;

/** A day, a month or a year. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** From the first point to the last, both inclusive; one point twice is that point. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
}

/** ISO 8601: `2014-05-03`, `2014-05`, `2014`, or an interval of two of them. */
export function isoOf({ from, to }: Stretch): string {
  const [first, last] = [isoPoint(from), isoPoint(to)];
  return first === last ? first : `${first}/${last}`;
}

export function single(point: Point): Stretch {
  return { from: point, to: point };
}

/** The day, or undefined if the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const nearest = Temporal.PlainDate.from({ year, month, day }); // beyond the month's last day counts as that day
  return nearest.day === day ? nearest : undefined;
}

export function parseDay(iso: string | null): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "") ?? [];
  return day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

export function pointOf({ year, month, day }: Day): Point {
  return { year, month, day };
}

export function oneDay(day: Day): Stretch {
  return single(pointOf(day));
}

export function firstDay({ year, month = 1, day = 1 }: Point): Day {
  return Temporal.PlainDate.from({ year, month, day });
}

export function lastDay({ year, month = 12, day }: Point): Day {
  return Temporal.PlainDate.from({ year, month, day: day ?? 31 }); // beyond the month's last day counts as that day
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return a.until(b).days;
}

/** Months that follow one another, the first counted from January of the year (13 is the next January). */
export function monthsFrom(year: number, first: number, count: number): Stretch {
  return { from: monthPoint(year, first), to: monthPoint(year, first + count - 1) };
}

/** The unit that holds the day, so many units on. Weeks begin on Monday. */
export function unitAt(day: Day, unit: Unit, by: number): Stretch {
  switch (unit) {
    case "day":
      return oneDay(day.add({ days: by }));
    case "week":
      return daysFrom(mondayOf(day).add({ weeks: by }), 7);
    case "fortnight":
      return daysFrom(mondayOf(day).add({ weeks: 2 * by }), 14);
    case "weekend":
      return daysFrom(mondayOf(day).add({ days: 7 * by + 5 }), 2);
    case "month":
      return monthsFrom(day.year, day.month + by, 1);
    case "quarter":
      return monthsFrom(day.year, day.month - ((day.month - 1) % 3) + 3 * by, 3);
    case "year":
      return single({ year: day.year + by });
    case "decade":
      return yearsFrom(day.year - (day.year % 10) + 10 * by, 10);
    case "century":
      return yearsFrom(day.year - ((day.year - 1) % 100) + 100 * by, 100);
  }
}

/** The day, month or year so many units from a day: only as exact as the unit. */
export function countFrom(day: Day, unit: Unit, by: number): Stretch {
  switch (unit) {
    case "day":
    case "weekend":
    case "week":
    case "fortnight":
      return oneDay(move(day, unit, by));
    case "month":
    case "quarter":
      return unitAt(move(day, unit, by), "month", 0);
    case "year":
    case "decade":
    case "century":
      return Number.isInteger(by)
        ? unitAt(move(day, unit, by), "year", 0)
        : unitAt(move(day, unit, by), "month", 0);
  }
}

/** So many units on, to the day. Halves are of what the unit is made of. */
export function move(day: Day, unit: Unit, by: number): Day {
  switch (unit) {
    case "day":
      return day.add({ days: Math.round(by) });
    case "week":
    case "weekend":
      return day.add({ days: Math.round(7 * by) });
    case "fortnight":
      return day.add({ days: Math.round(14 * by) });
    case "month":
      return day.add({ months: Math.trunc(by) }).add({ days: Math.round(30 * (by % 1)) });
    case "quarter":
      return day.add({ months: Math.round(3 * by) });
    case "year":
      return day.add({ months: Math.round(12 * by) });
    case "decade":
      return day.add({ months: Math.round(120 * by) });
    case "century":
      return day.add({ months: Math.round(1200 * by) });
  }
}

export function mondayOf(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

export function daysFrom(first: Day, count: number): Stretch {
  return { from: pointOf(first), to: pointOf(first.add({ days: count - 1 })) };
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule). */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
}

interface MonthWeekday {
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
}

/** The nth such weekday of a month, -1 for its last; undefined if the month has fewer. */
export function nthWeekday({ year, month, weekday }: MonthWeekday, nth: number): Day | undefined {
  const last = daysIn(year, month);
  const first = 1 + ((weekday - firstDay({ year, month }).dayOfWeek + 7) % 7);
  const day = nth > 0 ? first + 7 * (nth - 1) : first + 7 * Math.floor((last - first) / 7);
  return dayOf(year, month, day);
}

function daysIn(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function monthPoint(year: number, month: number): Point {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

function yearsFrom(first: number, count: number): Stretch {
  return { from: { year: first }, to: { year: first + count - 1 } };
}

function isoPoint({ year, month, day }: Point): string {
  const parts = [String(year).padStart(4, "0"), ...[month, day].flatMap((part) => part ?? [])];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
