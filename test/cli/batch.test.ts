import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { countWorkers } from "../../src/cli/workers.ts";
import { folderWith } from "../host/folder.ts";
import { root, sayso, saysoAlone } from "./run.ts";

const story = "Rell denied recruiting anyone.";
const line = (id: string): string => JSON.stringify({ id, text: story });

void test("[C21] json of JSON Lines is an array, however the input tells that it is", async (t) => {
  const stories = `${line("one")}\n${line("two")}\n`;
  const folder = folderWith(t, { stories, "one.jsonl": line("one") });
  const ids = async (args: readonly string[], input = ""): Promise<unknown> => {
    const { stdout } = await sayso(["read", "--workers", "1", "--format", "json", ...args], input, {
      cwd: folder,
    });
    const page: unknown = JSON.parse(stdout);
    assert.ok(Array.isArray(page));
    return page.map(({ id }: { readonly id: string }) => id);
  };
  assert.deepEqual(
    await Promise.all([
      ids(["stories"]),
      ids([], stories),
      ids(["one.jsonl"]),
      ids(["--input-format", "jsonl"], "\n"),
    ]),
    [["one", "two"], ["one", "two"], ["one"], []],
  );
});

void test("[C22] two files start at most two workers", async (t) => {
  const folder = folderWith(t, { "a.txt": story, "b.txt": story });
  const { code, stderr } = await saysoAlone(["read", "--workers", "999", folder], "", {
    node: ["--import", join(root, "test/cli/count-workers.ts")],
  });
  assert.deepEqual([code, stderr], [0, "2 workers\n"]);
});

void test("[C22] workers: those asked for, else one a processor, but never more than stories or four a processor", () => {
  const lines = { total: undefined, streamed: false };
  assert.equal(countWorkers(lines, undefined, 8), 8);
  assert.equal(countWorkers(lines, 3, 8), 3);
  assert.equal(countWorkers(lines, 999, 8), 32);
  assert.equal(countWorkers({ total: 5, streamed: false }, undefined, 8), 5);
  assert.equal(countWorkers({ total: 1, streamed: false }, 4, 8), 1);
  assert.equal(countWorkers({ total: undefined, streamed: true }, undefined, 8), 1);
});

void test("[C23] nothing in an argument acts on the terminal that a message repeats it to", async () => {
  const red = "\x1b[31m\u202e";
  for (const args of [
    ["read", `${red}.txt`],
    ["read", `--${red}`],
    [`raed${red}`],
    ["read", "--depth", red],
    ["read", "--out", `csv=nowhere/${red}.csv`, "examples"],
  ]) {
    const { code, stderr } = await sayso(args);
    assert.equal(code, 2);
    assert.doesNotMatch(stderr, /[\x1b\u202e]/);
    assert.match(stderr, /\\x1b\[31m\\u202e/);
  }
});

void test("[C24] a bad line is named with its file; only real ids are said to stand twice", async (t) => {
  const folder = folderWith(t, { "affair.jsonl": `${line("one")}\n{`, "trial.jsonl": `${line("one")}\n{` });
  const args = ["read", "--workers", "1", "--format", "jsonl", "affair.jsonl", "trial.jsonl"];
  const { code, stderr } = await sayso(args, "", { cwd: folder });
  assert.equal(code, 2);
  assert.match(stderr, /^sayso read: line-2: affair\.jsonl: Line 2 is not/m);
  assert.match(stderr, /^sayso read: line-2: trial\.jsonl: Line 2 is not/m);
  assert.deepEqual(
    stderr.split("\n").filter((line) => line.includes("stands twice")),
    ["sayso read: the id one stands twice in this batch; both stories were read"],
  );
});

void test("[C25] a folder without anything to read is named; exit code 2 if nothing else is left", async (t) => {
  const folder = folderWith(t, { "empty/photo.jpg": "", "a.txt": story });
  const alone = await sayso(["read", "empty"], "", { cwd: folder });
  assert.deepEqual([alone.code, alone.stdout], [2, ""]);
  assert.match(alone.stderr, /^sayso read: empty: there is no file in it that Sayso reads .*\n$/);
  const beside = await sayso(["read", "empty", "a.txt"], "", { cwd: folder });
  assert.deepEqual([beside.code, beside.stderr], [0, alone.stderr]);
  assert.match(beside.stdout, /Rell · denied/);
});

void test("[C26] standard input may be compressed, and its story is called stdin", async () => {
  const { code, stdout } = await sayso(["read", "--format", "csv"], gzipSync(story));
  assert.equal(code, 0);
  assert.match(stdout, /\nstdin,c1,/);
});
