import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { folderWith } from "../host/folder.ts";
import { sayso, type Ran } from "./run.ts";

const denial = "Rell denied recruiting anyone.";
const regret = "The mayor, Tobiah Lunt, said that he regretted the words.";
const line = (id: string, text: string): string =>
  `${JSON.stringify({ id, text, outlet: "Quay Gazette" })}\n`;
const feed = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Quay Gazette</title>
<item><title>Ferry fund</title><guid>https://quay.example/ferry</guid><description>Ada Tobin denied taking money.</description></item>
</channel></rss>`;

function ledgerIn(folder: string) {
  return async (
    args: readonly string[],
    input: string | Uint8Array = "",
    env: NodeJS.ProcessEnv = {},
  ): Promise<Ran> => sayso(["ledger", ...args], input, { cwd: folder, env: { ...process.env, ...env } });
}

void test("[LI1] files, JSON Lines and saved feeds of a folder go in once; the next run finds nothing new", async (t) => {
  const folder = folderWith(t, {
    "in/a.txt": denial,
    "in/b.jsonl.gz": gzipSync(line("one", denial) + line("two", regret)),
    "in/wire/quay.xml": feed,
    "in/photo.jpg": "",
  });
  const ledger = ledgerIn(folder);
  const first = await ledger(["add", "--workers", "1", "in"]);
  assert.deepEqual([first.code, first.stderr], [0, ""]);
  assert.match(first.stdout, /^4 stories added · \d+ claims\n$/);
  const hash = (await ledger(["verify"])).stdout;
  const again = await ledger(["add", "./in/a.txt", `${folder}/in`]);
  assert.deepEqual([again.code, again.stdout, again.stderr], [0, "nothing new · 4 there already\n", ""]);
  assert.equal((await ledger(["verify"])).stdout, hash);
  assert.equal(statSync(join(folder, "sayso.db")).mode & 0o777, 0o600, "for its owner alone");
});

void test("[LI2] what failed is named with file and why, kept, and read again alone", async (t) => {
  const folder = folderWith(t, {
    "a.txt": denial,
    "b.jsonl": `${line("one", regret)}{ broken Lunt\n`,
    "long.txt": `${regret} `.repeat(20),
  });
  const ledger = ledgerIn(folder);
  const first = await ledger([
    "add",
    "--workers",
    "1",
    "--max-chars",
    "500",
    "a.txt",
    "b.jsonl",
    "long.txt",
    "gone.txt",
  ]);
  assert.equal(first.code, 2);
  assert.match(first.stdout, /^2 stories added/);
  assert.match(first.stderr, /^sayso ledger add: gone\.txt: there is no such file or folder\n/);
  assert.match(first.stderr, /\nsayso ledger add: 2 stories are not in the ledger:\n/);
  assert.match(first.stderr, /\nsayso ledger add: b\.jsonl: Line 2 is not a JSON object/);
  assert.match(
    first.stderr,
    /\nsayso ledger add: long\.txt: The story has \d+ characters, more than the limit/,
  );
  assert.doesNotMatch(first.stderr, /Lunt/, "no story's words");
  const again = await ledger(["add", "--retry-failed", "--workers", "1"]);
  assert.equal(again.code, 2);
  assert.match(again.stdout, /^1 story added/, "the limit is higher now; the good line is not looked at");
  assert.match(again.stderr, /1 story is not in the ledger:\n.*b\.jsonl: Line 2/);
  assert.doesNotMatch(again.stderr, /long\.txt/);
  const none = await ledger(["add", "--retry-failed", "a.txt"]);
  assert.deepEqual([none.code, none.stdout], [2, ""]);
});

void test("[LI3] a changed file is the next version of its story", async (t) => {
  const folder = folderWith(t, { "a.txt": denial });
  const ledger = ledgerIn(folder);
  await ledger(["add", "a.txt"]);
  assert.match((await ledger(["add", "--stdin-filename", "a.txt", "-"], regret)).stdout, /^1 story added/);
  assert.match((await ledger(["verify"])).stdout, /^2 versions and \d+ claims looked through/);
});

void test("[LI4] a story on standard input needs a name; lines bring their own", async (t) => {
  const ledger = ledgerIn(folderWith(t, {}));
  const bare = await ledger(["add", "-"], denial);
  assert.equal(bare.code, 2);
  assert.match(bare.stderr, /needs a name to be known by: --stdin-filename NAME/);
  assert.doesNotMatch(bare.stderr, /retry-failed/, "nobody can read standard input again");
  assert.match((await ledger(["add"], line("one", denial) + line("two", regret))).stdout, /^2 stories added/);
});

void test("[LI5] the ledger: --ledger, else SAYSO_LEDGER, else sayso.db here; workspaces know nothing of each other", async (t) => {
  const folder = folderWith(t, { "a.txt": denial });
  const ledger = ledgerIn(folder);
  await ledger(["add", "--ledger", "desk.db", "--workspace", "city", "a.txt"]);
  const env = { SAYSO_LEDGER: join(folder, "desk.db") };
  assert.match((await ledger(["verify", "--workspace", "city"], "", env)).stdout, /^1 version and/);
  assert.match((await ledger(["verify"], "", env)).stdout, /^0 versions and/);
  const none = await ledger(["verify"]);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /^sayso ledger verify: sayso\.db: there is no ledger here/);
});

void test("[LI6] trouble with the place is told in plain words, without a password", async (t) => {
  const folder = folderWith(t, {
    "a.txt": denial,
    "letter.db": "Dear editor, this is no database at all, but a letter.",
  });
  const ledger = ledgerIn(folder);
  for (const [place, says] of [
    ["letter.db", /letter\.db is no ledger of Sayso's: choose another file\./],
    ["nowhere/desk.db", /there is no folder nowhere/],
    ["postgres://desk:hunter2@127.0.0.1:1/news", /The PostgreSQL server does not answer/],
  ] as const) {
    const { code, stdout, stderr } = await ledger(["add", "--ledger", place, "a.txt"]);
    assert.deepEqual([code, stdout], [2, ""], stderr);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /hunter2/);
  }
  const { code, stderr } = await ledger(["add", "--workspace", "City Desk", "a.txt"]);
  assert.equal(code, 2);
  assert.match(stderr, /small letters, digits and hyphens/);
});

void test("[LI7] help says what each command of the ledger does, and the exit codes", async () => {
  const { code, stdout } = await sayso(["ledger", "--help"]);
  assert.equal(code, 0);
  for (const name of [
    "add",
    "watch",
    "verify",
    "rebuild",
    "forget",
    "export",
    "import",
    "Exit codes",
    "SAYSO_LEDGER",
  ])
    assert.ok(stdout.includes(name), name);
  const add = await sayso(["ledger", "add", "--help"]);
  for (const name of ["--ledger", "--workspace", "--workers", "--retry-failed", "--outlet", "--country"])
    assert.ok(add.stdout.includes(name), name);
});
