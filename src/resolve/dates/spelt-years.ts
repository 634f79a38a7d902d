import type { DateWord } from "../../lexicon/date-forms.ts";
import type { DateToken } from "./tokens.ts";

/** Joins years in words into one token, as transcripts have them: `nineteen ninety-seven`, `two thousand and five`. */
export function withSpeltYears(tokens: readonly DateToken[]): DateToken[] {
  if (!tokens.some(canBegin)) return [...tokens];
  const found: DateToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const year = yearAt(tokens, at);
    const token = tokens[at];
    const last = year && tokens[year.end - 1];
    if (token && last)
      found.push({ ...token, end: last.end, text: String(year.value), word: yearWord(year.value) });
    else if (token) found.push(token);
    if (year) at = year.end - 1;
  }
  return found;
}

function canBegin({ word, text }: DateToken): boolean {
  return word.values.has("hundreds") || text === "two";
}

interface SpeltYear {
  readonly value: number;
  readonly end: number;
}

function yearAt(tokens: readonly DateToken[], at: number): SpeltYear | undefined {
  const token = tokens[at];
  if (!token || !canBegin(token)) return undefined;
  if (token.text !== "two") return yearOf(Number(token.word.values.get("hundreds")), tokens, at + 1, 10);
  if (tokens[at + 1]?.text !== "thousand") return undefined;
  return yearOf(2000, tokens, tokens[at + 2]?.text === "and" ? at + 3 : at + 2, 1);
}

/** The year with the number in words that follows: from ten on behind *nineteen*, any behind *two thousand*. */
function yearOf(
  hundreds: number,
  tokens: readonly DateToken[],
  at: number,
  least: number,
): SpeltYear | undefined {
  const token = tokens[at];
  const number = /^\p{L}/u.test(token?.text ?? "") ? Number(token?.word.values.get("number") ?? 0) : 0;
  return number >= least && number < 100 ? { value: hundreds + number, end: at + 1 } : undefined;
}

function yearWord(year: number): DateWord {
  const text = String(year);
  return { symbols: [text, "{year}"], values: new Map([["year", text]]) };
}
