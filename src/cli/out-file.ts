import { reviewFormats, type ReviewFormat } from "../write/review/writer.ts";
import { csvTables, type CsvTable } from "../write/tables.ts";
import { readFormats, type ReadFormat } from "../write/write.ts";

export interface OutFile<Format> {
  readonly format: Format;
  readonly path: string;
}

export interface ReadOut extends OutFile<ReadFormat> {
  /** What a csv file is a table of, if the option says so itself. */
  readonly table?: CsvTable;
}

export const checkFormats = [...reviewFormats, "docx"] as const;
export type CheckFormat = ReviewFormat | "docx";

/**
 * `FORMAT=FILE`, `TABLE=FILE` (csv of that table), or a file whose ending tells the format (`.json`, `.jsonl`, `.csv`;
 * `.txt` is pretty).
 */
export function parseReadOut(value: string): ReadOut | undefined {
  const [, name, path] = namedFile.exec(value) ?? [];
  const table = csvTables.find((known) => known === name);
  return table && path ? { format: "csv", path, table } : parseOut(value, readFormats, { txt: "pretty" });
}

/** `FORMAT=FILE`, or a file whose ending tells the format. */
export function parseCheckOut(value: string): OutFile<CheckFormat> | undefined {
  return parseOut(value, checkFormats, { txt: "pretty", md: "markdown", htm: "html", csv: "csv-register" });
}

const namedFile = /^([a-z]+(?:-[a-z]+)*)=(.+)$/s;

function parseOut<Format extends string>(
  value: string,
  formats: readonly Format[],
  endings: Readonly<Record<string, Format>>,
): OutFile<Format> | undefined {
  const [, name, path] = namedFile.exec(value) ?? [];
  const named = formats.find((format) => format === name);
  if (named && path) return { format: named, path };
  const ending = /\.([a-z]+)$/i.exec(value)?.[1]?.toLowerCase() ?? "";
  const format = Object.hasOwn(endings, ending) ? endings[ending] : formats.find((known) => known === ending);
  return format && { format, path: value };
}
