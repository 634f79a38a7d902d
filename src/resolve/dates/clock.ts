import { daysBetween, firstDay, isBefore, lastDay, type Day, type Stretch } from "./calendar.ts";

export type Tense = "past" | "future" | "open";

/** What a reading is resolved against. */
export interface Clock {
  /** Publication's day, or the dateline's. */
  readonly today: Day | undefined;
  readonly tense: Tense;
  readonly anchors: Anchors;
  /** True where the story's country has summer in January. */
  readonly southern: boolean;
  readonly country: string | null;
}

/** The dates before an expression in the text: the last one, the last exact to the month, and to the day. */
export interface Anchors {
  readonly year?: Day;
  readonly month?: Day;
  readonly day?: Day;
}

/** A value with the reason for it; no stretch where the text cannot tell. */
export interface Resolved {
  readonly stretch: Stretch | null;
  readonly why: string;
}

export function unresolved(why: string): Resolved {
  return { stretch: null, why };
}

export const noToday = unresolved("no publication date to count from");
export const noAnchor = unresolved("no date stands before it to count from");

/** The anchors after an expression with this value. */
export function anchoredAt(anchors: Anchors, { from, to }: Stretch): Anchors {
  const day = firstDay(from);
  if (from.month === undefined) return from.year === to.year ? { ...anchors, year: day } : anchors;
  const month = { ...anchors, year: day, month: day };
  return from.day === undefined ? month : { ...month, day };
}

/**
 * Of two like stretches of neighbouring years, the one that the tense means; but what is a few weeks away is not meant
 * to be the one that is almost a year away, whatever the verb nearby.
 */
export function byTense(clock: Clock, past: Stretch, future: Stretch): Stretch {
  if (!clock.today || past === future) return past;
  const back = daysBetween(firstDay(past.from), clock.today);
  const ahead = daysBetween(clock.today, firstDay(future.from));
  const isDay = past.from.day !== undefined; // a month with a verb in the past is past
  if (clock.tense === "past") return isDay && ahead <= WEEKS && back >= ALMOST_A_YEAR ? future : past;
  if (clock.tense === "future") return back <= WEEKS && ahead >= ALMOST_A_YEAR ? past : future;
  return ahead <= SEASON && back >= MOST_OF_A_YEAR ? future : past;
}

// Days, set on gold-train.
const WEEKS = 60;
const SEASON = 90;
const MOST_OF_A_YEAR = 240;
const ALMOST_A_YEAR = 300;

export function tenseWords(clock: Clock): string {
  return clock.tense === "open" ? "no tense to go by" : `${clock.tense} tense`;
}

/** True if the stretch begins on or before the day. */
export function hasBegun({ from }: Stretch, day: Day): boolean {
  return !isBefore(day, firstDay(from));
}

/** True if the stretch ends before the day. */
export function isOver({ to }: Stretch, day: Day): boolean {
  return isBefore(lastDay(to), day);
}
