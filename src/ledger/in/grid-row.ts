/** A row of a table that a person has worked on. */
export interface GridRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Headings as they are compared. */
export function headingsIn(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}
