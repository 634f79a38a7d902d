import { deflateRawSync } from "node:zlib";
import { noteAct } from "../audit.ts";
import { places, textOf, textOrNull, type Row, type Value } from "../database.ts";
import { addRows, type Place, type Values } from "../insert.ts";
import type { Table } from "../tables.ts";
import { rowsOf, type FileRow } from "./file-rows.ts";
import { BrokenFile, type Source } from "./lines.ts";
import { isOut, type Plan } from "./plan.ts";
import { addReadings } from "./readings.ts";

export interface Writing {
  readonly source: Source;
  readonly plan: Plan;
  /** Now, ISO 8601. */
  readonly at: string;
}

const MOST_ROWS = 500;
const MOST_BYTES = 1 << 24;

/** Writes rows that are not there, table by table. */
export async function writeRows(place: Place, { source, plan, at }: Writing): Promise<void> {
  const claims = new Set<string>();
  const retractions: FileRow[] = [];
  let batch: FileRow[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const [first] = batch;
    if (first) await writeBatch(place, first.table, { rows: batch, plan, at });
    [batch, size] = [[], 0];
  };
  for await (const found of rowsOf(source)) {
    if (isOut(plan.forgotten, found, claims)) continue;
    if (found.table.name === "judgement" && found.row["retracts"] !== null) {
      retractions.push(found);
      continue;
    }
    if (mustFlush(batch, found, size)) await flush();
    batch.push(found);
    size += found.bytes?.length ?? String(found.row["text"] ?? "").length;
  }
  await flush();
  await addRetractions(place, retractions, at);
}

/** A version's readings are written together, for one of them is the one that counts. */
function mustFlush(batch: readonly FileRow[], { table, row }: FileRow, size: number): boolean {
  const last = batch.at(-1);
  if (!last || last.table !== table) return last !== undefined;
  if (table.name === "reading" && last.row["version"] === row["version"]) return false;
  return batch.length >= MOST_ROWS || size > MOST_BYTES;
}

interface Batch extends Omit<Writing, "source"> {
  readonly rows: readonly FileRow[];
}

async function writeBatch(place: Place, table: Table, batch: Batch): Promise<void> {
  const { rows, plan, at } = batch;
  if (table.name === "reading") return addReadings(place, rows, at);
  if (table.name === "judgement") return addJudgements(place, rows, at);
  const fresh = table.name === "version" ? await newIn(place, rows) : rows;
  const values = fresh.map((found) => valuesOf(numbered(found, plan)));
  await addRows(place, { table: table.name, rows: values, mayBeThere: table.name !== "version" });
}

/** Whoever has another number here cannot be told from one that is there by the store alone. */
async function newIn({ sql, workspace }: Place, rows: readonly FileRow[]): Promise<FileRow[]> {
  const there = await sql.all(
    `SELECT id FROM ${rows[0]?.table.name} WHERE workspace = ? AND id IN (${places(rows.length)})`,
    [workspace, ...rows.map(({ row }) => row["id"] ?? null)],
  );
  const ids = new Set(there.map((row) => textOf(row, "id")));
  return rows.filter(({ row }) => !ids.has(textOf(row, "id")));
}

function numbered(found: FileRow, { numbers }: Plan): FileRow {
  const n = found.table.name === "version" ? numbers.get(textOf(found.row, "id")) : undefined;
  return n === undefined ? found : { ...found, row: { ...found.row, n } };
}

function valuesOf({ table, row, bytes }: FileRow): Values {
  return table.columns.map((column): Value => {
    if (column === "body") return bytes === null ? null : deflateRawSync(bytes);
    return row[column] ?? null;
  });
}

async function addJudgements(place: Place, rows: readonly FileRow[], at: string): Promise<void> {
  const fresh = await newIn(place, rows);
  await addRows(place, { table: "judgement", rows: fresh.map(valuesOf) });
  for (const { row } of fresh) {
    if (row["by"] === "machine") continue; // a run of the machine, not each of its judgements, is for the audit
    await noteAct(place, {
      at,
      what: row["retracts"] === null ? "judged" : "retracted",
      detail: [textOf(row, "id")],
    });
  }
}

/** What takes another back comes behind it, whatever their ids. */
async function addRetractions(place: Place, rows: readonly FileRow[], at: string): Promise<void> {
  let waiting = rows;
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ row }) => textOf(row, "id")));
    const mustWait = (row: Row): boolean => ids.has(textOrNull(row, "retracts") ?? "");
    const ready = waiting.filter(({ row }) => !mustWait(row));
    const [first] = waiting;
    if (ready.length === 0) throw new BrokenFile(first?.line ?? null, "judgements that take each other back");
    await addJudgements(place, ready, at);
    waiting = waiting.filter(({ row }) => mustWait(row));
  }
}
