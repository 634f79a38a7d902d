/** What the store's own catalogue says of the tables. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Database } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { projections, tables } from "../../src/ledger/tables.ts";

export interface Catalogue {
  /** The first column of each key, unique key, foreign key and index, by `table.key`. */
  readonly firsts: (database: Database) => Promise<Readonly<Record<string, string>>>;
  readonly columns: (database: Database, table: string) => Promise<readonly string[]>;
}

export function catalogueContract(
  name: string,
  open: (t: TestContext) => Promise<Database>,
  catalogue: Catalogue,
): void {
  void test(`[LE5] ${name}: every key of every table begins with the workspace`, async (t) => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    const firsts = await catalogue.firsts(database);
    const tablesWithKeys = new Set(Object.keys(firsts).map((key) => key.split(".")[0]));
    for (const table of [
      ...tables.map((one) => one.name),
      ...projections,
      "job",
      "audit",
      "meta",
      "tombstone",
    ])
      assert.ok(tablesWithKeys.has(table), `${table} has no key`);
    const others = Object.entries(firsts).filter(
      ([key, first]) => first !== "workspace" && !key.endsWith("_words"),
    );
    assert.deepEqual(others, []);
  });

  void test(`[LE6] ${name}: the record's columns are those that hash, export and verify know`, async (t) => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    for (const { name: table, columns } of tables) {
      const found = await catalogue.columns(database, table);
      assert.deepEqual(found.toSorted(), ["workspace", ...columns].toSorted(), table);
    }
  });
}
