import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger, type Ledger } from "../../src/ledger/open.ts";
import { ferryMoney, ferryMoneyLater, numberedStory } from "./stories.ts";

/** What somebody does to the tables behind the ledger's back, and what `verify` says of it. */
const tamperings: Readonly<Record<string, string>> = {
  "UPDATE version SET text = replace(text, 'police', 'nobody') WHERE n = 1": "text-changed",
  "UPDATE version SET outlet = 'Another Gazette' WHERE n = 1": "id-changed",
  "UPDATE claim SET said = 'that a third clerk knew' WHERE label = 'c4'": "words-changed",
  "UPDATE claim SET polarity = 1 WHERE status = 'denied'": "id-changed",
  "UPDATE claim SET content = '[[3,90000]]' WHERE label = 'c4'": "span-outside",
  "UPDATE claim SET cue = 'a cue' WHERE label = 'c4'": "unreadable",
  "UPDATE legal SET person = 'Bo Marrin'": "id-changed",
  "UPDATE run SET model = 'another'": "id-changed",
  "UPDATE day SET stop = 90000": "span-outside",
  "UPDATE judgement SET verdict = 'no'": "id-changed",
  "UPDATE reading SET current = 0": "row-missing",
  "DELETE FROM claim WHERE label = 'c1'": "row-missing",
  "DELETE FROM reading": "row-astray",
  "UPDATE blob SET body = x'00', size = 1": "bytes-changed",
  "UPDATE audit SET at = '2031-01-01' WHERE n = 2": "audit-broken",
  "DELETE FROM audit WHERE n = 2": "audit-broken",
};

void test("[LE40] whatever is changed behind the ledger's back is found", async (t) => {
  for (const [change, code] of Object.entries(tamperings)) {
    const ledger = await tampered(change);
    const { faults } = await ledger.verify();
    assert.ok(
      faults.some((fault) => fault.code === code),
      `${change}: ${JSON.stringify(faults.slice(0, 3))}`,
    );
    await ledger.close();
  }
  const untouched = await tampered("SELECT 1");
  t.after(async () => untouched.close());
  assert.deepEqual(await untouched.verify(), { faults: [], versions: 3, claims: 11 });
});

void test("[LE41] a version that vanished is missed, though nothing else points to it", async (t) => {
  const ledger = await openLedger(":memory:");
  t.after(async () => ledger.close());
  const { version } = await ledger.add(numberedStory(1));
  await ledger.database.write(async ({ run }) => {
    await run("INSERT INTO meta (workspace, key, value) VALUES ('main', 'forgetting', '')");
    for (const table of ["about", "claim", "figure", "reading", "version", "story", "blob"])
      await run(`DELETE FROM ${table}`);
  });
  assert.deepEqual(
    (await ledger.verify()).faults.map(({ says }) => says),
    [`version ${version}: it was added and never forgotten.`],
  );
});

async function tampered(change: string): Promise<Ledger> {
  const ledger = await openLedger(":memory:");
  for (const story of [ferryMoney, ferryMoneyLater, numberedStory(1)]) await ledger.add(story);
  await ledger.judge({
    what: "same-claim",
    one: "a",
    other: "b",
    verdict: "yes",
    by: "machine",
    who: "rule",
    why: [],
  });
  await ledger.database.write(async ({ all, run }) => {
    for (const { name } of await all("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
      await run(`DROP TRIGGER ${String(name)}`);
    await run(change);
  });
  return ledger;
}
