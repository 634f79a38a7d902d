import { paint, shorten, wordsOf, wrap, type Word } from "./columns.ts";
import type { Inks } from "./inks.ts";

/** What a page is written with. */
export interface Paper {
  readonly inks: Inks;
  /** In columns. */
  readonly width: number;
}

/** Columns for a name or a few words of the story inside a line of other things. */
const phraseWidth = 60;

/** Names of a list that are shown; the rest is counted. */
const namesShown = 8;

/** Lines of one entry that are shown; the rest of its words is counted. */
const linesShown = 10;

/** An entry of a section, further in by its level; lines after the first stand further in. */
export function hanging(words: readonly Word[], { inks, width }: Paper, level = 0): string[] {
  const indent = "  ".repeat(level + 1);
  const { lines, left } = wrap(words, width - indent.length - 4, linesShown);
  const more = left === 0 ? [] : [wordsOf(`(+${left} ${left === 1 ? "word" : "words"})`, inks.quiet)];
  return [...lines, ...more].map((line, at) => indent + (at === 0 ? "" : "    ") + paint(line));
}

/** Parts of a line with a dot between them; empty ones are left out. */
export function dotted(parts: readonly (readonly Word[])[], inks: Inks): Word[] {
  const said = parts.filter((part) => part.length > 0);
  return said.flatMap((part, at) => (at === 0 ? [...part] : [...wordsOf("·", inks.quiet), ...part]));
}

/** The words of the story in quotation marks, unless they bring their own. */
export function quoted(words: string): string {
  const short = shorten(words, phraseWidth);
  return /^["“]/.test(short) ? short : `“${short}”`;
}

export function fewNames(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map((name) => shorten(name, phraseWidth));
  const left = names.length - shown.length;
  return left === 0 ? shown.join(", ") : `${shown.join(", ")} and ${left} more`;
}

/** `no-comment` for reading: `no comment`. */
export function spaced(word: string): string {
  return word.replaceAll("-", " ");
}

/** ISO 8601 for reading; null: `cannot be told`. */
export function timeOf(value: string | null): string {
  return value === null ? "cannot be told" : value.replace("/", " to ");
}
