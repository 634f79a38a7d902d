import { isA } from "../../lexicon/date-forms.ts";
import type { DatePatternRow, HolidayRow } from "../../lexicon/date-rows.ts";
import type { DateToken } from "./tokens.ts";

/** A date expression in the tokens: [first, end), the row that it fits and what filled the row's classes. */
export interface DateMatch {
  readonly row: DatePatternRow;
  readonly first: number;
  readonly end: number;
  readonly filled: readonly Filled[];
}

/** What filled a class in braces: a word; for `{date}` an expression of its own; for `{holiday}` the rows of a named day. */
export interface Filled {
  readonly name: string;
  readonly at: number;
  readonly value: string;
  readonly inner: DateMatch | null;
  readonly days: readonly HolidayRow[];
}

/** A match with the tokens that it stands among. */
export interface Candidate {
  readonly match: DateMatch;
  readonly before: DateToken | undefined;
  readonly first: DateToken | undefined;
  readonly last: DateToken | undefined;
  readonly next: DateToken | undefined;
  readonly tokens: readonly DateToken[];
}

export function candidateOf(tokens: readonly DateToken[], match: DateMatch): Candidate {
  const [before, first] = [tokens[match.first - 1], tokens[match.first]];
  return { match, before, first, last: tokens[match.end - 1], next: tokens[match.end], tokens };
}

/** What filled a class, if anything did. */
export function filledBy({ filled }: DateMatch, name: string): Filled | undefined {
  return filled.find((each) => each.name === name);
}

/** True if the token is there and in one of the classes. */
export function isOf(token: DateToken | undefined, ...classes: readonly string[]): boolean {
  return token !== undefined && classes.some((name) => isA(token.word, name));
}

/** True if the token is there and one of the words. */
export function isWord(token: DateToken | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && words.includes(token.text);
}

/** True for a small word that the tables do not know: a noun or a verb, as a rule. */
export function isPlain(token: DateToken | undefined): token is DateToken {
  return token !== undefined && /^\p{L}/u.test(token.text) && token.word.symbols.length === 0;
}

/** True for a word that a date can follow without more ado: a preposition, an article, `last`. */
export function isLicensed(before: DateToken | undefined): boolean {
  return isOf(before, "licence", "leave", "age", "poss");
}
