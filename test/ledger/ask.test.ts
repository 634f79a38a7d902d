import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { openSqlite } from "../../src/ledger/sqlite.ts";
import { askContract } from "./ask-contract.ts";
import { matter } from "./ask-stories.ts";

askContract("SQLite", async () => openSqlite(":memory:"));

void test("[LQ18] the library asks by the ledger’s own methods", async (t) => {
  const ledger = await openLedger(":memory:");
  t.after(async () => ledger.close());
  for (const story of matter) await ledger.add(story);
  assert.equal(await ledger.project(), 4);
  assert.equal((await ledger.person("Ada Tobin")).denials.length, 1);
  assert.equal((await ledger.claims({ by: "Rosa Quint", limit: 2 })).more, true);
  assert.equal((await ledger.origins({ claim: "missing" })).claims[0]?.reports, 2);
  await ledger.rebuild();
  assert.equal((await ledger.search({ words: "neighbour" })).stories.length, 1);
});
