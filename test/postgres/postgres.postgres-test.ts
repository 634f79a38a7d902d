import assert from "node:assert/strict";
import { test } from "node:test";
import { LedgerBusy, LedgerRefused } from "../../src/ledger/database.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { openPostgres } from "../../src/ledger/postgres.ts";
import { ferryMoney, numberedStory } from "../ledger/stories.ts";
import { emptySchema } from "./server.ts";

void test("[LE36] PostgreSQL: who waits too long for another's story is told who holds it", async (t) => {
  const place = await emptySchema(t);
  const holder = await openLedger(place);
  const ledger = await openLedger(place, { wait: 200 });
  t.after(async () => Promise.all([holder.close(), ledger.close()]));
  await holder.database.write(async ({ lock }) => {
    await lock("story main ferry-money.txt");
    await assert.rejects(ledger.add(ferryMoney), (error) => {
      assert.ok(error instanceof LedgerBusy);
      assert.match(error.message, /in use: process \d+ \(sayso\).* is writing to it/);
      return true;
    });
    assert.equal((await ledger.add(numberedStory(1))).outcome, "added", "other stories go on");
  });
  assert.equal((await ledger.add(ferryMoney)).outcome, "added");
});

void test("[LE37] PostgreSQL: a server that is not there, or holds no ledger, is refused with the reason", async (t) => {
  await assert.rejects(openLedger("postgres://nobody@127.0.0.1:1/none"), (error) => {
    assert.ok(error instanceof LedgerRefused);
    assert.match(error.message, /server does not answer/);
    return true;
  });
  await assert.rejects(openLedger(await emptySchema(t), { create: false }), /There is no ledger here yet/);
});

void test("[LE35a] of stories that share a transaction one that fails leaves the others whole", async (t) => {
  const database = await openPostgres(await emptySchema(t));
  t.after(async () => database.close());
  await database.write(async ({ run }) => run("CREATE TABLE told (n BIGINT PRIMARY KEY, xid TEXT)"));
  const tell = async (n: number): Promise<number> =>
    database.writeTogether(async ({ run }) => {
      const changed = await run("INSERT INTO told VALUES (?, pg_current_xact_id()::text)", [n]);
      if (n < 0) throw new Error("not this one");
      return changed;
    });
  await Promise.all([1, 2, 3, 4].map(tell));
  const [shared] = await database.all("SELECT count(DISTINCT xid) AS n FROM told");
  assert.ok(Number(shared?.["n"]) < 4, "some share one");
  const ends = await Promise.allSettled([5, 6, -1, 7].map(tell));
  assert.deepEqual(
    ends.map(({ status }) => status),
    ["fulfilled", "fulfilled", "rejected", "fulfilled"],
  );
  const rows = await database.all("SELECT n FROM told ORDER BY n");
  assert.deepEqual(
    rows.map(({ n }) => n),
    [1, 2, 3, 4, 5, 6, 7],
  );
});
