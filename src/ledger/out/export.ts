import type { Database } from "../database.ts";
import type { Ground } from "../faults.ts";
import { exportAnnotations } from "./annotations.ts";
import { exportCsv } from "./csv.ts";
import type { Exported, Write } from "./exported.ts";
import { exportFollowTheMoney } from "./follow-the-money.ts";
import type { ExportFormat } from "./formats.ts";
import { exportGraphml } from "./graphml.ts";
import { exportJsonl } from "./jsonl.ts";
import { exportParquet, parquetTables } from "./parquet.ts";
import { exportSchemaOrg } from "./schema-org.ts";
import { outTables } from "./tables.ts";
import { exportXlsx } from "./xlsx.ts";

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Which table, of CSV and Parquet; default: claims. */
  readonly table?: string;
}

/**
 * Writes a workspace as it is at one moment, row by row as it is read. Gives what was written and what the format has no
 * place for. @throws RangeError for a table that the format does not have.
 */
export async function exportLedger(
  { read }: Pick<Database, "read">,
  workspace: string,
  options: ExportOptions,
  write: Write,
): Promise<Exported> {
  const out = wayOut(options);
  return read(async (sql) => out({ sql, workspace }, write));
}

type Out = (ground: Ground, write: Write) => Promise<Exported>;

const whole: Readonly<Record<Exclude<ExportFormat, "csv" | "parquet">, Out>> = {
  jsonl: exportJsonl,
  xlsx: exportXlsx,
  "web-annotation": exportAnnotations,
  "schema-org": exportSchemaOrg,
  "follow-the-money": exportFollowTheMoney,
  graphml: exportGraphml,
};

function wayOut({ format, table = "claims" }: ExportOptions): Out {
  if (format === "csv") {
    const chosen = oneOf(outTables, table, format);
    return async (ground, write) => exportCsv(ground, chosen, write);
  }
  if (format === "parquet") {
    const chosen = oneOf(parquetTables, table, format);
    return async (ground, write) => exportParquet(ground, chosen, write);
  }
  return whole[format];
}

function oneOf<Name extends string>(names: readonly Name[], given: string, format: string): Name {
  const found = names.find((name) => name === given);
  if (found === undefined)
    throw new RangeError(`${format} has no table “${given}”: choose ${names.join(", ")}`);
  return found;
}
