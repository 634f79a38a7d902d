import { isRecord } from "../../base/record.ts";
import type { Row, Value } from "../database.ts";
import { FORMAT, type Header } from "../out/jsonl.ts";
import { columnTypes, type ColumnType } from "./column-types.ts";
import { tables, type Table } from "../tables.ts";
import { BrokenFile, linesOf, type Line, type Source } from "./lines.ts";

/** A row of the record as a file has it. */
export interface FileRow {
  readonly line: number;
  readonly table: Table;
  /** All columns but `body`, which is in `bytes`. */
  readonly row: Row;
  /** The file as received; null: it is the text in UTF-8. */
  readonly bytes: Uint8Array | null;
}

/** What of the first line an import goes by. */
export type FileHeader = Pick<Header, "hash" | "schema">;

/** What the first line says. @throws BrokenFile if it is not one of ours. */
export async function headerOf(source: Source): Promise<FileHeader> {
  for await (const line of linesOf(source)) return headerIn(line);
  throw new BrokenFile(null, "the file is empty");
}

/** The rows behind the first line, each looked through by itself. @throws BrokenFile */
export async function* rowsOf(source: Source): AsyncGenerator<FileRow> {
  let isFirst = true;
  for await (const line of linesOf(source)) {
    if (!isFirst) yield rowIn(line);
    isFirst = false;
  }
}

function headerIn(line: Line): FileHeader {
  const { sayso, format, hash, schema } = objectIn(line);
  if (sayso !== "ledger")
    throw new BrokenFile(line.number, "the file is no export of a ledger in JSON Lines");
  if (format !== FORMAT)
    throw new BrokenFile(line.number, `its format is ${String(format)}; this Sayso reads ${FORMAT}`);
  if (typeof hash !== "string" || typeof schema !== "number")
    throw new BrokenFile(line.number, "it lacks hash or schema");
  return { hash, schema };
}

function rowIn(line: Line): FileRow {
  const object = objectIn(line);
  const table = tables.find(({ name }) => name === object["table"]);
  if (!table) throw new BrokenFile(line.number, `there is no table “${String(object["table"])}”`);
  const types = columnTypes(table.name);
  const row: Record<string, Value> = {};
  for (const column of table.columns) {
    if (column === "body") continue;
    const type = types.get(column);
    const value = type && valueIn(object[column], type);
    if (value === undefined)
      throw new BrokenFile(line.number, `${column} is not what a ${table.name} has there`);
    row[column] = value;
  }
  return {
    line: line.number,
    table,
    row,
    bytes: table.name === "blob" ? bytesIn(object["bytes"], line) : null,
  };
}

function objectIn({ number, text }: Line): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && !Array.isArray(value)) return value;
  } catch {
    throw new BrokenFile(number, "it is no JSON: the file may have been cut off here");
  }
  throw new BrokenFile(number, "it is no JSON object");
}

function bytesIn(value: unknown, { number }: Line): Uint8Array | null {
  if (value === null) return null;
  if (typeof value === "string") return Buffer.from(value, "base64");
  throw new BrokenFile(number, "bytes is not what a blob has there");
}

/** Undefined: it does not fit. */
function valueIn(value: unknown, { kind, isNeeded, isList }: ColumnType): Value | undefined {
  if (value === null) return isNeeded ? undefined : null;
  if (kind === "INTEGER") return integerIn(value);
  if (kind === "REAL") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && (!isList || isJsonList(value)) ? value : undefined;
}

/** Those beyond a double's come as their digits. */
function integerIn(value: unknown): Value | undefined {
  if (typeof value === "string" && /^-?\d{1,19}$/.test(value)) return BigInt(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

function isJsonList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
