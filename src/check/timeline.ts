import { holds, type Span } from "../base/span.ts";
import type { LegalRow, LegalStatus, When } from "../claim/claim.ts";
import { dayNumber, parseDay, type CalendarDay } from "./calendar.ts";
import { wrongOrders } from "./event-order.ts";
import { iso, type Contradiction } from "./contradiction.ts";
import { wrongBirths, wrongLengths } from "./life-dates.ts";
import type { View } from "./view.ts";

export function contradictions(view: View): Contradiction[] {
  return [
    ...wrongSteps(view),
    ...wrongTenses(view),
    ...wrongSpans(view),
    ...wrongBirths(view),
    ...wrongLengths(view),
    ...wrongOrders(view),
  ];
}

const steps: readonly LegalStatus[] = [
  "arrested",
  "charged",
  "indicted",
  "on-trial",
  "convicted",
  "sentenced",
];
const names: Partial<Record<LegalStatus, string>> = {
  arrested: "arrest",
  charged: "charge",
  indicted: "indictment",
  "on-trial": "start of the trial",
  convicted: "conviction",
  sentenced: "sentence",
};

/** A later step of the law on an earlier day: of one person and, if the story tells, one offence. */
function wrongSteps(view: View): Contradiction[] {
  const dated = view.read.legal.flatMap((row) => {
    const at = dateOf(view, row);
    const isStep = steps.includes(row.status) && (row.status !== "on-trial" || isStart(view, row.cue));
    return at && isStep ? [{ row, ...at }] : [];
  });
  return dated.flatMap((later) => {
    const earlier = dated.find(
      (one) =>
        one.row.person === later.row.person &&
        isStepBefore(one.row.status, later.row.status) &&
        dayNumber(one.day) > dayNumber(later.day) &&
        !/\b(?:again|re-?arrested|another|separate|second|other|unrelated)\b/i.test(
          view.words(view.sentenceAt(one.row.cue)) + view.words(view.sentenceAt(later.row.cue)),
        ),
    );
    if (!earlier) return [];
    const [first, second] = earlier.row.cue.start < later.row.cue.start ? [earlier, later] : [later, earlier];
    return [
      {
        at: hullOf(subjectStart(view, second.row), second.row.cue, second.date),
        says: `the ${names[later.row.status] ?? ""} is dated ${iso(later.day)}, before the ${names[earlier.row.status] ?? ""} on ${iso(earlier.day)}`,
        evidence: [first.row.cue],
        confidence: 0.8,
      },
    ];
  });
}

/** The day of a trial is one of many; only its first has a place in the order. */
function isStart(view: View, cue: Span): boolean {
  return /\b(?:began|begun|opened|started|went on trial|stood trial)\b/.test(view.words(cue));
}

/** An indictment may come before the arrest, and a charge too if it was laid by warrant: only a charge in the story's order. */
function isStepBefore(a: LegalStatus, b: LegalStatus): boolean {
  if (a === "arrested" && b === "indicted") return false;
  return steps.indexOf(a) < steps.indexOf(b);
}

interface Dated {
  readonly date: Span;
  readonly day: CalendarDay;
}

const NEAR = 40; // characters between the words of the law and their day

/** The day beside the row's words; none where it only stands in the sentence. */
function dateOf(view: View, { cue, when }: LegalRow): Dated | null {
  const day = parseDay(when);
  const found = view.read.dates.find(
    ({ text, value }) =>
      value === when &&
      holds(view.sentenceAt(cue), text) &&
      Math.max(text.start - cue.end, cue.start - text.end) < NEAR,
  );
  return day && found ? { date: found.text, day } : null;
}

function subjectStart(view: View, { person, cue }: LegalRow): Span {
  const before = view.text.slice(Math.max(0, cue.start - 30), cue.start);
  const pronoun = /\b(?:He|She|They|he|she|they|who|His|Her|Their|his|her|their) $/.exec(before);
  const subject = view.read.mentions.find(
    (mention) => mention.person === person && mention.end <= cue.start && cue.start - mention.end < 12,
  );
  return subject ?? (pronoun ? { start: cue.start - pronoun[0].length, end: cue.start } : cue);
}

const AHEAD = /\b(?:will |(?:is|are) (?:to be |due |set |scheduled |expected |to ))(?:[\p{L}-]+ ){0,7}$/u;

/** `The hearing will be held on 3 May` in a story of the 10th. */
function wrongTenses(view: View): Contradiction[] {
  const today = parseDay(view.read.story.imprint.published);
  if (!today) return [];
  return view.read.dates.flatMap((date) => {
    const day = dayMeant(view, date, today);
    if (!day || view.isQuoted(date.text) || dayNumber(day) >= dayNumber(today)) return [];
    const sentence = view.sentenceAt(date.text);
    const before = view.text.slice(Math.max(sentence.start, date.text.start - 70), date.text.start);
    const ahead = AHEAD.exec(before);
    if (!ahead || /\b(?:was|were|had|last|said|that|since|until)\b/.test(ahead[0])) return [];
    const start = date.text.start - ahead[0].length;
    return [
      {
        at: { start, end: date.text.end },
        says: `“${view.words({ start, end: date.text.end })}” looks ahead to a day before the story’s own, ${iso(today)}`,
        evidence: [],
        confidence: 0.75,
      },
    ];
  });
}

const LONG_AHEAD = 250; // days: a date without a year that is read so far ahead may be one just gone by
const LONG_AGO = 100;

/** The day with its year, or in the year that makes it one of the last weeks. */
function dayMeant(view: View, { text, value }: When, today: CalendarDay): CalendarDay | null {
  const day = parseDay(value);
  if (!day || !/\d/.test(view.words(text)) || !/\p{Lu}\p{Ll}{2}/u.test(view.words(text))) return null;
  if (/\b(?:19|20)\d\d\b/.test(view.words(text))) return day;
  const ago = dayNumber(today) - dayNumber(day);
  if (ago > 0 && ago < LONG_AGO) return day;
  const last = { ...day, year: day.year - 1 };
  const isGone =
    dayNumber(day) - dayNumber(today) > LONG_AHEAD && dayNumber(today) - dayNumber(last) < LONG_AGO;
  return isGone ? last : null;
}

const BACK = 32; // days: `from 3 December to 6 January` runs into the next year, `12 to 9 March` does not

/** `from 12 March to 9 March`: read as a stretch into the next year, since it cannot be one of this year. */
function wrongSpans(view: View): Contradiction[] {
  return view.read.dates.flatMap(({ text, value }) => {
    const [from, to] = (value ?? "").split("/").map(parseDay);
    if (!from || !to || /\b(?:19|20)\d\d\b/.test(view.words(text)) || to.year !== from.year + 1) return [];
    const back = dayNumber(from) - dayNumber({ ...to, year: from.year });
    if (back <= 0 || back > BACK || view.isQuoted(text)) return [];
    const lead =
      /(?:[Ff]rom|[Bb]etween) $/.exec(view.text.slice(Math.max(0, text.start - 8), text.start))?.[0].length ??
      0;
    return [
      {
        at: { start: text.start - lead, end: text.end },
        says: `“${view.words(text)}” ends before it begins`,
        evidence: [],
        confidence: 0.8,
      },
    ];
  });
}

function hullOf(...spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
