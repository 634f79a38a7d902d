import { filledBy } from "./candidate.ts";
import { numberOf, numbersOf, type Context, type Readers } from "./context.ts";
import type { CalendarReading, Reading, YearPart } from "./reading.ts";
import { century } from "./tokens.ts";

/** Readings of days, months, years and named days. */
export const calendarReaders: Readers = {
  date: readDate,
  month: readDate,
  year: readDate,
  years: readYears,
  decade: readDecade,
  century: readCentury,
  numeric: (context) => readFigures(context, "numeric"),
  slash: (context) => readFigures(context, "slash"),
  dated: withWeekday,
  days: readDays,
  pair: readDays,
  "months-pair": readMonthPair,
  "day-of-month": readDayOfMonth,
  "month-number": (context) => ({ ...readDate(context), month: numberOf(context, "day"), day: null }),
  holiday: readHoliday,
  history: readHistory,
};

const bare = { is: "calendar", year: null, month: null, day: null, weekday: null, by: null } as const;

function readDate(context: Context): CalendarReading {
  const [month, day] = [numberOf(context, "month"), numberOf(context, "day", "dayword")];
  return { ...bare, year: yearOf(context), month, day, by: shiftOf(context) };
}

/** The year that stands with a date: a number, `last year`, `that year`. */
export function yearOf(context: Context): YearPart {
  if (context.fixed === "that") return "anchor";
  const year = numberOf(context, "year", "short");
  if (year !== null) return year;
  const shift = numberOf(context, "shift");
  return shift !== null && saysYear(context) ? { by: shift } : null;
}

/** `last` before the name itself: last May, last spring. */
export function shiftOf(context: Context): number | null {
  return saysYear(context) ? null : numberOf(context, "shift", "side");
}

/** True if the row's `{shift}` goes with the word *year*. */
function saysYear({ match }: Context): boolean {
  return /\{shift\} year/.test(match.row.form);
}

function readDayOfMonth(context: Context): CalendarReading {
  const [day, weekday] = [numberOf(context, "nth", "dayword", "day"), numberOf(context, "weekday", "wday")];
  return { ...bare, day, weekday };
}

function readCentury(context: Context): Reading {
  const nth = numberOf(context, "ordinal") ?? 1;
  return { is: "years", first: 100 * (nth - 1) + 1, last: 100 * nth };
}

/** `1990s`, in part if the row says so; `1800s` are the century. */
function readDecade(context: Context): Reading {
  const first = numberOf(context, "decade") ?? 0;
  const length = first % 100 === 0 && first < 1900 ? 100 : 10;
  const [from = 0, to = length - 1] = { early: [0, 4], late: [5, 9], mid: [4, 6] }[context.fixed] ?? [];
  return { is: "years", first: first + from, last: first + to };
}

/** `2014-15` are years; `2014-05` is a month. */
function readYears(context: Context): Reading {
  const first = numberOf(context, "year") ?? 0;
  const two = (numberOf(context, "two", "short") ?? 0) % 100;
  if (two > first % 100) return { is: "years", first, last: first - (first % 100) + two };
  if (two >= 1 && two <= 12) return { ...bare, year: first, month: two };
  return { is: "unknown", why: "its second year is before its first" };
}

/** `03/05/2014`, `3.5.2014`, `2014-05-03`, `5/12`. */
function readFigures({ match, dayFirst }: Context, name: string): CalendarReading {
  const text = filledBy(match, name)?.value ?? "";
  const [a = 0, b = 0, c] = text.split(/[/.-]/).map(Number);
  if (/^\d{4}/.test(text)) return { ...bare, year: a, month: b, day: c ?? null };
  const isDayFirst = b <= 12 && (a > 12 || dayFirst || text.includes("."));
  const [day, month] = isDayFirst ? [a, b] : [b, a];
  return { ...bare, year: fullYear(c), month, day };
}

function fullYear(year: number | undefined): number | null {
  if (year === undefined) return null;
  return year < 100 ? century(year) : year;
}

function withWeekday(context: Context): Reading {
  const weekday = numberOf(context, "weekday", "wday");
  const [inner = bare] = context.inner;
  return inner.is === "calendar" ? { ...inner, weekday } : inner;
}

/** `3-5 May`. */
function readDays(context: Context): Reading {
  const [first = 1, last = 1] = numbersOf(context, "day");
  const date = readDate(context);
  return { is: "range", from: { ...date, day: first }, to: { ...date, day: last } };
}

/** `May and June`. */
function readMonthPair(context: Context): Reading {
  const [first = 1, last = 1] = numbersOf(context, "month");
  const date = readDate(context);
  return { is: "range", from: { ...date, month: first }, to: { ...date, month: last } };
}

function readHoliday(context: Context): Reading {
  const days = filledBy(context.match, "holiday")?.days ?? [];
  return { is: "holiday", days, year: yearOf(context), by: shiftOf(context) };
}

function readHistory({ fixed }: Context): CalendarReading {
  const [year = 0, month = 0, day = 0] = fixed.split("-").map(Number);
  return { ...bare, year, month, day };
}
