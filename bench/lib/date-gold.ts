import type { JsonSpan } from "./sets.ts";

/** First and last day, `2014-05-01/2014-05-31`: two ways to write one time compare equal. Null: the text cannot tell. */
export type Extent = string | null;

/** A date of a set, mapped to the guide: any of its readings is right; none means that the guide does not mark it. */
export interface GoldDate {
  readonly span: JsonSpan;
  readonly readings: readonly Extent[];
}

/** First and last day of an ISO value or interval of this project, or undefined if it is written in another way. */
export function extentOf(value: string): Extent | undefined {
  const [first = "", last = first] = value.split("/");
  const [from, to] = [
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(first),
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(last),
  ];
  if (!from || !to) return undefined;
  return `${from[1]}-${from[2] ?? "01"}-${from[3] ?? "01"}/${to[1]}-${to[2] ?? "12"}-${to[3] ?? lastOf(to)}`;
}

function lastOf([, year, month]: RegExpExecArray): string {
  return String(new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate());
}

/** The extent with its days moved, for intervals whose end is outside. */
export function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const CALENDAR =
  /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tues?|wed|thu|fri|sat|sun)|day\b|week|month|year|decade|century|quarter|night\b|morning|evening|spring|summer|autumn|fall|winter|today|yesterday|tomorrow|tonight|christmas|easter|eve\b/i;

/**
 * Dates of the gold files (values as the guide wants them), GUM, TimeBank, AQUAINT and MEANTIME (values of TEI and TIMEX3).
 *
 * - Times of day, durations (`P2Y`), sets, open or vague values and recurring months (`--07`): not marked by the guide.
 * - Names of events (`World War II`, `his death`): no calendar expression, not marked.
 * - Windows counted back from today (`the past five years`): the sets disagree among themselves, left out.
 * - Weeks `1998-W33`, quarters `1998-Q2`, halves, seasons, decades `199`, centuries `19`: their first and last day.
 * - `early` and `late` decades are their halves; seasons of four months (GUM) are three.
 * - Two dates with nothing but `to`, `through` or a dash between them, or `and` behind `between`: one range.
 */
export function goldOfTimes(
  text: string,
  dates: readonly (readonly [number, number, string | null])[],
): GoldDate[] {
  const points = Array.from(text);
  const words = ([start, end]: JsonSpan): string => points.slice(start, end).join("");
  const found: GoldDate[] = [];
  for (const [start, end, value] of dates) {
    const span: JsonSpan = [start, end];
    const led = words([Math.max(0, start - 6), end]); // GUM leaves `early` and `late` out of the span
    const readings = isMarked(words(span))
      ? timexReadings(value, words(span)).map((each) => inGuide(each, led))
      : [];
    const last = found.at(-1);
    const between = last ? words([last.span[1], start]) : "";
    const lead = last ? words([Math.max(0, last.span[0] - 9), last.span[0]]) : "";
    const joins =
      /^\s*(?:to|through|until|[-–—])\s*(?:the )?$/.test(between) ||
      (/^ and $/.test(between) && /between $/i.test(lead));
    if (last && joins && last.readings[0] && readings[0])
      found.splice(-1, 1, joined(last, { span, readings }));
    else found.push({ span, readings });
  }
  return found;
}

function isMarked(words: string): boolean {
  return (
    CALENDAR.test(words) &&
    !/\b(?:last|past|next|coming|recent|previous) (?:\w+ ){0,2}(?:days|weeks|months|years|decades)|\bthe (?:last|past) (?:year|month|week|decade|century)/i.test(
      words,
    )
  );
}

/** Halves of decades, and seasons of three months for those of GUM with four. */
function inGuide(extent: Extent, words: string): Extent {
  if (extent === null) return null;
  if (/summer/i.test(words)) return extent.replace(/09-30$/, "08-31");
  if (/winter/i.test(words))
    return extent.replace(/\d{4}-03-31$/, (end) => moved(`${end.slice(0, 4)}-03-01`, -1));
  const decade = /^(\d{3})0-01-01\/\d{3}[59]-12-31$/.exec(extent)?.[1];
  if (decade === undefined) return extent;
  if (/\bearly\b/i.test(words)) return `${decade}0-01-01/${decade}4-12-31`;
  return /\blate\b/i.test(words) ? `${decade}5-01-01/${decade}9-12-31` : extent;
}

function joined(first: GoldDate, last: GoldDate): GoldDate {
  const [from] = (first.readings[0] ?? "").split("/");
  const [, to] = (last.readings[0] ?? "").split("/");
  return { span: [first.span[0], last.span[1]], readings: [`${from}/${to}`] };
}

function timexReadings(value: string | null, words: string): Extent[] {
  if (value === null || /T\d|^P|^-|REF|X/.test(value)) return [];
  const day = value.replace(/T(?:MO|AF|EV|NI|DT)?$/, "");
  const century = /century|centuries/i.test(words) && /^(\d\d)\d\d-01-01\/|^(\d\d)$/.exec(day);
  if (century) {
    const hundreds = Number(century[1] ?? century[2]);
    return [`${hundreds}01-01-01/${hundreds + 1}00-12-31`];
  }
  const plain = day.replaceAll(/(\d{4})-01-01\/(\d{4})-01-01/g, "$1/$2"); // a sloppy way to write decades
  const extent = extentOf(plain) ?? ofUnits(plain);
  return extent === undefined ? [] : [extent];
}

const PARTS: Readonly<Record<string, string>> = {
  Q1: "01/03",
  Q2: "04/06",
  Q3: "07/09",
  Q4: "10/12",
  H1: "01/06",
  H2: "07/12",
  SP: "03/05",
  SU: "06/08",
  FA: "09/11",
};

function ofUnits(value: string): Extent | undefined {
  const [, year = "", rest = ""] = /^(\d{4})-(\w+(?:-WE)?)$/.exec(value) ?? [];
  const [first, last] = PARTS[rest]?.split("/") ?? [];
  if (first) return extentOf(`${year}-${first}/${year}-${last}`);
  if (rest === "WI") return extentOf(`${year}-12/${Number(year) + 1}-02`);
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week) return ofWeek(Number(year), Number(week[1]), week[2] !== undefined);
  if (/^\d{3}$/.test(value)) return extentOf(`${value}0/${value}9`);
  return undefined;
}

function ofWeek(year: number, week: number, weekend: boolean): Extent {
  const fourth = new Date(Date.UTC(year, 0, 4)); // 4 January lies in the first week
  const monday = moved(`${year}-01-04`, 7 * (week - 1) - ((fourth.getUTCDay() + 6) % 7));
  return `${moved(monday, weekend ? 5 : 0)}/${moved(monday, 6)}`;
}
