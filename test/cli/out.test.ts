import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { folderWith } from "../host/folder.ts";
import { root, sayso, saysoAlone } from "./run.ts";

const story = "Rell denied recruiting anyone.";
const broken = `{"id":"one","text":"${story}"}\n{ broken`;
const withoutFull = { skip: !existsSync("/dev/full") }; // a disk that is always full; Linux has one

void test("[C15] --out never replaces a story: one given by name is refused, one found in a folder is left out", async (t) => {
  const folder = folderWith(t, { "copy.txt": story, "b.txt": story });
  const named = await sayso(["read", "--out", "copy.txt", "./copy.txt"], "", { cwd: folder });
  assert.deepEqual([named.code, named.stdout], [2, ""]);
  assert.match(named.stderr, /copy\.txt is a story to be read, so it is not written over/);
  assert.equal(readFileSync(join(folder, "copy.txt"), "utf8"), story);
  const found = await sayso(["read", "--out", "jsonl=copy.txt", "."], "", { cwd: folder });
  assert.equal(found.code, 0, found.stderr);
  assert.match(readFileSync(join(folder, "copy.txt"), "utf8"), /^\{.*"id":"b\.txt".*\}\n$/);
});

void test("[C16] whatever fails, the file of --out stays as it was, and nothing lies beside it", async (t) => {
  const folder = folderWith(t, { "keep.csv": "kept", "a.txt": story });
  for (const args of [
    ["--out", "keep.csv", "missing.txt"],
    ["--out", "keep.csv", "--out", "csv=nowhere/b.csv", "a.txt"],
    ["--out", "keep.csv", "--out", "keep.csv", "a.txt"],
  ]) {
    const { code, stdout, stderr } = await sayso(["read", ...args], "", { cwd: folder });
    assert.deepEqual([code, stdout], [2, ""], stderr);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
    assert.equal(readFileSync(join(folder, "keep.csv"), "utf8"), "kept");
    assert.deepEqual(readdirSync(folder), ["a.txt", "keep.csv"]);
  }
});

void test("[C16] a disk that is full ends the run with one line, exit code 3", withoutFull, async (t) => {
  const folder = folderWith(t, { "keep.csv": "kept", "a.txt": story, "b.txt": story });
  const args = ["read", "--workers", "2", "--out", "keep.csv", "--out", "csv=/dev/full", "a.txt", "b.txt"];
  const { code, stderr } = await sayso(args, "", { cwd: folder });
  assert.deepEqual([code, stderr], [3, "sayso read: /dev/full cannot be written (ENOSPC)\n"]);
  assert.equal(readFileSync(join(folder, "keep.csv"), "utf8"), "kept");
  assert.deepEqual(readdirSync(folder), ["a.txt", "b.txt", "keep.csv"]);
});

void test("[C16] so does Ctrl-C", async (t) => {
  const folder = folderWith(t, { "keep.csv": "kept" });
  const command = [join(root, "src/cli/main.ts"), "read", "--out", "keep.csv", "--input-format", "jsonl"];
  const child = spawn(process.execPath, command, { cwd: folder });
  child.stdin.write(`${JSON.stringify({ id: "one", text: story })}\n`); // and it waits for more
  while (readdirSync(folder).length < 2) await setTimeout(20);
  child.kill("SIGINT");
  const [, signal]: unknown[] = await once(child, "close");
  assert.equal(signal, "SIGINT");
  assert.deepEqual(readdirSync(folder), ["keep.csv"]);
  assert.equal(readFileSync(join(folder, "keep.csv"), "utf8"), "kept");
});

void test("[C17] standard output that cannot be written is one line, exit code 3", withoutFull, async () => {
  const full = openSync("/dev/full", "w");
  for (const workers of ["1", "2"]) {
    const args = ["read", "--workers", workers, "examples/stories.jsonl"];
    const { code, stderr } = await saysoAlone(args, "", { stdout: full });
    assert.deepEqual(
      [code, stderr],
      [3, "sayso read: standard output cannot be written (ENOSPC)\n"],
      workers,
    );
  }
  closeSync(full);
});

void test("[C18] with --out alone, trouble is told on standard error, whatever the file's format", async (t) => {
  const folder = folderWith(t, { "bad.jsonl": broken });
  const { code, stdout, stderr } = await sayso(
    ["read", "--workers", "1", "--out", "cast.txt", "bad.jsonl"],
    "",
    { cwd: folder },
  );
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /line-2: bad\.jsonl: Line 2 is not a JSON object/);
  assert.match(readFileSync(join(folder, "cast.txt"), "utf8"), /Rell · denied/);
});

void test("[C19] --out to a pipe or a device writes to it and does not replace it", async () => {
  const args = ["read", "--out", "csv=/dev/stdout", "--out", "jsonl=/dev/null", "-"];
  const { code, stdout, stderr } = await saysoAlone(args, story);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^story,claim,.*\nstdin,c1,/);
  assert.ok(statSync("/dev/null").isCharacterDevice());
});

for (const workers of ["1", "2"]) {
  void test(`[C20] reading writes nothing but what it was told to, with --workers ${workers}`, async (t) => {
    const folders = { HOME: folderWith(t, {}), TMPDIR: folderWith(t, {}), cwd: folderWith(t, {}) };
    const { HOME, TMPDIR, cwd } = folders;
    const { code, stderr } = await saysoAlone(
      ["read", "--workers", workers, join(root, "examples/stories.jsonl")],
      "",
      { cwd, env: { PATH: process.env["PATH"], HOME, TMPDIR } },
    );
    assert.equal(code, 0, stderr);
    for (const folder of Object.values(folders))
      assert.deepEqual(readdirSync(folder, { recursive: true }), []);
  });
}
