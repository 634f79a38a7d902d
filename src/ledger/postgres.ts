import type { Pool, PoolClient, QueryResult } from "pg";
import {
  LedgerBusy,
  LedgerRefused,
  openTurns,
  restored,
  storable,
  type Database,
  type OpenOptions,
  type Row,
  type Sql,
  type Value,
  type Writing,
} from "./database.ts";
import { typesOf } from "./postgres-types.ts";

const CONNECTIONS = 10;
const ROWS_AT_A_TIME = 500;
const TRIES = 8;

/** A ledger on a PostgreSQL server, version 15 or later. A schema other than `public`: `?options=-c%20search_path%3Ddesk`. */
export async function openPostgres(url: string, options: OpenOptions = {}): Promise<Database> {
  const { wait = 30_000 } = options;
  const { default: pg } = await import("pg"); // whoever has a file needs no driver
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: typesOf(pg.types),
    application_name: "sayso",
    lock_timeout: wait,
  });
  pool.on("error", () => undefined); // a connection that dies while idle is replaced
  await refuseOthers(pool);
  return {
    dialect: "postgres",
    all: async (sql, values = []) =>
      (await pool.query<Row>(numbered(sql), values.map(storable))).rows.map(restored),
    each: (sql, values) => rowsApart(pool, sql, values),
    read: async (work) =>
      within(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", async (client) =>
        work(reading(lineTo(client))),
      ),
    write: async (work) => retried(pool, async (client) => work(writing(lineTo(client)))),
    scrub: async () => scrub(pool),
    close: async () => pool.end(),
  };
}

const OLDEST = 15;

/** @throws LedgerRefused if there is no server, or one that cannot hold a ledger. */
async function refuseOthers(pool: Pool): Promise<void> {
  const fault = await pool
    .query<{ readonly version: string; readonly encoding: string }>(
      "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
    )
    .then(
      ({ rows }) => faultOf(Math.floor(Number(rows[0]?.version) / 10_000), rows[0]?.encoding),
      (error: unknown) =>
        `The PostgreSQL server does not answer: ${error instanceof Error ? error.message : ""}`,
    );
  if (fault === null) return;
  await pool.end();
  throw new LedgerRefused(fault);
}

function faultOf(version: number, encoding = ""): string | null {
  if (version < OLDEST) return `The server is PostgreSQL ${version}; a ledger needs ${OLDEST} or later.`;
  if (encoding !== "UTF8")
    return `The database's encoding is ${encoding}; a ledger needs one made with ENCODING 'UTF8'.`;
  return null;
}

/** A connection answers one question at a time. */
interface Line {
  readonly ask: (sql: string, values?: readonly Value[]) => Promise<QueryResult<Row>>;
}

function lineTo(client: PoolClient): Line {
  const inTurn = openTurns();
  return {
    ask: async (sql, values = []) =>
      inTurn(async () => client.query<Row>(numbered(sql), values.map(storable))),
  };
}

function reading(line: Line): Sql {
  let cursors = 0;
  return {
    all: async (sql, values) => (await line.ask(sql, values)).rows.map(restored),
    each: (sql, values) => rowsOf(line, `rows_${(cursors += 1)}`, { sql, values }),
  };
}

function writing(line: Line): Writing {
  return {
    ...reading(line),
    run: async (sql, values) => (await line.ask(sql, values)).rowCount ?? 0,
    lock: async (name) => {
      await line.ask(`SELECT pg_advisory_xact_lock(${keyOf})`, [name]);
    },
  };
}

/** A number of 64 bits for a name within the schema. */
const keyOf = "hashtextextended(current_schema() || ' ' || ?, 0)";

/** Other transactions may have changed what ours has seen: then its work is done again. */
async function retried<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await within(pool, "BEGIN", work);
    } catch (error) {
      const code = codeOf(error);
      if (code === LOCK_TIMEOUT) throw new LedgerBusy(`The ledger is in use: ${await holders(pool)}.`);
      if (!isWorthAnotherTry(code) || tries === TRIES) throw error;
    }
  }
}

const LOCK_TIMEOUT = "55P03";

/** serialization_failure, deadlock_detected */
function isWorthAnotherTry(code: unknown): boolean {
  return code === "40001" || code === "40P01";
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

async function holders(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ readonly who: string }>(
    `SELECT 'process ' || pid || ' (' || coalesce(nullif(application_name, ''), usename) || ')' AS who
     FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
     ORDER BY xact_start LIMIT 3`,
  );
  return rows.length === 0
    ? "another process was writing to it"
    : `${rows.map(({ who }) => who).join(", ")} is writing to it`;
}

async function within<Result>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Of the ledger's own tables; what else is in the database is none of its business. */
async function scrub(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ readonly name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY 1`,
  );
  await pool.query(`VACUUM ${rows.map(({ name }) => name).join(", ")}`);
}

async function* rowsApart(pool: Pool, sql: string, values: readonly Value[] = []): AsyncIterable<Row> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY");
    yield* reading(lineTo(client)).each(sql, values);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

interface Query {
  readonly sql: string;
  readonly values: readonly Value[] | undefined;
}

/** Walks through a result with a cursor; one left early goes with its transaction. */
async function* rowsOf(line: Line, cursor: string, { sql, values }: Query): AsyncIterable<Row> {
  await line.ask(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, values);
  for (;;) {
    const { rows } = await line.ask(`FETCH ${ROWS_AT_A_TIME} FROM ${cursor}`);
    for (const row of rows) yield restored(row);
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await line.ask(`CLOSE ${cursor}`);
}

/** `?` → `$1`, `$2` …, not inside quotation marks. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll(/'[^']*'|"[^"]*"|\?/g, (part) => (part === "?" ? `$${(count += 1)}` : part));
}
