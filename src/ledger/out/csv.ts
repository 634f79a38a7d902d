import { stringify } from "csv-stringify/browser/esm/sync";
import type { Ground } from "../faults.ts";
import type { Cell } from "./cell.ts";
import { cellOf } from "../../base/escape.ts";
import { countLeftOut, openText, type Exported, type Write } from "./exported.ts";
import { inNoTable } from "./table-gaps.ts";
import { cellsOf, type OutTable } from "./tables.ts";

/** One table. Cells are made for a spreadsheet: on one line, harmless, and none of them a formula. */
export async function exportCsv(ground: Ground, table: OutTable, write: Write): Promise<Exported> {
  const { columns, rows } = cellsOf[table];
  const out = openText(write);
  await out.add(`\ufeff${stringify([[...columns]])}`); // the mark tells Excel that it is UTF-8
  let count = 0;
  for await (const row of rows(ground)) {
    await out.add(stringify([row.map(shown)]));
    count += 1;
  }
  await out.end();
  return { written: { [table]: count }, leftOut: await countLeftOut(ground, inNoTable) };
}

function shown(cell: Cell): string {
  return typeof cell === "string" ? cellOf(cell) : String(cell ?? "");
}
