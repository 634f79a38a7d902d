import { csvTables, type CsvTable } from "../write/tables.ts";
import { readFormats, type ReadFormat } from "../write/write.ts";

export interface OutFile {
  readonly format: ReadFormat;
  readonly path: string;
  /** What a csv file is a table of, if the option says so itself. */
  readonly table?: CsvTable;
}

/**
 * `FORMAT=FILE`, `TABLE=FILE` (csv of that table), or a file whose ending tells the format (`.json`, `.jsonl`, `.csv`;
 * `.txt` is pretty).
 */
export function parseOut(value: string): OutFile | undefined {
  const [, name, rest] = /^([a-z]+)=(.+)$/s.exec(value) ?? [];
  const named = readFormats.find((format) => format === name);
  if (named && rest) return { format: named, path: rest };
  const table = csvTables.find((known) => known === name);
  if (table && rest) return { format: "csv", path: rest, table };
  const ending = /\.([a-z]+)$/i.exec(value)?.[1]?.toLowerCase();
  const format = ending === "txt" ? "pretty" : readFormats.find((known) => known === ending);
  return format && { format, path: value };
}
