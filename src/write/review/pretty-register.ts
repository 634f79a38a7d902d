import type { Span } from "../../base/span.ts";
import type { RegisterRow, Reviewed } from "../../claim/finding.ts";
import { paint, paintTo, widthOf, wordsOf, wrap, type Line, type Word } from "../columns.ts";
import { dotted, hanging, quoted, type Paper } from "../phrases.ts";
import { decisionWords, lawWords, meaningWords, replyWords, whereWords, whoSays } from "./words.ts";

/** From here on what is known of an accusation stands side by side. */
const tableFrom = 100;
/** Lines of one cell; the rest is cut. */
const linesShown = 4;
const gap = "  ";

/** Every accusation, one by one; no line if there is none. */
export function registerLines(reviewed: Reviewed, paper: Paper): string[] {
  const { register } = reviewed.review;
  if (register.length === 0) return [];
  const title = paint(wordsOf("Accusations", paper.inks.heading));
  const layout = paper.width < tableFrom ? stackLines : tableLines;
  return [title, ...layout(register, reviewed, paper)];
}

function stackLines(register: readonly RegisterRow[], reviewed: Reviewed, paper: Paper): string[] {
  const { inks } = paper;
  return register.flatMap((row) => {
    const head = dotted([wordsOf(row.target, inks.strong), accusing(row, reviewed, paper)], inks);
    const facts = [
      whoSays(row),
      meaningWords(row),
      `law: ${lawWords(row)}`,
      `reply: ${replyWords(row)}`,
      `decision: ${decisionWords(row.decision)}`,
    ];
    const said = facts.map((fact) => wordsOf(fact, inks.plain));
    return [...hanging(head, paper), ...hanging(dotted(said, inks), paper, 2)];
  });
}

interface Column {
  readonly title: string;
  /** In columns; null: what is left. */
  readonly most: number | null;
  readonly words: (row: RegisterRow) => Word[];
}

function tableLines(register: readonly RegisterRow[], reviewed: Reviewed, paper: Paper): string[] {
  const { inks, width } = paper;
  const plain = (words: (row: RegisterRow) => string) => (row: RegisterRow) =>
    wordsOf(words(row), inks.plain);
  const columns: Column[] = [
    { title: "who is accused", most: 16, words: ({ target }) => wordsOf(target, inks.strong) },
    { title: "what words", most: null, words: (row) => accusing(row, reviewed, paper) },
    { title: "who says it", most: 18, words: plain(whoSays) },
    { title: "meaning", most: 9, words: plain(meaningWords) },
    { title: "law", most: 10, words: plain(lawWords) },
    { title: "reply", most: 7, words: plain(replyWords) },
    { title: "decision", most: 9, words: plain((row) => decisionWords(row.decision)) },
  ];
  const widths = widthsOf(columns, register, width);
  const titles = columns.map(({ title }) => wordsOf(title, inks.quiet));
  const rows = register.map((row) => columns.map(({ words }) => words(row)));
  return [titles, ...rows].flatMap((cells) => rowLines(cells, widths));
}

function widthsOf(columns: readonly Column[], register: readonly RegisterRow[], width: number): number[] {
  const naturals = columns.map(({ title, most, words }) => {
    if (most === null) return 0;
    const longest = register.reduce((sum, row) => Math.max(sum, widthOf(words(row))), title.length);
    return Math.min(most, longest);
  });
  const taken = naturals.reduce((sum, natural) => sum + natural + gap.length, 0);
  return naturals.map((natural) => (natural === 0 ? width - taken : natural));
}

function rowLines(cells: readonly (readonly Word[])[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 1, linesShown).lines);
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const shown = wrapped.map((lines: readonly Line[], at) => paintTo(lines[row] ?? [], widths[at] ?? 1));
    return `${gap}${shown.join(gap)}`.trimEnd();
  });
}

/** `“stole from the fund” ¶5`. */
function accusing(row: RegisterRow, { read }: Reviewed, { inks }: Paper): Word[] {
  return [
    ...wordsOf(quoted(wordsAt(read.story.text, row.text)), inks.plain),
    ...wordsOf(whereWords(row), inks.quiet),
  ];
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
