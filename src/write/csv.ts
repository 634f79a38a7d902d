import { stringify } from "csv-stringify/browser/esm/sync";
import { placeIn, type OffsetUnit } from "../claim/json.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { cellOf } from "../base/escape.ts";
import { tables, type CsvTable } from "./tables.ts";

interface CsvOptions {
  readonly offsets: OffsetUnit;
  readonly table: CsvTable;
}

export function csvHeader(table: CsvTable): string {
  return stringify([[...tables[table].columns]]);
}

/**
 * One row a thing of the table; an empty cell is what JSON calls null or []. Cells are made for a spreadsheet: line
 * breaks and tabs are a space, terminal and bidirectional controls are shown escaped, and what would be a formula gets
 * a leading apostrophe. The exact words are the spans' (`12..18;20..25`).
 *
 * An unread story and a story without such things give no row, and notes give none. Whoever writes CSV says the notes
 * elsewhere (the shell: on standard error).
 */
export function csvRows(result: StoryClaims | Unread, { offsets, table }: CsvOptions): string {
  if ("error" in result) return "";
  const place = placeIn(result.story.text, offsets);
  const claims = new Map(result.claims.map((claim) => [claim.id, claim]));
  return csvLines(tables[table].rows({ result, place, claims }));
}

/** Plain cells as lines for a spreadsheet, made harmless. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => row.map(cellOf)));
}
