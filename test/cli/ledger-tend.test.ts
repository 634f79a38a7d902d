import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { isRecord } from "../../src/base/record.ts";
import { folderWith } from "../host/folder.ts";
import { hashOf, numbered } from "./ledger-running.ts";
import { sayso, type Ran } from "./run.ts";

const ledgerIn =
  (folder: string) =>
  async (...args: readonly string[]): Promise<Ran> =>
    sayso(["ledger", ...args], "", { cwd: folder });

void test("[LI13] a ledger exported as jsonl is the same when it is imported; verify and rebuild say so", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(3) });
  const ledger = ledgerIn(folder);
  await ledger("add", "--workers", "1", "wire.jsonl");
  const hash = await hashOf(join(folder, "sayso.db"));
  const out = await ledger("export", "--out", "desk.jsonl");
  assert.deepEqual([out.code, out.stdout], [0, ""]);
  assert.match(out.stderr, /left out: \d+ acts in the audit log/);
  const back = await ledger("import", "--ledger", "copy.db", "desk.jsonl");
  assert.deepEqual([back.code, back.stderr], [0, ""]);
  assert.match(
    back.stdout,
    new RegExp(`^3 versions and \\d+ claims added\nledger hash ${hash}, the same as`),
  );
  assert.match((await ledger("rebuild", "--ledger", "copy.db")).stdout, /^made again from the record/);
  const verified = await ledger("verify", "--ledger", "copy.db");
  assert.equal(verified.code, 0, verified.stderr);
  assert.match(verified.stdout, new RegExp(`all is as it was written\nledger hash ${hash}\n$`));
});

void test("[LI14a] what was added and verified is told for programs too", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(2) });
  const ledger = ledgerIn(folder);
  const added = await ledger("add", "--workers", "1", "--json", "wire.jsonl");
  assert.deepEqual([added.code, added.stderr], [0, ""]);
  const told: unknown = JSON.parse(added.stdout);
  assert.ok(isRecord(told));
  assert.deepEqual([told["answer"], told["workspace"], told["failed"]], ["added", "main", []]);
  assert.deepEqual(told["stories"], { added: 2, "read-again": 0, known: 0, forgotten: 0 });
  const verified: unknown = JSON.parse((await ledger("verify", "--json")).stdout);
  assert.ok(isRecord(verified));
  assert.deepEqual([verified["answer"], verified["versions"], verified["faults"]], ["verified", 2, []]);
  assert.equal(verified["hash"], await hashOf(join(folder, "sayso.db")));
});

void test("[LI13a] what is imported into a ledger that holds stories is compared with them", async (t) => {
  const [one = "", two = ""] = numbered(2).split("\n");
  const folder = folderWith(t, { "one.jsonl": `${one}\n`, "two.jsonl": `${two}\n` });
  const ledger = ledgerIn(folder);
  await ledger("add", "--workers", "1", "one.jsonl");
  await ledger("add", "--workers", "1", "--ledger", "other.db", "two.jsonl");
  await ledger("export", "--ledger", "other.db", "--out", "other.jsonl");
  const judgements = (): unknown =>
    new DatabaseSync(join(folder, "sayso.db"), { readOnly: true })
      .prepare("SELECT count(*) AS count FROM judgement")
      .get()?.["count"];
  assert.equal(judgements(), 0);
  const back = await ledger("import", "other.jsonl");
  assert.equal(back.code, 0, back.stderr);
  assert.notEqual(judgements(), 0);
});

void test("[LI14] what is exported for people says what is missing; wrong wishes are named", async (t) => {
  const folder = folderWith(t, {
    "wire.jsonl": numbered(1),
    "bad.jsonl": "no ledger\n",
    "bad.jsonl.gz": "no gzip\n",
  });
  const ledger = ledgerIn(folder);
  await ledger("add", "--workers", "1", "wire.jsonl");
  const people = await ledger("export", "--out", "people.csv", "--table", "people");
  assert.equal(people.code, 0, people.stderr);
  assert.match(readFileSync(join(folder, "people.csv"), "utf8"), /Ada Tobin/);
  for (const [args, says] of [
    [["export", "--out", "desk.doc"], /tells no format; add --format with one of jsonl, csv/],
    [["export", "--out", "a.csv", "--table", "horses"], /has no table/],
    [["export", "--out", "desk.jsonl.gz"], /exports are not packed: leave \.gz off/],
    [["import", "bad.jsonl.gz"], /gzip cannot unpack it; nothing of it was taken in/],
    [["export", "--table", "people"], /--table is for csv and parquet/],
    [["export", "--out", "nowhere/a.csv"], /nowhere\/a\.csv cannot be written/],
    [["import", "gone.jsonl"], /gone\.jsonl: there is no such file/],
    [["import", "bad.jsonl"], /bad\.jsonl: .*nothing of it was taken in/],
  ] as const) {
    const { code, stderr } = await ledger(...args);
    assert.equal(code, 2, stderr);
    assert.match(stderr, says);
  }
});

void test("[LI15] verify finds what was changed behind the ledger's back", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(1) });
  const ledger = ledgerIn(folder);
  await ledger("add", "--workers", "1", "wire.jsonl");
  const file = new DatabaseSync(join(folder, "sayso.db"));
  file.exec(
    "DROP TRIGGER version_never_changed; UPDATE version SET text = replace(text, 'denied', 'admitted')",
  );
  file.close();
  const { code, stdout, stderr } = await ledger("verify");
  assert.equal(code, 1);
  assert.match(stdout, /faults?\n/);
  assert.match(stderr, /the text is not the one that was read/);
  assert.doesNotMatch(stderr, /admitted|Tobin/, "no story's words");
});

void test("[LI16] forget erases a story once it is meant, and it stays out", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(2) });
  const ledger = ledgerIn(folder);
  await ledger("add", "--workers", "1", "wire.jsonl");
  const asked = await ledger("forget", "story-1", "--why", "court order 12/31");
  assert.equal(asked.code, 2);
  assert.match(asked.stderr, /erases 1 version for good, and cannot be undone; add --yes/);
  assert.equal((await ledger("forget", "story-9", "--why", "x", "--yes")).code, 2);
  assert.equal((await ledger("forget", "--why", "x", "--yes")).code, 2);
  const gone = await ledger("forget", "story-1", "--why", "court order 12/31", "--yes");
  assert.deepEqual([gone.code, gone.stderr], [0, ""]);
  assert.match(gone.stdout, /^1 version erased/);
  assert.doesNotMatch(readFileSync(join(folder, "sayso.db"), "latin1"), /taking 1 crowns/);
  const again = await ledger("add", "--workers", "1", "wire.jsonl");
  assert.match(
    again.stdout,
    /^nothing new · 1 there already · 1 left out, as the ledger was told to forget\n$/,
  );
  assert.equal((await ledger("verify")).code, 0);
});
