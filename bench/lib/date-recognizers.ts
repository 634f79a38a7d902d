import { extentOf, moved, type Extent, type GoldDate } from "./date-gold.ts";

/** A case of `recognizers-dates`, as far as it is used. */
export interface RecognizersCase {
  readonly id: string;
  readonly spec: string;
  readonly text: string;
  readonly reference: string | null;
  readonly results: readonly Result[];
}

interface Result extends Values {
  readonly s: number;
  readonly e: number;
  readonly type: string;
  readonly values?: readonly Values[];
  readonly past?: Values | null;
  readonly future?: Values | null;
}

interface Values {
  readonly timex?: string | null;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly date?: string;
  readonly dateTime?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly startDateTime?: string;
  readonly endDateTime?: string;
}

/**
 * The dates of a case, mapped to the guide.
 *
 * - Only cases with a reference date and values count. Times, durations, sets and time zones are not marked by the guide.
 * - `now`, `in two weeks`, `within`, `for the past two weeks`, `few days`, `less than`, `the day` and weeks counted within a
 *   month or year are left out too: durations, vague, or counted in another way.
 * - The mode for tasks, where `next month` is the day when a task falls due, is left out.
 * - Where the set gives a past and a future reading and does not judge between them, either is right.
 * - The clock time of a date is cut off; a time range that runs over several days is left out.
 * - `later this week` and `the rest of the week` are that week from Monday to Sunday; `the end of 2015` its last day or the year.
 * - `early 2015`, `since 2015`, `the end of May` are 2015 and May, by their `timex`.
 * - A range's end is outside in the set; where the text itself names the last day (`from 3 to 5 May`) the guide has it inside.
 * - `three months ago` is a day there and a month here; `a year ago` a year.
 * - `the past two weeks` begins or ends on the reference day here, beside it there.
 * - `the following day`, `three weeks later` with no date before them have no value here; the set counts from the reference.
 * - A day that does not exist (30 February) has no value here.
 * - The century 1900–1999 there is 1901–2000 here.
 */
export function goldOfCase({ text, reference, results }: RecognizersCase): GoldDate[] {
  const today = (reference ?? "").slice(0, 10);
  const points = Array.from(text);
  return results.map((result) => {
    const words = points.slice(result.s, result.e).join("");
    const before = points.slice(0, result.s).join("").toLowerCase();
    const readings = isMarked(result.type, words.toLowerCase(), before)
      ? valuesOf(result).flatMap((values) => readingsOf(values, words.toLowerCase(), today))
      : [];
    const orNull = readings.length > 0 && NEEDS_ANCHOR.test(words) && result === results[0] ? [null] : [];
    return { span: [result.s, result.e], readings: [...new Set([...readings.map(real), ...orNull])] };
  });
}

const NEEDS_ANCHOR =
  /^(?:on |in )?(?:the )?(?:next day|following|previous|preceding|same|that)\b|\b(?:later|earlier)$|^the \w+ (?:before|after)$/i;

/** Null for a day that the calendar does not have. */
function real(extent: Extent): Extent {
  const days = extent?.split("/") ?? [];
  return days.some((day) => moved(day, 0) !== day) ? null : extent;
}

const DATED =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\b(?:today|tomorrow|yesterday|tonight|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries)\b|\bt(?:mrw?|onite)\b|\d{1,4}[-/.]\d|\d{4}|\d(?:st|nd|rd|th)\b|\d0s\b|ties\b|\bq\d|day\b/;
const UNMARKED =
  /\bnow\b|\b(?:few|several|moment|possible|asap)\b|^coming weeks|\b(?:hours?|h|minutes?|mins?|seconds?|secs?)\b|^(?:for|in|within) (?:an? |the )?(?:\w+ ){0,3}(?:day|week|month|year|decade)s?\b|\b(?:more|less) than\b|^(?:for )?the (?:day|week|month|year|fortnight)$|(?:^|of )(?:the )?day$|\bweek of (?!the \d|next|this|last)|\bweeks? \d|daytime|^(?:in )?(?:the )?(?:morning|afternoon|evening|night)$/;

const WINDOW =
  /^(?:the )?(?:past|last|next|coming|previous) (?:\w+ )?(?:days|weeks|fortnight|months|quarters|years|decades)?\b/;

/** False for what the guide skips: times of day, durations, the vague, and units without a word that says which. */
function isMarked(type: string, words: string, before: string): boolean {
  if (!/^(?:date|daterange|datetime|datetimerange|datetimealt)$/.test(type)) return false;
  if (type !== "date" && !DATED.test(words)) return false;
  const lasts =
    /\b(?:for|over)(?: the)? $/.test(before) &&
    WINDOW.test(words) &&
    /\d|s\b|fortnight|(?:two|three|four)\b/.test(words);
  return !lasts && !UNMARKED.test(words);
}

function valuesOf(result: Result): readonly Values[] {
  if (result.values) return result.values;
  const shared = { timex: result.timex ?? null };
  return [result.past, result.future].flatMap((each) => (each ? [{ ...shared, ...each }] : []));
}

function readingsOf(values: Values, words: string, today: string): Extent[] {
  const { timex } = values;
  const rest = /\brest of (?:\w+ )?(week|month|year)\b/.exec(words)?.[1];
  if (rest !== undefined) return [wholeUnit(today, rest)];
  const bare = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/.exec(timex ?? "")?.[1];
  if (bare !== undefined) return ofBare(bare, words);
  const point = values.value ?? values.date ?? values.dateTime;
  if (point === undefined) return ofStretch(values, words, today);
  return /^\d{4}/.test(point) ? [inUnits(`${point.slice(0, 10)}/${point.slice(0, 10)}`, words)] : [];
}

function ofBare(timex: string, words: string): Extent[] {
  const isEnd = /\bend\b/.test(words) && timex.length === 4;
  return [inUnits(extentOf(timex) ?? null, words), ...(isEnd ? [`${timex}-12-31/${timex}-12-31`] : [])];
}

function ofStretch(values: Values, words: string, today: string): Extent[] {
  const [from, to] = [dayIn(values, "start"), dayIn(values, "end")];
  if (from === undefined || to === undefined || values.Mod !== undefined) return oneSided(values, from ?? to);
  if (!hasTime(values)) return ranges({ from, to, words, today });
  return from === to || to === moved(from, 1) ? [`${from}/${from}`] : [];
}

function dayIn(values: Values, end: "start" | "end"): string | undefined {
  return (values[end] ?? values[`${end}Date`] ?? values[`${end}DateTime`])?.slice(0, 10);
}

function hasTime({ timex, start, startDateTime }: Values): boolean {
  return /T\d/.test(timex ?? "") || startDateTime !== undefined || (start?.length ?? 0) > 10;
}

/** `since May 3`: the day itself. */
function oneSided({ timex, Mod: mod }: Values, day: string | undefined): Extent[] {
  const isDay = day !== undefined && /^XXXX-(?:\d\d-\d\d|WXX-\d)$/.test(timex ?? "");
  return isDay
    ? [
        `${day}/${day}`,
        ...(mod === "after" || mod === "until" ? [`${moved(day, -1)}/${moved(day, -1)}`] : []),
      ]
    : [];
}

interface Range {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly today: string;
}

function ranges({ from, to, words, today }: Range): Extent[] {
  const outside = moved(to, -1);
  if (/century/.test(words)) return [`${from.slice(0, 2)}01-01-01/${Number(from.slice(0, 2)) + 1}00-12-31`];
  if (/\S\s*(?:\bto\b|\band\b|\bthrough\b|\btill?\b|\buntil\b|[-–—~])/.test(words))
    return [`${from}/${to}`, `${from}/${outside}`, `${from}/${unitEnd(to, words)}`];
  if (
    /\b(?:next|past|last|coming|upcoming|previous|within|rest)\b/.test(words) &&
    /\d|days|weeks|months|years|rest/.test(words)
  ) {
    if (from === moved(today, 1)) return [`${today}/${outside}`, `${today}/${to}`];
    if (outside === moved(today, -1)) return [`${from}/${today}`];
  }
  if (/\bweek\b/.test(words) && outside < moved(from, 6)) return [weekOf(from)];
  return [`${from}/${outside}`];
}

/** `the rest of the year` is the year. */
function wholeUnit(day: string, unit: string): Extent {
  return unit === "week" ? weekOf(day) : (extentOf(day.slice(0, unit === "year" ? 4 : 7)) ?? null);
}

function weekOf(day: string): Extent {
  const monday = moved(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return `${monday}/${moved(monday, 6)}`;
}

/** The last day of the month or year that the range names last. */
function unitEnd(day: string, words: string): string {
  const last = words.split(/\bto\b|\band\b|\bthrough\b|\btill?\b|\buntil\b|[-–—~]/).at(-1) ?? "";
  if (/^\s*(?:the )?\d{4}$/.test(last)) return `${day.slice(0, 4)}-12-31`;
  if (/^\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\b/.test(last.trim())) return day;
  return extentOf(day.slice(0, 7))?.split("/")[1] ?? day;
}

/** What is counted in months or years is a month or a year in the guide. */
function inUnits(extent: Extent, words: string): Extent {
  if (
    extent === null ||
    !/\b(?:ago|back|later|earlier|from now|in|hence)\b/.test(words) ||
    /\bday|week|yesterday|tomorrow|today/.test(words)
  )
    return extent;
  const day = extent.slice(0, 10);
  if (/\bmonths?\b/.test(words)) return extentOf(day.slice(0, 7)) ?? extent;
  return /\b(?:years?|decades?)\b/.test(words) ? (extentOf(day.slice(0, 4)) ?? extent) : extent;
}
