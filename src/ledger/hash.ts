import { createHash, type Hash } from "node:crypto";
import type { Sql, Value } from "./database.ts";
import { tables, type Table } from "./tables.ts";

/**
 * sha256 over every row of layers 0 to 4 in the order of their keys, in hex: the same for the same record, whichever
 * store holds it and in whatever order it came in. When and by whose hand a row was written is not part of it.
 */
export async function ledgerHash(sql: Sql, workspace: string): Promise<string> {
  const hash = createHash("sha256");
  for (const table of tables) await addTable(hash, { sql, workspace, table });
  return hash.digest("hex");
}

interface Part {
  readonly sql: Sql;
  readonly workspace: string;
  readonly table: Table;
}

async function addTable(hash: Hash, { sql, workspace, table }: Part): Promise<void> {
  const { name, key, columns, apart } = table;
  const told = columns.filter((column) => !apart.includes(column));
  const rows = sql.each(
    `SELECT ${told.join(", ")} FROM ${name} WHERE workspace = ? ORDER BY ${key.join(", ")}`,
    [workspace],
  );
  for await (const row of rows)
    hash.update(
      lineOf(
        name,
        told.map((column) => row[column] ?? null),
      ),
    );
}

/** What the hash takes of a row: its values in the order of the table's columns, without those that stand apart. */
export function lineOf(table: string, values: readonly Value[]): string {
  const plain = values.map((value) => (typeof value === "bigint" ? String(value) : value));
  return `${JSON.stringify([table, ...plain])}\n`;
}
