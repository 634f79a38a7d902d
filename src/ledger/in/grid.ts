import { readCsv } from "./grid-csv.ts";
import { headingsIn } from "./grid-row.ts";
import { readXlsx } from "./grid-xlsx.ts";
import { BrokenFile, type Source } from "./lines.ts";

export type GridFormat = "csv" | "xlsx";

/** A table's rows by their headings, in small letters; other columns go along. @throws BrokenFile */
export async function* recordsOf(
  source: Source,
  format: GridFormat,
  needed: readonly string[],
): AsyncGenerator<{ readonly number: number; readonly cells: ReadonlyMap<string, string> }> {
  let headings: readonly string[] | null = null;
  for await (const { number, cells } of format === "csv" ? readCsv(source) : readXlsx(source, needed)) {
    if (headings) {
      const named = headings.map((heading, at) => [heading, cells[at]?.trim() ?? ""] as const);
      yield { number, cells: new Map(named) };
      continue;
    }
    headings = headingsIn(cells);
    const missing = needed.filter((name) => !headings?.includes(name));
    if (missing.length > 0)
      throw new BrokenFile(number, `there is no column ${missing.map((name) => `“${name}”`).join(", ")}`);
  }
  if (!headings) throw new BrokenFile(null, "the table is empty");
}
