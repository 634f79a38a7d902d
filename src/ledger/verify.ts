import { inflateRawSync } from "node:zlib";
import { brokenAct } from "./audit.ts";
import { listOf } from "./columns.ts";
import { numberOf, textOf, textOrNull, type Row, type Sql } from "./database.ts";
import { fault, looked, type Fault, type Ground } from "./faults.ts";
import { digestOf, runIdOf } from "./ids.ts";
import { judgedIn, judgementIdOf } from "./judgements.ts";
import { tables } from "./tables.ts";
import { storyIn, versionIdOf } from "./version-rows.ts";
import { readingFaults } from "./verify-reading.ts";

export interface Verified {
  readonly faults: readonly Fault[];
  readonly versions: number;
  readonly claims: number;
}

/** Computes every hash and id anew, opens every span, and follows the audit log from its beginning. */
export async function verify(sql: Sql, workspace: string): Promise<Verified> {
  const ground: Ground = { sql, workspace };
  const readings = await readingFaults(ground);
  const faults = [
    ...(await rowFaults(ground, "blob", blobFault)),
    ...(await rowFaults(ground, "version", versionFault)),
    ...(await rowFaults(ground, "run", runFault)),
    ...(await rowFaults(ground, "judgement", judgementFault)),
    ...readings.faults,
    ...(await strays(ground)),
    ...(await auditFaults(ground)),
  ];
  return { faults, versions: readings.versions, claims: readings.claims };
}

type Look = (row: Row) => Fault | null;

async function rowFaults({ sql, workspace }: Ground, table: string, look: Look): Promise<Fault[]> {
  const faults: Fault[] = [];
  const rows = sql.each(`SELECT ${columnsOf[table] ?? "*"} FROM ${table} WHERE workspace = ? ORDER BY id`, [
    workspace,
  ]);
  for await (const row of rows) faults.push(...looked(table, row, () => look(row)));
  return faults;
}

/** Bytes with the text that was read from them, which they may be themselves. */
const columnsOf: Readonly<Record<string, string>> = {
  blob: `*, (SELECT text FROM version
     WHERE version.workspace = blob.workspace AND version.blob = blob.id ORDER BY version.id LIMIT 1) AS text`,
};

function blobFault(row: Row): Fault | null {
  const id = textOf(row, "id");
  if (row["text"] === null) return fault("row-astray", "blob", id, "no version was read from these bytes");
  const bytes = bytesIn(row, row);
  const holds = bytes !== null && bytes.length === numberOf(row, "size") && digestOf(bytes) === id;
  return holds ? null : fault("bytes-changed", "blob", id, "the bytes are not those that were received");
}

/** The bytes as received; null if they cannot be unpacked. */
function bytesIn(blob: Row, version: Row): Uint8Array | null {
  const { body } = blob;
  if (!(body instanceof Uint8Array)) return Buffer.from(textOf(version, "text"), "utf8");
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, numberOf(blob, "size")) });
  } catch {
    return null;
  }
}

function versionFault(row: Row): Fault | null {
  const id = textOf(row, "id");
  if (digestOf(textOf(row, "text")) !== textOf(row, "text_hash"))
    return fault("text-changed", "version", id, "the text is not the one that was read");
  const isSame = versionIdOf(storyIn(row)) === id;
  return isSame ? null : fault("id-changed", "version", id, "the id does not fit the text and its imprint");
}

function runFault(row: Row): Fault | null {
  const id = textOf(row, "id");
  const parts = ["sayso", "model", "lexicon", "config"].map((column) => textOf(row, column));
  return runIdOf("run", ...parts) === id
    ? null
    : fault("id-changed", "run", id, "the id does not fit the run");
}

function judgementFault(row: Row): Fault | null {
  const judged = judgedIn(row);
  const isSame = judgementIdOf(judged) === judged.id;
  return isSame ? null : fault("id-changed", "judgement", judged.id, "the id does not fit what was judged");
}

/** Of what a run found in a version; bands are told by the text alone, whoever read it. */
const ofReadings = tables
  .filter(({ layer, columns }) => layer === 3 && columns.includes("version") && columns.includes("run"))
  .map(({ name }) => name);

/** Rows that belong to no reading or no claim. */
async function strays({ sql, workspace }: Ground): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const table of ofReadings) {
    const rows = await sql.all(
      `SELECT DISTINCT version FROM ${table} WHERE workspace = ? AND NOT EXISTS (
         SELECT 1 FROM reading r
         WHERE r.workspace = ${table}.workspace AND r.version = ${table}.version AND r.run = ${table}.run)`,
      [workspace],
    );
    faults.push(
      ...rows.map((row) => fault("row-astray", table, textOf(row, "version"), "no reading gave this row")),
    );
  }
  for (const table of ["about", "answer"]) {
    const rows = await sql.all(
      `SELECT DISTINCT claim FROM ${table} WHERE workspace = ? AND NOT EXISTS (
         SELECT 1 FROM claim c
         WHERE c.workspace = ${table}.workspace AND c.id = ${table}.claim AND c.run = ${table}.run)`,
      [workspace],
    );
    faults.push(
      ...rows.map((row) => fault("row-astray", table, textOf(row, "claim"), "there is no such claim")),
    );
  }
  return faults;
}

/** The log's chain, and whether all that it saw come in is there or was forgotten. */
async function auditFaults({ sql, workspace }: Ground): Promise<Fault[]> {
  const broken = await brokenAct(sql, workspace);
  if (broken !== null)
    return [fault("audit-broken", "audit", String(broken), "from here on the log is not what was written")];
  const there = new Set<string>();
  const acts = sql.each(
    "SELECT what, detail FROM audit WHERE workspace = ? AND what IN ('added', 'forgot', 'forgot all') ORDER BY n",
    [workspace],
  );
  for await (const row of acts) applyAct(there, row);
  for await (const row of sql.each("SELECT id FROM version WHERE workspace = ?", [workspace]))
    there.delete(textOf(row, "id"));
  return [...there].map((id) => fault("row-missing", "version", id, "it was added and never forgotten"));
}

function applyAct(there: Set<string>, row: Row): void {
  const ids = listOf(row, "detail");
  const what = textOrNull(row, "what");
  if (what === "added") there.add(ids[0] ?? "");
  else if (what === "forgot all") there.clear();
  else for (const id of ids) there.delete(id);
}
