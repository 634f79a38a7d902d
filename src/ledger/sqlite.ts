import { DatabaseSync, type StatementSync } from "node:sqlite";
import { scheduler } from "node:timers/promises";
import {
  LedgerBusy,
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
import { openGroups } from "./sqlite-groups.ts";
import { holderOf, prepareFile, refuseForeign } from "./sqlite-file.ts";

const KEPT_STATEMENTS = 200;
const PAUSE = 25; // ms between two tries for the lock

/** A ledger in one file; `:memory:` is gone once it is closed. @throws LedgerRefused for a place that cannot hold one. */
export async function openSqlite(file: string, options: OpenOptions = {}): Promise<Database> {
  const { wait = 30_000, create = true } = options;
  const isInMemory = file === ":memory:";
  if (!isInMemory) prepareFile(file, create);
  const connection = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  try {
    // another process may be making the very file
    if (!isInMemory) await patiently(file, wait, () => refuseForeign(connection, file));
    await patiently(file, wait, () => connection.exec(settings));
  } catch (error) {
    connection.close();
    throw error;
  }
  const own = statementsOn(connection);
  const inTurn = openTurns();
  const begin = async (): Promise<void> => patiently(file, wait, () => connection.exec("BEGIN IMMEDIATE"));
  const write = openGroups({ connection, sql: own, begin, inTurn });
  if (isInMemory)
    return { ...inMemory(own, inTurn), write, close: async () => inTurn(async () => connection.close()) };
  const reading = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  return {
    ...statementsOn(reading),
    dialect: "sqlite",
    write,
    read: async (work) => apart(file, work),
    scrub: async () => inTurn(async () => patiently(file, wait, () => connection.exec(scrubbing))),
    close: async () =>
      inTurn(async () => {
        reading.close();
        connection.close();
      }),
  };
}

/** Write-ahead log: readers never wait. FULL: what was committed outlives a loss of power. */
const settings = `
  PRAGMA busy_timeout = 100;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 20000;
  PRAGMA cache_size = -64000;
  PRAGMA temp_store = MEMORY;
  PRAGMA busy_timeout = 0;
`;
const scrubbing = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";

/** There is one connection only: what reads waits until nobody writes. */
function inMemory(own: Writing, inTurn: ReturnType<typeof openTurns>): Omit<Database, "write" | "close"> {
  return {
    dialect: "sqlite",
    all: async (sql, values) => inTurn(async () => own.all(sql, values)),
    each: own.each,
    read: async (work) => inTurn(async () => work(own)),
    scrub: async () => undefined,
  };
}

/** A connection of its own, whose view stays the one of its first statement. */
async function apart<Result>(file: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    connection.exec("BEGIN");
    return await work(statementsOn(connection));
  } finally {
    connection.close();
  }
}

async function patiently(file: string, wait: number, act: () => void): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      act();
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waited >= wait) throw new LedgerBusy(`${file} is in use: ${holderOf(file)} is writing to it.`);
    }
    await scheduler.wait(PAUSE);
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED, with whatever they add in the upper bits. */
function isBusy(error: unknown): boolean {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === 5 || code === 6;
}

function statementsOn(connection: DatabaseSync): Writing {
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = kept.get(sql) ?? prepare(connection, sql);
    kept.delete(sql); // the one used last stands last
    kept.set(sql, statement);
    if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? "");
    return statement;
  };
  return {
    all: async (sql, values = []) =>
      prepared(sql)
        .all(...values.map(storable))
        .map((row) => restored(row)),
    run: async (sql, values = []) => Number(prepared(sql).run(...values.map(storable)).changes),
    each: (sql, values = []) => rowsOf(prepare(connection, sql), values),
    lock: async () => undefined, // whoever writes has the whole file
  };
}

/** Integers are read as bigint: of those beyond 2^53 nothing may get lost. */
function prepare(connection: DatabaseSync, sql: string): StatementSync {
  const statement = connection.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

/** A statement of its own: the same one may be walked through twice at a time. */
async function* rowsOf(statement: StatementSync, values: readonly Value[]): AsyncIterable<Row> {
  for (const row of statement.iterate(...values.map(storable))) yield restored(row);
}
