import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith } from "../host/folder.ts";
import { startLedger, storiesIn, until } from "./ledger-running.ts";
import { sayso } from "./run.ts";

void test("[LI11] watch adds what is there and what comes, whole, and ends with 0 when it is told to", async (t) => {
  const folder = folderWith(t, { "inbox/a.txt": "Rell denied recruiting anyone." });
  const file = join(folder, "sayso.db");
  const running = startLedger(folder, "watch --workers 1 --settle 1 --every 2 inbox".split(" "));
  await until(running, () => storiesIn(file) === 1);
  await until(running, () => running.output().includes("watching inbox"));
  mkdirSync(join(folder, "inbox/wire"));
  const growing = join(folder, "inbox/wire/b.txt");
  writeFileSync(growing, "The mayor, Tobiah Lunt, ");
  await new Promise((done) => setTimeout(done, 300));
  appendFileSync(growing, "said that he regretted the words.");
  writeFileSync(join(folder, "inbox/c.jsonl"), "{ broken\n");
  await until(running, () => storiesIn(file) === 2);
  await until(running, () => /c\.jsonl: Line 1 is not/.test(running.output()));
  running.child.kill("SIGTERM");
  assert.equal(await running.ended, 0);
  const { stdout } = await sayso(["ledger", "add", "inbox/a.txt", "inbox/wire"], "", { cwd: folder });
  assert.equal(stdout, "nothing new · 2 there already\n", "the growing file was read once, as a whole");
});

void test("[LI12] watch wants a folder", async () => {
  const { code, stderr } = await sayso(["ledger", "watch", "package.json"]);
  assert.deepEqual([code, stderr], [2, "sayso ledger watch: package.json: there is no such folder\n"]);
});
