import { inflateRawSync } from "node:zlib";
import { numberOf, textOf, type Row, type Value } from "../database.ts";
import type { Ground } from "../faults.ts";
import { ledgerHash } from "../hash.ts";
import { tables } from "../tables.ts";
import { jsonOf } from "../../base/escape.ts";
import { countLeftOut, openText, type Exported, type LeftOut, type Missing, type Write } from "./exported.ts";

/** The first line of a file that holds a whole workspace. */
export interface Header {
  readonly sayso: "ledger";
  /** Of these lines. */
  readonly format: number;
  /** Of the tables. */
  readonly schema: number;
  readonly workspace: string;
  /** `ledgerHash` of the workspace, and so of the lines behind this one. */
  readonly hash: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly left_out: readonly LeftOut[];
}

export const FORMAT = 1;

const missing: readonly Missing[] = [
  { what: "acts in the audit log", rows: "audit", why: "the log tells of its own ledger and stays with it" },
  {
    what: "marks of what was forgotten",
    rows: "tombstone",
    why: "they hold for their own ledger and stay with it",
  },
  { what: "jobs that wait", rows: "job", why: "a queue is no part of the record" },
];

/**
 * Every row of layers 0 to 4, one a line, in the order in which `ledgerHash` takes them. Spans stay in UTF-16 code units,
 * as the ledger holds them. Files as received are base64 in `bytes`, null where they are the text in UTF-8.
 */
export async function exportJsonl(ground: Ground, write: Write): Promise<Exported> {
  const { sql, workspace } = ground;
  const out = openText(write);
  const header = await headerOf(ground);
  await out.add(`${jsonOf(header)}\n`);
  for (const { name, key, columns } of tables) {
    const rows = sql.each(
      `SELECT ${columns.join(", ")} FROM ${name} WHERE workspace = ? ORDER BY ${key.join(", ")}`,
      [workspace],
    );
    for await (const row of rows) await out.add(lineOf(name, columns, row));
  }
  await out.end();
  return { written: header.rows, leftOut: header.left_out };
}

async function headerOf(ground: Ground): Promise<Header> {
  const { sql, workspace } = ground;
  return {
    sayso: "ledger",
    format: FORMAT,
    schema: await schemaIn(ground),
    workspace,
    hash: await ledgerHash(sql, workspace),
    rows: await countRows(ground),
    left_out: await countLeftOut(ground, missing),
  };
}

/** Of each table of the record. */
export async function countRows({ sql, workspace }: Ground): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql.all(`SELECT count(*) AS n FROM ${name} WHERE workspace = ?`, [workspace]);
    counts[name] = numberOf(row, "n");
  }
  return counts;
}

export async function schemaIn({ sql }: Pick<Ground, "sql">): Promise<number> {
  const [row] = await sql.all("SELECT value FROM meta WHERE workspace = '' AND key = 'schema'");
  return Number(textOf(row, "value"));
}

function lineOf(table: string, columns: readonly string[], row: Row): string {
  const cells = columns.map((column) =>
    column === "body" ? ["bytes", bytesIn(row)] : [column, plain(row[column] ?? null)],
  );
  return `${jsonOf({ table, ...Object.fromEntries(cells) })}\n`;
}

/** JSON has no integers of 64 bits: those that a double cannot hold are their digits. */
function plain(value: Value): string | number | null {
  return typeof value === "bigint" ? String(value) : value instanceof Uint8Array ? null : value;
}

function bytesIn(row: Row): string | null {
  const { body } = row;
  if (!(body instanceof Uint8Array)) return null;
  const size = Math.max(1, numberOf(row, "size"));
  return inflateRawSync(body, { maxOutputLength: size }).toString("base64");
}
