import type { HolidayRow } from "../../lexicon/date-rows.ts";
import {
  dayOf,
  daysBetween,
  easterOf,
  firstDay,
  isoOf,
  monthsFrom,
  nthWeekday,
  oneDay,
  single,
  type Stretch,
} from "./calendar.ts";
import {
  hasBegun,
  isOver,
  noToday,
  tenseWords,
  unresolved,
  type Clock,
  type Resolved,
  type Tense,
} from "./clock.ts";
import type { CalendarReading, HolidayReading, MonthsReading } from "./reading.ts";
import { latestBy, resolveYearly, type Yearly } from "./yearly.ts";

const monthName = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
const weekdayName = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });

/** A month or day with its year, or with the year that the tense means. */
export function resolveCalendar(reading: CalendarReading, clock: Clock): Resolved {
  if (reading.month === null && reading.day !== null) return resolveDayOfMonth(reading, clock);
  const within = (year: number): Stretch | undefined => calendarIn(reading, year);
  return withWeekday(resolveYearly({ ...reading, name: nameOf(reading), within }, clock), reading);
}

export function resolveMonths(reading: MonthsReading, clock: Clock): Resolved {
  const { season, count } = reading;
  const first = season && clock.southern ? reading.first + (reading.first > 6 ? -6 : 6) : reading.first;
  const yearly = {
    ...reading,
    name: season ? "season" : "such months",
    within: (year: number) => monthsFrom(year, first, count),
  };
  return resolveYearly(yearly, season ? clock : { ...clock, tense: reportedTense(clock, yearly) });
}

/** A quarter is spoken of when it is reported: one that began within half a year is meant, even where the report lies ahead. */
function reportedTense({ today, tense }: Clock, yearly: Pick<Yearly, "within">): Tense {
  const began = today && tense === "future" ? latestBy(yearly, today) : undefined;
  return today && began && daysBetween(firstDay(began.from), today) < HALF_YEAR ? "past" : tense;
}

const HALF_YEAR = 183; // days

export function resolveHoliday(reading: HolidayReading, clock: Clock): Resolved {
  const here = reading.days.find(({ country }) => country === (clock.country ?? "us"));
  const row = here ?? reading.days.find(({ country }) => country === "");
  if (!row) return unresolved("another day in each country");
  if (/^\d{4}/.test(row.rule)) return { stretch: ruleIn(row, 0) ?? null, why: "a day in history" };
  return resolveYearly({ ...reading, name: row.form, within: (year) => ruleIn(row, year) }, clock);
}

/** `the 21st`, `Friday the 13th`: of this month or a neighbour, where that is such a weekday. */
function resolveDayOfMonth({ day, weekday }: CalendarReading, clock: Clock): Resolved {
  const { today } = clock;
  if (!today) return noToday;
  const all = Array.from({ length: 2 * MONTHS_ROUND + 1 }, (_, index) =>
    today.add({ months: index - MONTHS_ROUND }),
  )
    .flatMap(({ year, month }) => dayOf(year, month, day ?? 1) ?? [])
    .filter((date) => weekday === null || date.dayOfWeek === weekday)
    .map(oneDay);
  const past = all.findLast((stretch) => hasBegun(stretch, today));
  const future = all.find((stretch) => !isOver(stretch, today));
  const stretch = (clock.tense === "future" ? future : past) ?? past ?? future ?? null;
  return { stretch, why: `that day of the month by ${today.toString()}, ${tenseWords(clock)}` };
}

const MONTHS_ROUND = 14; // every weekday is the 13th once in so many months

function calendarIn({ month, day }: CalendarReading, year: number): Stretch | undefined {
  if (month === null) return single({ year });
  if (day === null) return month >= 1 && month <= 12 ? single({ year, month }) : undefined;
  const date = dayOf(year, month, day);
  return date && oneDay(date);
}

function nameOf({ month, day }: CalendarReading): string {
  const name = month === null ? "year" : monthName.format(Date.UTC(2000, month - 1));
  return day === null ? name : `${day} ${name}`;
}

/** Says so where the weekday of the text is not the calendar's. */
function withWeekday({ stretch, why }: Resolved, { weekday }: CalendarReading): Resolved {
  if (!stretch || weekday === null) return { stretch, why };
  const { year, month = 1, day = 1 } = stretch.from;
  const real = dayOf(year, month, day)?.dayOfWeek ?? weekday;
  return {
    stretch,
    why:
      real === weekday
        ? why
        : `${why}; ${isoOf(stretch)} is a ${weekdayName.format(Date.UTC(year, month - 1, day))}`,
  };
}

/** The day that a row's rule gives in a year; `data/lexicon/en/dates-holidays.tsv` explains rules. */
function ruleIn({ rule }: HolidayRow, year: number): Stretch | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = rule.split(/(?<=\d)-| /).map(Number);
  const day = /^\d{4}/.test(rule)
    ? dayOf(a, b, c)
    : /^\d\d-/.test(rule)
      ? dayOf(year, a, b)
      : rule.startsWith("easter")
        ? easterOf(year).add({ days: b })
        : nthWeekday({ year, month: a, weekday: b }, c)?.add({ days: d });
  return day && oneDay(day);
}
