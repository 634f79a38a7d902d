import { paint, paintTo, widthOf, wordsOf, wrap, type Line, type Word } from "../columns.ts";
import { dotted, type Paper } from "../phrases.ts";

/** A column of a table for people. */
export interface Column {
  readonly title: string;
  /** Columns of the screen that it takes at most; null: all that the others leave. */
  readonly most: number | null;
}

export type Cell = readonly Word[];

const gap = "  ";
const LEAST = 12; // of the column that takes the rest

/** Rows under their titles, each cell wrapped in its column. */
export function gridLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  paper: Paper,
): string[] {
  if (rows.length === 0) return [];
  const widths = widthsOf(columns, rows, paper.width);
  const titles = columns.map(({ title }) => wordsOf(title, paper.inks.quiet));
  return [titles, ...rows].flatMap((row) => rowLines(row, widths));
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const natural = columns.map(({ title, most }, at) =>
    most === null ? 0 : Math.min(most, Math.max(title.length, ...rows.map((row) => widthOf(row[at] ?? [])))),
  );
  const taken = natural.reduce((sum, one) => sum + one, 0) + gap.length * (columns.length - 1);
  return natural.map((one, at) => (columns[at]?.most === null ? Math.max(LEAST, width - taken) : one));
}

function rowLines(row: readonly Cell[], widths: readonly number[]): string[] {
  const cells = widths.map((width, at): readonly Line[] => wrap(row[at] ?? [], Math.max(1, width)).lines);
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) =>
        at === cells.length - 1 ? paint(lines[line] ?? []) : paintTo(lines[line] ?? [], widths[at] ?? 0),
      )
      .join(gap)
      .trimEnd(),
  );
}

/** Lines of words, those after the first further in. */
export function indented(
  words: Cell,
  { width }: Pick<Paper, "width">,
  [first, others]: readonly [string, string],
): string[] {
  const room = Math.max(LEAST, width - Math.max(first.length, others.length));
  return wrap(words, room).lines.map((line, at) => (at === 0 ? first : others) + paint(line));
}

/** Parts with a dot between them; each level further in by two columns, lines after the first by two more. */
export function entryLines(parts: readonly Cell[], paper: Paper, level = 0): string[] {
  const indent = "  ".repeat(level);
  return indented(dotted(parts, paper.inks), paper, [indent, `${indent}  `]);
}
