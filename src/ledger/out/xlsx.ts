import type { Ground } from "../faults.ts";
import { countLeftOut, type Exported, type LeftOut, type Write } from "./exported.ts";
import { openSheets } from "./sheets.ts";
import { inNoTable } from "./table-gaps.ts";
import { cellsOf, outTables } from "./tables.ts";

/**
 * A workbook with a sheet for each table, and one that says what it is and leaves out. Texts are typed as text, so that no
 * cell is a formula.
 */
export async function exportXlsx(ground: Ground, write: Write): Promise<Exported> {
  const sheets = openSheets(write);
  const written: Record<string, number> = {};
  for (const table of outTables) {
    const { columns, rows } = cellsOf[table];
    let count = 0;
    await sheets.begin(table, columns);
    for await (const row of rows(ground)) {
      await sheets.add(row);
      count += 1;
    }
    written[table] = count;
  }
  const leftOut = [...(await countLeftOut(ground, inNoTable)), ...cutCells(sheets.cut())];
  await sheets.begin("about", ["what", "count", "why"]);
  for (const [table, count] of Object.entries(written)) await sheets.add([table, count, "in this file"]);
  for (const { what, count, why } of leftOut) await sheets.add([what, count, `not in this file: ${why}`]);
  await sheets.end();
  return { written, leftOut };
}

function cutCells(count: number): LeftOut[] {
  const why = "no cell of a spreadsheet holds more than 32,767 characters; exported as csv";
  return count === 0 ? [] : [{ what: "ends of long cells", table: "claim", count, why }];
}
