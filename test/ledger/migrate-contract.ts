/** Ledgers of earlier schemas. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import type { Database, Value } from "../../src/ledger/database.ts";
import { ledgerHash } from "../../src/ledger/hash.ts";
import { migrate, migrations, schemaOf } from "../../src/ledger/migrate.ts";
import { readBack } from "../../src/ledger/read-back.ts";
import { verify } from "../../src/ledger/verify.ts";
import { ferryMoney } from "./stories.ts";

/**
 * A ledger's rows as the schema of that number held them, one a line, behind its hash: `ferryMoney`, `ferryMoneyLater`, a
 * judgement and its retraction. A new schema adds a file; none is ever made again.
 */
const fixtures = join(import.meta.dirname, "../fixtures/ledger");
const schemas = migrations.map((_, at) => at + 1);

export function migrateContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  for (const schema of schemas) {
    void test(`[LE7] ${name}: a ledger of schema ${schema} is brought to the newest, and says the same`, async (t) => {
      const database = await open(t);
      t.after(async () => database.close());
      const hash = await restore(database, schema);
      await migrate(database);
      assert.equal(await schemaOf(database, database.dialect), migrations.length);
      assert.equal(await ledgerHash(database, "main"), hash);
      assert.deepEqual((await verify(database, "main")).faults, []);
      const [first] = await database.all("SELECT id FROM version WHERE workspace = 'main' AND n = 1");
      const found = await readBack(database, { workspace: "main", version: String(first?.["id"]) });
      assert.deepEqual(found?.claims, ferryMoney.claims);
    });
  }

  void test(`[LE8] ${name}: steps are taken once, whole or not at all; a later schema is refused`, async (t) => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    const later = [...migrations, () => ["ALTER TABLE story ADD COLUMN desk TEXT"]];
    const broken = [...later, () => ["CREATE TABLE half (workspace TEXT)", "NO SUCH STATEMENT"]];
    await assert.rejects(migrate(database, broken));
    assert.equal(await schemaOf(database, database.dialect), migrations.length);
    await migrate(database, later);
    await migrate(database, later);
    assert.equal(await schemaOf(database, database.dialect), later.length);
    await assert.rejects(
      migrate(database),
      /The ledger has schema \d+; this Sayso knows schemas up to \d+: use a later one/,
    );
  });
}

/** Makes the tables of that schema and fills them; gives the hash that the ledger had. */
async function restore(database: Database, schema: number): Promise<unknown> {
  await migrate(database, migrations.slice(0, schema));
  const lines = readFileSync(join(fixtures, `schema-${schema}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const [hash, ...rows] = lines.map((line): unknown => JSON.parse(line));
  await database.write(async ({ run }) => {
    for (const row of rows) {
      assert.ok(Array.isArray(row));
      const [table, columns]: readonly unknown[] = row;
      const names = Object.keys(columns ?? {});
      const values = Object.values(columns ?? {}).map(asValue);
      await run(
        `INSERT INTO ${String(table)} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
        values,
      );
    }
  });
  return hash;
}

function asValue(value: unknown): Value {
  assert.ok(value === null || typeof value === "string" || typeof value === "number");
  return value;
}
