import { filledBy } from "./candidate.ts";
import { numberOf, type Context, type Readers } from "./context.ts";
import { shiftOf, yearOf } from "./read-calendar.ts";
import type { MonthsReading, YearPart } from "./reading.ts";

/** Readings of seasons, quarters and halves. */
export const monthsReaders: Readers = {
  season: (context) => ({
    ...months(context),
    season: true,
    first: numberOf(context, "season") ?? 3,
    count: 3,
  }),
  months: readNamed,
  quarter: readQuarter,
  half: (context) => ({
    ...months(context),
    first: 6 * (numberOf(context, "ordinal") ?? 1) - 5,
    count: 6,
    year: yearOf(context) ?? thisYear(context),
  }),
};

function months(context: Context): MonthsReading {
  return { is: "months", season: false, year: yearOf(context), by: shiftOf(context), first: 1, count: 3 };
}

/** `Q1`, `H2`: the row's value is the first month and how many. */
function readNamed(context: Context): MonthsReading {
  const [first = 1, count = 3] = (filledBy(context.match, "months")?.value ?? "").split(" ").map(Number);
  return { ...months(context), first, count };
}

/** The last quarter is the fourth. */
function readQuarter(context: Context): MonthsReading {
  const ordinal = numberOf(context, "ordinal") ?? 1;
  const quarter = ordinal < 0 ? 4 : ordinal;
  return { ...months(context), first: 3 * quarter - 2, year: yearOf(context) ?? thisYear(context) };
}

/** `of the year` is publication's. */
function thisYear({ match }: Context): YearPart {
  return match.row.form.endsWith("year") ? { by: 0 } : null;
}
