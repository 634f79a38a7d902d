import {
  candidateOf,
  filledBy,
  isLicensed,
  isOf,
  isWord,
  type Candidate,
  type DateMatch,
} from "./candidate.ts";
import { isCount, isFigure, isNumber } from "./ordinary-number.ts";
import { isHalfMonth, isMonthWord, isOccasion, isSeasonWord, isTitle } from "./ordinary-word.ts";
import type { DateToken } from "./tokens.ts";

/** True if the words of a match are more likely a name, a number, another word or no certain time than a date. */
export function isOrdinary(tokens: readonly DateToken[], match: DateMatch): boolean {
  const candidate = candidateOf(tokens, match);
  const [reading = ""] = match.row.reading.split(" ");
  return (
    isVague(candidate) || isNamed(candidate) || isPart(candidate) || (unlikely[reading]?.(candidate) ?? false)
  );
}

/** `more than a year ago`, `every Friday`, `over the past week`: how long, or how often, but not when. */
function isVague({ match: { row }, before, first }: Candidate): boolean {
  if (isOf(before, "repeats")) return !/^(?:century|decade|year|years|date)/.test(row.reading);
  if (/^(?:window|turn-window)/.test(row.reading))
    return isOf(before, "lasting") || (isWord(before, "the") && !isWord(first, "the"));
  return /^(?:ago|later|earlier|hence)/.test(row.reading) && isOf(before, "excess");
}

/** `The Sunday Times`, `Bloody Sunday`, `Friday nights`. */
function isNamed({ match, before, next }: Candidate): boolean {
  if (isOf(next, "parts")) return true;
  if (!filledBy(match, "weekday") && !filledBy(match, "holiday")) return false;
  const behind = isOf(next, "masthead") && next?.capital === true;
  return behind || (isOf(before, "named") && before?.capital === true);
}

/** The first half of a compound (`week-long`, `2019-nCoV`) or of a count (`In March 10 people died`). */
function isPart(candidate: Candidate): boolean {
  const { match, last, next } = candidate;
  if (isJoinedOn(candidate)) return isOf(last, "year", "unit", "season", "shy");
  const isCounting = isOf(next, "counted", "units") && /^\d+$/.test(last?.text ?? "");
  return isCounting && isOf(last, "day") && !filledBy(match, "year");
}

/** True if a hyphen joins the match to a small word that is no month. */
function isJoinedOn({ match, next, tokens }: Candidate): boolean {
  if (!next?.glued || !isWord(next, "-")) return false;
  const joined = tokens[match.end + 1];
  return joined?.glued === true && !joined.capital && /^\p{L}/u.test(joined.text) && !isOf(joined, "month");
}

/** By the row's reading: what makes an expression that fits the row no date. */
const unlikely: Readonly<Record<string, (candidate: Candidate) => boolean>> = {
  month: isMonthWord,
  season: isSeasonWord,
  holiday: isOccasion,
  date: (candidate) =>
    isOf(candidate.first, "day") && (isOf(candidate.before, "numbered") || isHalfMonth(candidate)),
  year: isNumber,
  years: isNumber,
  slash: isFigure,
  numeric: isFigure,
  pair: isCount,
  "month-number": ({ match }) => Number(filledBy(match, "day")?.value) > 12,
  decade: ({ before, first }) =>
    isOf(before, "age") || (/^\p{L}/u.test(first?.text ?? "") && !isWord(first, "the")),
  century: ({ match }) => ordinalOf(match) < 0,
  quarter: ({ match }) => (ordinalOf(match) < 0 ? match.filled.length === 1 : ordinalOf(match) > 4),
  half: ({ match }) => ordinalOf(match) < 0 || ordinalOf(match) > 2,
  weekday: ({ before }) => isWord(before, "a"),
  "weekday-of-week": isHalfDate,
  "weekday-that": ({ before }) => /\p{L}/u.test(before?.text ?? "") && !isLicensed(before),
  "weekday-turn": isBareTurn,
  turn: isBareTurn,
  dated: ({ match, first }) =>
    !/^(?:date|days|slash|numeric|pair)$/.test(innerOf(match)) || (isOf(first, "wday") && !first?.capital),
  unit: (candidate) => isOf(candidate.last, "unit") && (isDayUnit(candidate) || isTitle(candidate)),
  "unit-here": isDayUnit,
  "unit-end": isDayUnit,
  "unit-end-year": ({ before }) => !isLicensed(before),
  deictic: (candidate) => isTitle(candidate) && candidate.before?.capital === true,
  window: ({ next }) => isWord(next, "of"),
  early: holdsDay,
  late: holdsDay,
  mid: holdsDay,
  whole: holdsDay,
  end: holdsDay,
};

function ordinalOf(match: DateMatch): number {
  return Number(filledBy(match, "ordinal")?.value ?? 1);
}

function innerOf(match: DateMatch): string {
  return filledBy(match, "date")?.inner?.row.reading.split(" ")[0] ?? "";
}

/** Part of a day only: `late Monday` is Monday. */
function holdsDay({ match }: Candidate): boolean {
  return /^(?:date|dated|days|pair|slash|numeric|weekday.*|deictic|away|holiday|history|day-of-month)$/.test(
    innerOf(match),
  );
}

/** `this day`, `later in the day` name no day of the calendar. */
function isDayUnit({ match }: Candidate): boolean {
  return filledBy(match, "unit")?.value === "day";
}

/** `next` and `same` look back at another date only with their article: the next day. */
function isBareTurn({ first }: Candidate): boolean {
  return isWord(first, "next", "same");
}

/** `this Friday, May 3` is one date. */
function isHalfDate({ match, last, next, tokens }: Candidate): boolean {
  return isWord(next, ",") && !isWord(last, "week") && isOf(tokens[match.end + 1], "month");
}
