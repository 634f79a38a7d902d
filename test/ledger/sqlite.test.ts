import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { LedgerBusy, LedgerRefused } from "../../src/ledger/database.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { openSqlite } from "../../src/ledger/sqlite.ts";
import { networkOf } from "../../src/ledger/sqlite-file.ts";
import { ferryMoney, numberedStory } from "./stories.ts";
import { tempFile } from "./places.ts";

void test("[LE32] a second process waits for the first, and says who holds the ledger if that takes too long", async (t) => {
  const file = tempFile(t);
  const ledger = await openLedger(file, { wait: 300 });
  t.after(async () => ledger.close());
  const holding = `
    const { DatabaseSync } = require("node:sqlite");
    const held = new DatabaseSync(process.argv[1]);
    held.exec("BEGIN IMMEDIATE");
    process.stdout.write("held");
    process.stdin.on("data", () => { held.exec("COMMIT"); process.exit(); });
  `;
  const child = spawn(process.execPath, ["-e", holding, file]);
  await once(child.stdout, "data");
  const who = process.platform === "linux" ? `process ${child.pid} \\(` : "another process";
  await assert.rejects(ledger.add(ferryMoney), (error) => {
    assert.ok(error instanceof LedgerBusy);
    assert.match(error.message, new RegExp(`${who}.* is writing to it`));
    return true;
  });
  assert.deepEqual(await ledger.versions("ferry-money.txt"), [], "reading goes on meanwhile");
  const added = ledger.add(ferryMoney);
  child.stdin.write("go");
  assert.equal((await added).outcome, "added");
});

void test("[LE33] a ledger is one file for its owner only, written through to the disk", async (t) => {
  const file = tempFile(t);
  const database = await openSqlite(file);
  t.after(async () => database.close());
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const [journal] = await database.all("PRAGMA journal_mode");
  assert.deepEqual(journal, { journal_mode: "wal" });
  const [synchronous] = await database.write(async ({ all }) => all("PRAGMA synchronous"));
  assert.deepEqual(synchronous, { synchronous: 2 });
  const [keys] = await database.write(async ({ all }) => all("PRAGMA foreign_keys"));
  assert.deepEqual(keys, { foreign_keys: 1 });
});

void test("[LE34] what is no ledger, or no place for one, is refused with the reason", async (t) => {
  const text = tempFile(t, "notes.txt");
  writeFileSync(text, "These are notes and no ledger. ".repeat(40));
  await assert.rejects(openLedger(text), /notes.txt is no ledger of Sayso's/);
  assert.match(readFileSync(text, "utf8"), /^These are notes/);
  const foreign = tempFile(t, "other.sqlite");
  const other = new DatabaseSync(foreign);
  other.exec("CREATE TABLE bills (sum)");
  other.close();
  await assert.rejects(openLedger(foreign), /is no ledger of Sayso's/);
  await assert.rejects(openLedger(tempFile(t), { create: false }), LedgerRefused);
  await assert.rejects(openLedger("/no/such/folder/desk.ledger"), /there is no folder/);
  assert.deepEqual([0x6969, 0xff534d42, 0xef53].map(networkOf), ["NFS", "CIFS", undefined]);
});

void test("[LE27] the words of a forgotten story are nowhere in the file", async (t) => {
  const file = tempFile(t);
  const ledger = await openLedger(file);
  for (let number = 0; number < 20; number++) await ledger.add(numberedStory(number));
  await ledger.add(ferryMoney);
  assert.deepEqual(tracesIn(file), ["rumoured", "Tobin", "ferry-money"]);
  assert.ok(indexedWords(file).includes("tobin"));
  await ledger.forget("ferry-money.txt", "court order 12");
  assert.deepEqual(tracesIn(file), []);
  assert.ok(!indexedWords(file).includes("tobin"));
  await ledger.close();
  assert.deepEqual(tracesIn(file), []);
});

function tracesIn(file: string): string[] {
  const bytes = [file, `${file}-wal`].map((name) => (existsSync(name) ? readFileSync(name, "latin1") : ""));
  return ["rumoured", "Tobin", "ferry-money"].filter((word) => bytes.join("").includes(word));
}

function indexedWords(file: string): unknown[] {
  const connection = new DatabaseSync(file);
  connection.exec("CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'version_search_main', 'row')");
  const words = connection.prepare("SELECT term FROM temp.word").all();
  connection.close();
  return words.map(({ term }) => term);
}

void test("[LE35] of transactions that share a write to the disk, one that fails leaves the others whole", async (t) => {
  const ledger = await openLedger(tempFile(t));
  t.after(async () => ledger.close());
  const results = await Promise.allSettled([
    ledger.add(numberedStory(1)),
    ledger.database.write(async ({ run }) => {
      await run("INSERT INTO story (workspace, id) VALUES ('main', 'half.txt')");
      await run("INSERT INTO story (workspace, id) VALUES ('main', 'half.txt')");
    }),
    ledger.add(numberedStory(2)),
  ]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  const rows = await ledger.database.all("SELECT id FROM story ORDER BY id");
  assert.deepEqual(rows, [{ id: "story-1.txt" }, { id: "story-2.txt" }]);
});
