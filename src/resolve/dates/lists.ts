import { isA } from "../../lexicon/date-forms.ts";
import type { Reading } from "./reading.ts";
import type { DateToken } from "./tokens.ts";

/** A date expression: the tokens [first, end) and what they say. */
export interface Expression {
  readonly first: number;
  readonly end: number;
  readonly reading: Reading;
}

/** The days that go on a list behind a day: `July 17th, 18th or 19th`. */
export function daysBehind(tokens: readonly DateToken[], { end, reading }: Expression): Expression[] {
  const found: Expression[] = [];
  if (reading.is !== "calendar" || reading.day === null || reading.year !== null) return found;
  for (let at = pastComma(tokens, end); at > end; at = pastComma(tokens, end)) {
    const day = Number(tokens[at]?.word.values.get("nth") ?? 0);
    const goesOn = isA(tokens[at + 1]?.word, "month") || tokens[at + 1]?.text === "of";
    if (day === 0 || goesOn) break;
    end = at + 1;
    found.push({ first: at, end, reading: { ...reading, day, weekday: null } });
  }
  return found;
}

/** A weekday behind another one is of the same week: `next week on Tuesday or Thursday`. */
export function inSameWeek(
  tokens: readonly DateToken[],
  before: Expression | undefined,
  expression: Expression,
): Expression {
  const { reading } = expression;
  if (before?.reading.is !== "weekday" || reading.is !== "weekday" || reading.way.by !== "tense")
    return expression;
  const joined = pastComma(tokens, before.end) === expression.first;
  const { way } = before.reading;
  return joined && way.by === "week" ? { ...expression, reading: { ...reading, way } } : expression;
}

/** Past `,`, `or` and `and`. */
function pastComma(tokens: readonly DateToken[], end: number): number {
  const next = tokens[end]?.text === "," ? end + 1 : end;
  return /^(?:or|and)$/.test(tokens[next]?.text ?? "") ? next + 1 : next;
}
