import type { When } from "../claim/claim.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { paint, paintTo, widthOf, wordsOf, wrap, type Line, type Word } from "./columns.ts";
import { timeOf, type Paper } from "./phrases.ts";

/** Columns for the words of a date. */
const widestWords = 30;

interface Row {
  readonly words: Line;
  readonly value: readonly Word[];
}

/** Each expression with its value, once: `On Sunday` is `on Sunday`. */
export function dateLines({ dates, story }: StoryClaims, paper: Paper): string[] {
  const once = Map.groupBy(dates, ({ text, value }) => {
    const words = story.text.slice(text.start, text.end).toLowerCase();
    return `${words.replace(/\s+/g, " ")}\n${value}`;
  });
  const rows = [...once.values()].flatMap(([date]) => (date ? [rowOf(date, story.text, paper)] : []));
  const widest = rows.reduce((most, { words }) => Math.max(most, widthOf(words)), 0);
  return rows.flatMap((row) => rowLines(row, widest, paper));
}

function rowOf({ text: { start, end }, value }: When, text: string, { inks }: Paper): Row {
  const [words = []] = wrap(wordsOf(text.slice(start, end), inks.plain), widestWords, 1).lines;
  return { words, value: wordsOf(timeOf(value), value === null ? inks.note : inks.plain) };
}

function rowLines({ words, value }: Row, widest: number, { inks, width }: Paper): string[] {
  const head = `  ${paintTo(words, widest)} ${inks.quiet("→")} `;
  const indent = " ".repeat(widest + 5);
  const { lines } = wrap(value, Math.max(1, width - indent.length));
  return lines.map((line, at) => (at === 0 ? head : indent) + paint(line));
}
