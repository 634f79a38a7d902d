import assert from "node:assert/strict";
import { test } from "node:test";
import { LedgerBusy, LedgerRefused } from "../../src/ledger/database.ts";
import { openLedger } from "../../src/ledger/open.ts";
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
