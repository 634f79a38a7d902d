import { LedgerRefused, textOf, type Database, type Dialect, type Sql, type Writing } from "./database.ts";
import { keepingTriggers } from "./kept.ts";
import { firstSchema } from "./schema.ts";
import { APPLICATION } from "./sqlite-file.ts";

/** Leads from the schema before to that of its place in the list, which counts from 1. Never changed once published. */
export type Migration = (dialect: Dialect) => readonly string[];

export const migrations: readonly Migration[] = [
  (dialect) => [...firstSchema(dialect), ...keepingTriggers(dialect)],
];

/** Brings the tables to the newest schema, in one transaction. @throws LedgerRefused for one from a later Sayso. */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  if ((await database.read(async (sql) => schemaOf(sql, database.dialect))) === steps.length) return;
  await database.write(async (sql) => {
    await sql.lock("schema");
    const from = await schemaOf(sql, database.dialect); // another process may have been quicker
    if (from > steps.length) {
      throw new LedgerRefused(
        `The ledger has schema ${from}; this Sayso knows schemas up to ${steps.length}: use a later one.`,
      );
    }
    for (const step of steps.slice(from)) await apply(sql, step(database.dialect));
    if (from === 0 && database.dialect === "sqlite") await sql.run(`PRAGMA application_id = ${APPLICATION}`);
    await note(sql, steps.length);
  });
}

/** The number of the ledger's schema; 0: there are no tables yet. */
export async function schemaOf(sql: Sql, dialect: Dialect): Promise<number> {
  const tables = await sql.all(
    dialect === "sqlite"
      ? "SELECT name FROM sqlite_schema WHERE name = 'meta'"
      : "SELECT relname FROM pg_class WHERE relname = 'meta' AND relnamespace = current_schema()::regnamespace",
  );
  if (tables.length === 0) return 0;
  const [row] = await sql.all("SELECT value FROM meta WHERE workspace = '' AND key = 'schema'");
  return Number(textOf(row, "value"));
}

async function apply(sql: Writing, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.run(statement);
}

async function note(sql: Writing, schema: number): Promise<void> {
  await sql.run(
    `INSERT INTO meta (workspace, key, value) VALUES ('', 'schema', ?)
     ON CONFLICT (workspace, key) DO UPDATE SET value = excluded.value`,
    [String(schema)],
  );
}
