import { isA, type DateTables } from "../../lexicon/date-forms.ts";
import type { DateMatch } from "./candidate.ts";
import { daysBehind, inSameWeek, type Expression } from "./lists.ts";
import { matchDate } from "./match.ts";
import { readMatch } from "./read.ts";
import type { CalendarReading, Reading } from "./reading.ts";
import type { DateToken } from "./tokens.ts";

/** The date expressions of a paragraph, in order. `dayFirst` decides 03/05/2014. */
export function expressionsIn(
  tokens: readonly DateToken[],
  tables: DateTables,
  dayFirst: boolean,
): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = matchDate(tokens, at, tables);
    if (!match) continue;
    const expression = withRange({ tokens, tables, dayFirst }, match);
    for (const each of split(tokens, match, expression)) {
      const before = found.at(-1);
      found.push(inSameWeek(tokens, before, widened(tokens, each, before?.end ?? 0)));
    }
    found.push(...daysBehind(tokens, expression));
    at = (found.at(-1)?.end ?? expression.end) - 1;
  }
  return found;
}

interface Paragraph {
  readonly tokens: readonly DateToken[];
  readonly tables: DateTables;
  readonly dayFirst: boolean;
}

/** Joins the date behind `to` or a dash: `May 3 to June 2`. */
function withRange({ tokens, tables, dayFirst }: Paragraph, match: DateMatch): Expression {
  const from = readMatch(match, dayFirst);
  const alone = { first: match.first, end: match.end, reading: from };
  if (!isA(tokens[match.end]?.word, "joins") || !canBegin(from)) return alone;
  const other = matchDate(tokens, match.end + 1, tables);
  const to = other && readMatch(other, dayFirst);
  if (!other || !to || !canEnd(from, to)) return alone;
  return { first: match.first, end: other.end, reading: { is: "range", from, to } };
}

function canBegin(reading: Reading): boolean {
  return /^(?:calendar|weekday|years|holiday|months|edge)$/.test(reading.is);
}

/** Only like goes with like: a weekday to a weekday, a year to a year. */
function canEnd(from: Reading, to: Reading): boolean {
  const [first, last] = [inside(from), inside(to)];
  if (first.is === "weekday" || last.is === "weekday") return first.is === last.is;
  return canBegin(last) || (last.is === "unit" && last.unit === "day" && last.from === "today");
}

function inside(reading: Reading): Reading {
  return reading.is === "edge" ? inside(reading.of) : reading;
}

/** `May 3 and 9` are two dates, `May 3 and 4` one of two days. */
function split(tokens: readonly DateToken[], match: DateMatch, expression: Expression): Expression[] {
  const { reading } = expression;
  if (!match.row.reading.endsWith("pair") || reading.is !== "range") return [expression];
  const { from, to } = reading;
  if (from.is !== "calendar" || to.is !== "calendar" || isNext(from, to)) return [expression];
  const words = tokens.slice(match.first, match.end);
  const and = match.first + words.findIndex(({ text }) => /^(?:and|&)$/.test(text));
  return [
    { first: match.first, end: and, reading: from },
    { first: and + 1, end: match.end, reading: to },
  ];
}

function isNext(from: CalendarReading, to: CalendarReading): boolean {
  return from.day === null || to.day === null
    ? (to.month ?? 0) === (from.month ?? 0) + 1
    : to.day === from.day + 1;
}

/** `on` and `in` directly before a date belong to it, and so does `about` before a count. */
function widened(tokens: readonly DateToken[], expression: Expression, floor: number): Expression {
  let { first } = expression;
  if (expression.reading.is === "count" && first > floor && isA(tokens[first - 1]?.word, "approx")) first--;
  if (first > floor && /^(?:on|in)$/.test(tokens[first - 1]?.text ?? "")) first--;
  return { ...expression, first };
}
