import assert from "node:assert/strict";
import { test } from "node:test";
import { importLedger } from "../../src/ledger/in/import-ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { importContract } from "../ledger/in-contract.ts";
import { at, fileOf, fill, take } from "../ledger/out-taken.ts";
import { emptySchema } from "./server.ts";

importContract("PostgreSQL", emptySchema);

void test("[LX1] from SQLite to PostgreSQL and back, the ledger is the same, byte for byte", async (t) => {
  const [from, server, to] = [
    await openLedger(":memory:"),
    await openLedger(await emptySchema(t)),
    await openLedger(":memory:"),
  ];
  for (const ledger of [from, server, to]) t.after(async () => ledger.close());
  await fill(from);
  const sent = await take(from, { format: "jsonl" });
  await importLedger(server.database, "main", { source: fileOf(sent.text), at });
  const back = await take(server, { format: "jsonl" });
  await importLedger(to.database, "main", { source: fileOf(back.text), at });
  assert.equal(back.text.slice(back.text.indexOf("\n")), sent.text.slice(sent.text.indexOf("\n")));
  assert.equal(await to.hash(), await from.hash());
});
