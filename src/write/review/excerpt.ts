import { hull, overlaps, type Span } from "../../base/span.ts";
import type { Ink } from "../columns.ts";
import { cellsOf, headOf, rowsOf, tailOf, widthOfCells, type Cell } from "./excerpt-cells.ts";
import type { Lines } from "./regions.ts";

/** Rows of one place; the rest is cut. */
const rowsShown = 3;

/** One row of the story's words, all of one line. */
export interface ExcerptRow {
  readonly cells: readonly Cell[];
  /** What of the story it shows. */
  readonly at: Span;
}

export interface Mark {
  readonly at: Span;
  readonly sign: "^" | "-";
  readonly ink: Ink;
}

export interface Page {
  readonly text: string;
  readonly lines: Lines;
  /** Columns for the words. */
  readonly room: number;
}

/** The words with as much of their line round them as fits, or in a few rows if they are longer than one. */
export function excerptOf(at: Span, page: Page): ExcerptRow[] {
  const rows: ExcerptRow[] = [];
  const last = page.lines.positionOf(Math.max(at.start, at.end - 1)).line;
  for (let { line } = page.lines.positionOf(at.start); line <= last && rows.length <= rowsShown; line++) {
    const whole = page.lines.spanOf(line);
    const part = { start: Math.max(at.start, whole.start), end: Math.min(at.end, whole.end) };
    if (part.end > part.start || at.start === at.end) {
      rows.push(...partRows(part, whole, page).map((cells) => ({ cells, at: hull(cells) ?? part })));
    }
  }
  return rows.length <= rowsShown ? rows : cutRows(rows.slice(0, rowsShown), page.room);
}

/** The row's words, and below them the marks of whatever it holds. */
export function rowTexts({ cells }: ExcerptRow, marks: readonly Mark[]): { words: string; signs: string } {
  const words = cells.map(({ shown }) => shown).join("");
  const runs: { mark: Mark | undefined; width: number }[] = [];
  for (const cell of cells) {
    const mark = marks.find(({ at }) => overlaps(cell, at));
    const run = runs.at(-1);
    if (run && run.mark === mark) run.width += cell.width;
    else runs.push({ mark, width: cell.width });
  }
  const signs = runs.map(({ mark, width }) => (mark ? mark.ink(mark.sign.repeat(width)) : " ".repeat(width)));
  while (signs.length > 0 && runs[signs.length - 1]?.mark === undefined) signs.pop();
  return { words: words.trimEnd(), signs: signs.join("") };
}

function partRows(part: Span, line: Span, page: Page): Cell[][] {
  // Signs without width could stand in any number: what is looked at is bounded by their number too.
  const most = page.room * (rowsShown + 1) * 2;
  const cells = cellsOf(
    page.text,
    near({ start: part.start, end: Math.min(part.end, part.start + most) }, page),
  );
  if (part.start + most < part.end || widthOfCells(cells) > page.room) return rowsOf(cells, page.room);
  return [windowOf(cells, part, line, page)];
}

/** Half the room that is left on either side, or more where the other side needs less. */
function windowOf(words: readonly Cell[], part: Span, line: Span, { text, room }: Page): Cell[] {
  const reach = room * 2;
  const before = near({ start: Math.max(line.start, part.start - reach), end: part.start }, { text });
  const after = near({ start: part.end, end: Math.min(line.end, part.end + reach) }, { text });
  const left = cellsOf(text, before);
  const right = cellsOf(text, after);
  const free = room - widthOfCells(words);
  const half = Math.floor(free / 2);
  const leftRoom = Math.max(half, free - widthOfCells(right));
  const shownLeft = tailOf(left, leftRoom, before.start > line.start);
  const shownRight = headOf(right, free - widthOfCells(shownLeft), after.end < line.end);
  return [...shownLeft, ...words, ...shownRight];
}

/** Never cuts a character in two. */
function near({ start, end }: Span, { text }: Pick<Page, "text">): Span {
  const isInside = (at: number): boolean =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return { start: isInside(start) ? start + 1 : start, end: isInside(end) ? end + 1 : end };
}

function cutRows(rows: readonly ExcerptRow[], room: number): ExcerptRow[] {
  return rows.map((row, at) =>
    at < rows.length - 1 ? row : { ...row, cells: headOf(row.cells, room, true) },
  );
}
