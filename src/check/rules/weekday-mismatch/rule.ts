import { overlaps, type Span } from "../../../base/span.ts";
import type { Suggestion } from "../../../claim/finding.ts";
import {
  dayNumber,
  daysIn,
  monthName,
  monthOf,
  parseDay,
  weekdayAt,
  weekdayName,
  weekdayOf,
  type CalendarDay,
} from "../../calendar.ts";
import { foundIn, type Found } from "../../patterns.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "weekday-mismatch",
  number: "R18",
  tier: 1,
  severity: "error",
  area: "accuracy",
  on: true,
  title: "A weekday that the date does not have, or a date that the calendar does not have.",
  why: "Days and dates stand on every newsroom checklist: readers who miss the day cannot be told later.",
  version: 1,
  options: {},
  find: (view) =>
    [...foundIn(view, DAY_FIRST), ...foundIn(view, MONTH_FIRST)].flatMap(
      (found) => draftOf(view, found) ?? [],
    ),
};

const WEEKDAY = String.raw`(?<weekday>\b(?:Mon|Tues?|Wed(?:nes|s)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?)(?:['’]s)?(?: (?:morning|afternoon|evening|night|lunchtime))?,? (?:\(|the |on )?`;
const MONTH = String.raw`(?<month>(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![\p{L}]))`;
const YEAR = String.raw`(?:,? (?<year>(?:1[6-9]|20)\d\d)(?![\d:]|\.\d))?`;
const DAY = String.raw`(?<day>[1-9]\d?)(?:st|nd|rd|th)?(?![\d:]|\.\d)`;
// Without a weekday only an impossible date is wrong.
const DAY_FIRST = new RegExp(
  String.raw`(?:${WEEKDAY})?(?<![\d.,:/-])\b${DAY} (?:of )?${MONTH}${YEAR}`,
  "dgu",
);
const MONTH_FIRST = new RegExp(String.raw`(?:${WEEKDAY})?\b${MONTH} ${DAY}${YEAR}`, "dgu");

interface Written {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly weekday: number | null;
}

function draftOf(view: View, found: Found): Draft | null {
  const at = placeOf(view, found);
  const written = read(view, found);
  if (!written) return null;
  const last = daysIn(written.month, written.year);
  if (written.day > last) return impossible(view, at, { ...written, last });
  if (written.weekday === null) return null;
  const day = dayOf(view, at, written);
  if (!day || weekdayAt(day) === written.weekday) return null;
  return mismatch(view, { at, found }, { written, day });
}

/** The words without `the` or a bracket that stands open. */
function placeOf(view: View, { start, end }: Found): Span {
  const words = view.words({ start, end });
  return { start, end: words.includes("(") && view.text[end] === ")" ? end + 1 : end };
}

function read(view: View, { parts }: Found): Written | null {
  const month = parts["month"] && monthOf(view.words(parts["month"]));
  if (!month || !parts["day"]) return null;
  const weekday = parts["weekday"] && weekdayOf(view.words(parts["weekday"]));
  return {
    month,
    day: Number(view.words(parts["day"])),
    year: parts["year"] ? Number(view.words(parts["year"])) : null,
    weekday: weekday ?? null,
  };
}

// What may stand behind a date: `in March 32 people` has none.
const BEHIND =
  /^(?:[,.;:)”"’–—-]|\s*$|\s*\n| (?:and|or|to|at|in|on|for|with|when|after|before|as|is|was|will|the|by|but|until)\b)/;

/** A number a little too high is a slip; `55 May` is no date. */
function impossible(
  view: View,
  at: Span,
  { month, day, year, weekday, last }: Written & { readonly last: number },
): Draft | null {
  const isDate = year !== null || weekday !== null || BEHIND.test(view.text.slice(at.end, at.end + 12));
  if (day > 39 || !isDate) return null;
  return {
    at,
    message: `¶${view.paragraphAt(at)} has ${day} ${monthName(month)}${year ? ` ${year}` : ""}; that month has ${last} days.`,
    ask: "Which day is meant?",
    confidence: 0.95,
    severity: view.isQuoted(at) ? "warning" : "error",
  };
}

/** The day that is meant; null where another year would fit as well. */
function dayOf(view: View, at: Span, { month, day, year, weekday }: Written): CalendarDay | null {
  if (year !== null) return year > 1752 ? { year, month, day } : null; // older days may be of the Julian calendar
  const known = view.read.dates.filter(({ text }) => overlaps(text, at)).map(({ value }) => parseDay(value));
  const read = known.find((one) => one?.month === month && one.day === day);
  const today = parseDay(view.read.story.imprint.published);
  const near = read ?? (today && nearest(today, month, day));
  if (!near || day > daysIn(month, near.year)) return null;
  // A story that looks back speaks of a year that it names nearby.
  const around = view.text.slice(Math.max(0, at.start - 600), at.end + 200);
  const years = [...around.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  const isFar = today !== null && Math.abs(dayNumber(near) - dayNumber(today)) > FAR;
  const others = isFar ? [near.year - 1, near.year + 1, ...years] : years;
  const fits = others.some(
    (year) => day <= daysIn(month, year) && weekdayAt({ year, month, day }) === weekday,
  );
  return fits ? null : near;
}

const FAR = 150; // days: beyond, the year before or after is meant as easily

function nearest(today: CalendarDay, month: number, day: number): CalendarDay {
  const days = [-1, 0, 1].map((by) => ({ year: today.year + by, month, day }));
  const distance = (one: CalendarDay): number => Math.abs(dayNumber(one) - dayNumber(today));
  return days.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function mismatch(
  view: View,
  { at, found }: { readonly at: Span; readonly found: Found },
  { written, day }: { readonly written: Written; readonly day: CalendarDay },
): Draft {
  const right = weekdayName(weekdayAt(day));
  const isQuoted = view.isQuoted(at);
  return {
    at,
    message: `¶${view.paragraphAt(at)}: ${day.day} ${monthName(day.month)} ${day.year} is a ${right}, not a ${weekdayName(written.weekday ?? 0)}.`,
    ask: "Is the weekday wrong, or the date?",
    confidence: written.year === null ? 0.85 : 0.95,
    severity: isQuoted ? "warning" : "error",
    suggestions: isQuoted ? [] : suggestionsFor(found, { written, day, right }),
  };
}

function suggestionsFor(
  { parts }: Found,
  { written, day, right }: { readonly written: Written; readonly day: CalendarDay; readonly right: string },
): Suggestion[] {
  const by = ((written.weekday ?? 0) - weekdayAt(day) + 7) % 7;
  const shifted = day.day + (by > 3 ? by - 7 : by);
  const isInMonth = shifted >= 1 && shifted <= daysIn(day.month, day.year);
  return [
    ...(parts["weekday"]
      ? [{ says: `write ${right}`, edits: [{ at: parts["weekday"], text: right }], auto: false }]
      : []),
    ...(parts["day"] && isInMonth
      ? [
          {
            says: `write ${shifted} ${monthName(day.month)}`,
            edits: [{ at: parts["day"], text: String(shifted) }],
            auto: false,
          },
        ]
      : []),
  ];
}
