/**
 * Full text over versions and over the claims of their newest readings. On SQLite each workspace has tables of its own: a
 * rank depends on how often a word stands in the whole table, and no workspace may influence another.
 */
import { numberOf, type Database, type Dialect, type Value } from "./database.ts";
import type { Insert, Place, Values } from "./insert.ts";
import { ftsQuery, plainWords, termsOf, tsQuery } from "./search-words.ts";

/** A claim's row in SQLite's index is its version's place and, in the lowest bits, its own number. */
const CLAIM_BITS = 20;
const CLAIMS = 2 ** CLAIM_BITS;
/** A vector of PostgreSQL's holds less than 1 MB of words. */
const PART = 100_000;

export interface Found {
  readonly version: string;
  readonly run: string;
  readonly text: string;
  readonly claims: readonly { readonly id: string; readonly said: string }[];
}

/** Makes the workspace's tables if they are not there. */
export async function openSearch(database: Database, workspace: string): Promise<void> {
  if (database.dialect === "postgres") return;
  const there = await database.all("SELECT 1 AS one FROM sqlite_schema WHERE name = ?", [
    claimTable(workspace),
  ]);
  if (there.length > 0) return;
  await database.write(async ({ run }) => {
    for (const table of [versionTable(workspace), claimTable(workspace)]) {
      await run(
        `CREATE VIRTUAL TABLE IF NOT EXISTS "${table}" USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`,
      );
    }
  });
}

/** Rows that let a version be found by what its newest reading found; what stood there of one before must be out. */
export async function index(place: Place, found: Found): Promise<Insert[]> {
  return place.dialect === "sqlite" ? indexSqlite(place, found) : indexPostgres(found);
}

export async function unindex(place: Place, version: string): Promise<void> {
  await (place.dialect === "sqlite" ? unindexSqlite(place, version) : unindexPostgres(place, version));
}

/** The rows of SQLite's index go in one by one, in the order of their numbers, which is what it is fastest at. */
async function indexSqlite(place: Place, { version, run, text, claims }: Found): Promise<Insert[]> {
  const { sql, workspace } = place;
  const [last] = await sql.all("SELECT coalesce(max(place), 0) AS n FROM search_place WHERE workspace = ?", [
    workspace,
  ]);
  const at = numberOf(last, "n") + 1;
  await sql.run("INSERT INTO search_place (workspace, place, version, run) VALUES (?, ?, ?, ?)", [
    workspace,
    at,
    version,
    run,
  ]);
  await sql.run(`INSERT INTO "${versionTable(workspace)}" (rowid, words) VALUES (?, ?)`, [at, text]);
  const one = `INSERT INTO "${claimTable(workspace)}" (rowid, words) VALUES (?, ?)`;
  for (const [number, { said }] of claims.entries()) await sql.run(one, [at * CLAIMS + number + 1, said]);
  return [];
}

function indexPostgres({ version, run, text, claims }: Found): Insert[] {
  const words = "to_tsvector('sayso', ?))";
  return [
    {
      into: "INSERT INTO version_search (workspace, version, part, words) VALUES ",
      row: `(?, ?, ?, ${words}`,
      rows: partsOf(text).map((part, at) => [version, at, part]),
    },
    {
      into: "INSERT INTO claim_search (workspace, version, claim, run, part, words) VALUES ",
      row: `(?, ?, ?, ?, ?, ${words}`,
      rows: claims.flatMap(({ id, said }) =>
        partsOf(said).map((part, at): Values => [version, id, run, at, part]),
      ),
    },
  ];
}

async function unindexSqlite({ sql, workspace }: Place, version: string): Promise<void> {
  const [old] = await sql.all("SELECT place FROM search_place WHERE workspace = ? AND version = ?", [
    workspace,
    version,
  ]);
  if (!old) return;
  const at = numberOf(old, "place");
  await sql.run(`DELETE FROM "${versionTable(workspace)}" WHERE rowid = ?`, [at]);
  await sql.run(`DELETE FROM "${claimTable(workspace)}" WHERE rowid BETWEEN ? AND ?`, [
    at * CLAIMS,
    (at + 1) * CLAIMS - 1,
  ]);
  await sql.run("DELETE FROM search_place WHERE workspace = ? AND place = ?", [workspace, at]);
}

async function unindexPostgres({ sql, workspace }: Place, version: string): Promise<void> {
  await sql.run("DELETE FROM version_search WHERE workspace = ? AND version = ?", [workspace, version]);
  await sql.run("DELETE FROM claim_search WHERE workspace = ? AND version = ?", [workspace, version]);
}

/** Pieces of a long text, cut between words. */
function partsOf(text: string): string[] {
  const words = plainWords(text);
  const parts: string[] = [];
  for (let start = 0; start < words.length;) {
    const gap = words.lastIndexOf(" ", start + PART);
    const end = words.length - start <= PART ? words.length : gap > start ? gap : start + PART;
    parts.push(words.slice(start, end));
    start = end;
  }
  return parts;
}

/** Forgets the workspace's whole index. */
export async function clearSearch({ sql, dialect, workspace }: Place): Promise<void> {
  if (dialect === "sqlite") {
    for (const table of [versionTable(workspace), claimTable(workspace)])
      await sql.run(`INSERT INTO "${table}" ("${table}") VALUES ('delete-all')`);
    await sql.run("DELETE FROM search_place WHERE workspace = ?", [workspace]);
    return;
  }
  await sql.run("DELETE FROM version_search WHERE workspace = ?", [workspace]);
  await sql.run("DELETE FROM claim_search WHERE workspace = ?", [workspace]);
}

/** Writes SQLite's index anew, so that words of what was taken out are gone from it. */
export async function tidySearch({ sql, dialect, workspace }: Place): Promise<void> {
  if (dialect === "postgres") return;
  for (const table of [versionTable(workspace), claimTable(workspace)])
    await sql.run(`INSERT INTO "${table}" ("${table}") VALUES ('optimize')`);
}

/** A part of a statement, to stand behind FROM or JOIN and be given a name. */
export interface Hits {
  readonly from: string;
  readonly values: readonly Value[];
}

export interface Asked {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly query: string;
  /** Only so many of those that came in last, before they are ranked; on SQLite only, where all of many would be slow. */
  readonly newest?: number;
}

/** Claims with the words: `version, run, claim, rank`, the best with the highest rank. Null: the query names no word. */
export function claimHits(asked: Asked): Hits | null {
  const { dialect, workspace, query, newest = 10_000 } = asked;
  if (dialect === "postgres") return postgresHits(asked, "claim_search", "version, run, claim");
  const match = ftsQuery(termsOf(query));
  if (match === null) return null;
  const from = `(
    SELECT p.version, p.run, c.id AS claim, f.rank
    FROM ${ftsHits(claimTable(workspace))} f
    CROSS JOIN search_place p ON p.workspace = ? AND p.place = f.at >> ${CLAIM_BITS}
    CROSS JOIN claim c ON c.workspace = p.workspace AND c.version = p.version AND c.run = p.run AND c.n = f.at & ${CLAIMS - 1})`;
  return { from, values: [match, newest, workspace] };
}

/** What is looked for, in the store's own language. */
export interface AskedByParts extends Omit<Asked, "query" | "newest"> {
  readonly parts: readonly string[];
  /** Claims for each part; on SQLite the newest. */
  readonly each: number;
}

/** Claims with some parts: `version, run, claim, rank`, which is the number of the parts. */
export function claimsByParts({ dialect, workspace, parts, each }: AskedByParts): Hits {
  const part =
    dialect === "sqlite"
      ? `SELECT rowid AS at FROM "${claimTable(workspace)}" WHERE "${claimTable(workspace)}" MATCH ? ORDER BY rowid DESC LIMIT ${each}`
      : `SELECT DISTINCT version, run, claim FROM claim_search s
         WHERE s.workspace = ? AND s.words @@ to_tsquery('sayso', ?) ORDER BY version, run, claim LIMIT ${each}`;
  const all = parts.map((_, at) => `SELECT * FROM (${part}) AS part${at}`).join(" UNION ALL ");
  if (dialect === "postgres") {
    const from = `(SELECT version, run, claim, count(*) AS rank FROM (${all}) AS parts GROUP BY version, run, claim)`;
    return { from, values: parts.flatMap((words) => [workspace, words]) };
  }
  const from = `(
    SELECT p.version, p.run, c.id AS claim, f.rank
    FROM (SELECT at, count(*) AS rank FROM (${all}) GROUP BY at) f
    CROSS JOIN search_place p ON p.workspace = ? AND p.place = f.at >> ${CLAIM_BITS}
    CROSS JOIN claim c ON c.workspace = p.workspace AND c.version = p.version AND c.run = p.run AND c.n = f.at & ${CLAIMS - 1})`;
  return { from, values: [...parts, workspace] };
}

/** Versions with the words: `version, rank`. */
export function versionHits(asked: Asked): Hits | null {
  const { dialect, workspace, query, newest = 10_000 } = asked;
  if (dialect === "postgres") return postgresHits(asked, "version_search", "version");
  const match = ftsQuery(termsOf(query));
  if (match === null) return null;
  const from = `(
    SELECT p.version, f.rank
    FROM ${ftsHits(versionTable(workspace))} f
    CROSS JOIN search_place p ON p.workspace = ? AND p.place = f.at)`;
  return { from, values: [match, newest, workspace] };
}

/** To be joined by CROSS JOIN: SQLite then begins with the hits, and not with all claims of the workspace. */
function ftsHits(table: string): string {
  return `(SELECT rowid AS at, -bm25("${table}") AS rank FROM "${table}" WHERE "${table}" MATCH ? ORDER BY rowid DESC LIMIT ?)`;
}

function postgresHits({ workspace, query }: Asked, table: string, columns: string): Hits | null {
  const words = tsQuery(termsOf(query));
  if (words === null) return null;
  const from = `(
    SELECT ${columns}, max(ts_rank_cd(s.words, q.words)) AS rank
    FROM ${table} s, to_tsquery('sayso', ?) AS q(words)
    WHERE s.workspace = ? AND s.words @@ q.words GROUP BY ${columns})`;
  return { from, values: [words, workspace] };
}

function versionTable(workspace: string): string {
  return `version_search_${workspace}`;
}

function claimTable(workspace: string): string {
  return `claim_search_${workspace}`;
}
