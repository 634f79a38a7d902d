import type { Day, Stretch } from "./calendar.ts";
import {
  byTense,
  hasBegun,
  isOver,
  noAnchor,
  noToday,
  tenseWords,
  unresolved,
  type Clock,
  type Resolved,
} from "./clock.ts";
import type { YearPart } from "./reading.ts";

const MOST_YEARS = 8; // from one 29 February to the next, at most

/** Something that every year has, such as May, a season or Easter. */
export interface Yearly {
  readonly name: string;
  readonly year: YearPart;
  /** -1 for *last*, 0 for *this*, 1 for *next*; null where the tense decides. */
  readonly by: number | null;
  /** Undefined in a year without it (29 February). */
  readonly within: (year: number) => Stretch | undefined;
}

/** In the year given, or in the one that the tense or *last* means. */
export function resolveYearly(yearly: Yearly, clock: Clock): Resolved {
  const { year } = yearly;
  if (year === null) return clock.today ? byToday(yearly, clock, clock.today) : noToday;
  if (typeof year === "number") return inYear(yearly, year, "written out");
  if (year === "anchor") {
    const anchor = clock.anchors.year?.year;
    return anchor === undefined
      ? noAnchor
      : inYear(yearly, anchor, `in ${anchor}, the year of the date before it`);
  }
  if (!clock.today) return noToday;
  const number = clock.today.year + year.by;
  return inYear(yearly, number, `in ${number}, counted from ${clock.today.toString()}`);
}

/** The last such stretch that has begun by the day. */
export function latestBy({ within }: Pick<Yearly, "within">, day: Day): Stretch | undefined {
  return nearest(within, day.year, -1, (stretch) => hasBegun(stretch, day));
}

function inYear({ name, within }: Yearly, year: number, why: string): Resolved {
  const stretch = within(year);
  return stretch ? { stretch, why } : unresolved(`there is no ${name} ${year}`);
}

function byToday(yearly: Yearly, clock: Clock, today: Day): Resolved {
  const { name, within, by } = yearly;
  if (by !== null) return shifted(yearly, by, today);
  const past = latestBy(yearly, today);
  const future = nearest(within, today.year, 1, (stretch) => !isOver(stretch, today));
  if (!past || !future) return unresolved(`there is no ${name}`);
  const stretch = byTense(clock, past, future);
  const way = stretch === past ? `latest ${name} on or before` : `next ${name} on or after`;
  return { stretch, why: `${way} ${today.toString()}, ${tenseWords(clock)}` };
}

/** *last May* is over, *next May* has not begun, *this May* is this year's; *this winter* may be last year's. */
function shifted({ name, within }: Yearly, by: number, today: Day): Resolved {
  const why = `${by < 0 ? "last" : by > 0 ? "next" : "this"} ${name}, counted from ${today.toString()}`;
  if (by < 0) return { stretch: nearest(within, today.year, -1, (each) => isOver(each, today)) ?? null, why };
  if (by > 0)
    return { stretch: nearest(within, today.year, 1, (each) => !hasBegun(each, today)) ?? null, why };
  const running = nearest(within, today.year, -1, (each) => hasBegun(each, today) && !isOver(each, today));
  return { stretch: running ?? within(today.year) ?? null, why };
}

/** The first that fits, from the year beside the given one (winter reaches over New Year) on, backwards or forwards. */
function nearest(
  within: Yearly["within"],
  year: number,
  step: 1 | -1,
  fits: (stretch: Stretch) => boolean,
): Stretch | undefined {
  for (let away = -1; away <= MOST_YEARS; away++) {
    const stretch = within(year + away * step);
    if (stretch && fits(stretch)) return stretch;
  }
  return undefined;
}
