import type { Span } from "../../base/span.ts";
import { columnsOf } from "../columns.ts";
import { showEscaped } from "../../base/escape.ts";

/** One sign of the story as a terminal shows it. */
export interface Cell extends Span {
  /** Harmless: what could act is shown escaped, and tabs are spaces. */
  readonly shown: string;
  readonly width: number;
}

const graphemes = new Intl.Segmenter();

/** A letter under very many marks, which no line would hold, is shown by its characters. */
const widestCell = 20;

export function cellsOf(text: string, { start, end }: Span): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const { segment } of graphemes.segment(text.slice(start, end))) {
    for (const sign of columnsOf(shownForm(segment)) > widestCell ? segment : [segment]) {
      const shown = shownForm(sign);
      cells.push({ start: at, end: at + sign.length, shown, width: columnsOf(shown) });
      at += sign.length;
    }
  }
  return cells;
}

function shownForm(sign: string): string {
  return showEscaped(sign.replace(/[\t\r\n]/g, " "));
}

export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** From the beginning, whole words if there is more than one, at most `width` columns; `…` where something is left. */
export function headOf(cells: readonly Cell[], width: number, goesOn: boolean): Cell[] {
  if (!goesOn && widthOfCells(cells) <= width) return [...cells];
  const kept = fitting(cells, width - 1);
  const space = kept.findLastIndex(isSpace);
  const whole = kept.length === cells.length || space < 0 ? kept : kept.slice(0, space);
  const at = whole.at(-1)?.end ?? cells[0]?.start ?? 0;
  return width < 1 ? [] : [...whole, dots(at)];
}

/** The same from the end backwards. */
export function tailOf(cells: readonly Cell[], width: number, goesOn: boolean): Cell[] {
  if (!goesOn && widthOfCells(cells) <= width) return [...cells];
  const kept = fitting(cells.toReversed(), width - 1).toReversed();
  const space = kept.findIndex(isSpace);
  const whole = kept.length === cells.length || space < 0 ? kept : kept.slice(space + 1);
  const at = whole[0]?.start ?? cells.at(-1)?.end ?? 0;
  return width < 1 ? [] : [dots(at), ...whole];
}

/** Rows of at most `width` columns, broken at spaces where there are any. */
export function rowsOf(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let rest = cells; rest.length > 0;) {
    const kept = fitting(rest, width);
    const space = kept.length < rest.length ? kept.findLastIndex(isSpace) : -1;
    const length = Math.max(1, space > 0 ? space + 1 : kept.length);
    rows.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return rows;
}

function fitting(cells: readonly Cell[], width: number): Cell[] {
  let left = width;
  const count = cells.findIndex((cell) => (left -= cell.width) < 0);
  return cells.slice(0, count < 0 ? cells.length : count);
}

/** Stands for words that are not shown; holds none of the story's. */
function dots(at: number): Cell {
  return { start: at, end: at, shown: "…", width: 1 };
}

function isSpace({ shown }: Cell): boolean {
  return /^\s+$/.test(shown);
}
