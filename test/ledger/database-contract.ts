/** What both stores must do alike, beneath the ledger. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Database, Sql } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";

export function databaseContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  const opened = async (t: TestContext): Promise<Database> => {
    const database = await open(t);
    t.after(async () => database.close());
    await database.write(async ({ run }) =>
      run(
        "CREATE TABLE thing (name TEXT PRIMARY KEY, size BIGINT, share DOUBLE PRECISION, body " +
          (database.dialect === "sqlite" ? "BLOB)" : "BYTEA)"),
      ),
    );
    return database;
  };
  void test(`[LE1] ${name}: values come back as they went in`, async (t) => {
    const database = await opened(t);
    const row = {
      name: "wharf 漢字 \0 \ud800 \u{10fffe} ?",
      size: 2 ** 40 + 1,
      share: 0.1,
      body: new Uint8Array([0, 255]),
    };
    await database.write(async ({ run }) => run("INSERT INTO thing VALUES (?, ?, ?, ?)", Object.values(row)));
    const [found] = await database.all("SELECT *, '?' AS mark FROM thing WHERE name = ?", [row.name]);
    const { body } = found ?? {};
    assert.ok(body instanceof Uint8Array);
    assert.deepEqual({ ...found, body: Uint8Array.from(body) }, { ...row, mark: "?" });
    assert.deepEqual(await database.all("SELECT count(*) AS n, sum(size) AS all_of_it FROM thing"), [
      { n: 1, all_of_it: row.size },
    ]);
    await database.write(async ({ run }) => run("UPDATE thing SET size = ?", [2n ** 60n + 1n]));
    assert.deepEqual(await database.all("SELECT size FROM thing"), [{ size: 2n ** 60n + 1n }]);
    assert.deepEqual(await database.all("SELECT size = 1 AS is_one, body IS NULL AS none FROM thing"), [
      { is_one: 0, none: 0 },
    ]);
  });

  void test(`[LE2] ${name}: a transaction is kept whole or not at all`, async (t) => {
    const database = await opened(t);
    const broken = database.write(async ({ run }) => {
      await run("INSERT INTO thing (name) VALUES ('lost')");
      throw new RangeError("no further");
    });
    await assert.rejects(broken, /no further/);
    assert.equal(await add(database, "kept"), 1);
    assert.deepEqual(await namesIn(database), ["kept"]);
  });

  void test(`[LE2] ${name}: writers come one after another, readers see no half of it`, async (t) => {
    const database = await opened(t);
    const seen: number[] = [];
    const watched = Array.from({ length: 8 }, async (_, at) => {
      await add(database, `a${at}`, `b${at}`);
      seen.push((await namesIn(database)).length % 2);
    });
    await Promise.all(watched);
    assert.deepEqual(
      seen,
      seen.map(() => 0),
    );
    assert.equal((await namesIn(database)).length, 16);
  });

  void test(`[LE3] ${name}: what is read in one go is of one moment`, async (t) => {
    const database = await opened(t);
    await add(database, "before");
    let later: Promise<number> | undefined;
    const twice = await database.read(async (sql) => {
      const first = await namesIn(sql);
      later = add(database, "meanwhile");
      await new Promise((done) => setTimeout(done, 30));
      return [first, await namesIn(sql)];
    });
    await later;
    assert.deepEqual(twice, [["before"], ["before"]]);
    assert.deepEqual(await namesIn(database), ["before", "meanwhile"]);
  });

  void test(`[LE3] ${name}: long results are walked through, or left early`, async (t) => {
    const database = await opened(t);
    await add(database, ...Array.from({ length: 1200 }, (_, at) => String(at).padStart(4, "0")));
    let count = 0;
    for await (const row of database.each("SELECT name FROM thing WHERE name >= ? ORDER BY name", ["0100"])) {
      assert.equal(row["name"], String(100 + count).padStart(4, "0"));
      if ((count += 1) === 700) break;
    }
    for await (const { name } of database.each("SELECT name FROM thing")) count += name === "" ? 0 : 1;
    assert.equal(count, 1900);
  });

  void test(`[LE4] ${name}: the tables are made once, and texts are ordered by their bytes`, async (t) => {
    const database = await open(t);
    t.after(async () => database.close());
    await Promise.all([migrate(database), migrate(database)]);
    await database.write(async ({ run }) => {
      for (const id of ["a", "B", "é", "z", "_"])
        await run("INSERT INTO story (workspace, id) VALUES ('w', ?)", [id]);
    });
    const rows = await database.all("SELECT id FROM story ORDER BY workspace, id");
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["B", "_", "a", "z", "é"],
    );
  });
}

async function namesIn(sql: Sql): Promise<unknown[]> {
  return (await sql.all("SELECT name FROM thing ORDER BY name")).map(({ name }) => name);
}

async function add(database: Database, ...names: readonly string[]): Promise<number> {
  return database.write(async ({ run }) => {
    for (const name of names) await run("INSERT INTO thing (name) VALUES (?)", [name]);
    return names.length;
  });
}
