import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith } from "../host/folder.ts";
import { sayso } from "./run.ts";

const story = "Dana Rell denied recruiting anyone. Oskar Bly declined to comment.";

void test("[C27] --explain prints one claim: its words, then each field with its value", async (t) => {
  const folder = folderWith(t, { "a.txt": story });
  const { code, stdout, stderr } = await sayso(["read", "--explain", "c2", "a.txt"], "", { cwd: folder });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^a\.txt\n\nc2 {2}\S.* · declined +no comment \d+%\n {8}to comment\n/);
  for (const field of ["source", "cue", "content", "status", "kind", "speaker", "chain", "about", "answers"])
    assert.match(stdout, new RegExp(`\\n {2}${field} +\\S`));
  assert.match(stdout, /\n {2}cue +“declined” ¶1\n/);
  assert.doesNotMatch(stdout, /recruiting/);
});

void test("[C27] so it does of a story on standard input, and into a file of text", async (t) => {
  const folder = folderWith(t, {});
  const args = ["read", "--explain", "c1", "--out", "why.txt", "-"];
  const { code, stdout } = await sayso(args, story, { cwd: folder });
  assert.deepEqual([code, stdout], [0, ""]);
  assert.match(readFileSync(join(folder, "why.txt"), "utf8"), /^stdin\n\nc1 {2}.* · denied/);
});

void test("[C28] --explain of what there is not, or not for people, or of several stories is a usage error", async (t) => {
  const line = JSON.stringify({ id: "one", text: story });
  const folder = folderWith(t, { "a.txt": story, "b.txt": story, "c.jsonl": line, "keep.txt": "kept" });
  for (const [args, says] of [
    [["c9", "a.txt"], /there is no claim c9 in a\.txt; it has c1 to c2$/],
    [["c9", "--out", "pretty=keep.txt", "a.txt"], /there is no claim c9 in a\.txt/],
    [["c1", "--format", "json", "a.txt"], /works with --format pretty only/],
    [["c1", "--out", "why.csv", "a.txt"], /works with --format pretty only/],
    [["c1", "a.txt", "b.txt"], /name one file that holds one story$/],
    [["c1", "."], /name one file that holds one story$/],
    [["c1", "c.jsonl"], /name one file that holds one story$/],
  ] as const) {
    const { code, stdout, stderr } = await sayso(["read", "--explain", ...args], "", { cwd: folder });
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr.trimEnd(), says);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
  }
  assert.equal(readFileSync(join(folder, "keep.txt"), "utf8"), "kept");
});

void test("[C29] --table says what csv is a table of; --out people=FILE is that table, so that one run gives all", async (t) => {
  const folder = folderWith(t, { "a.txt": story });
  const args = ["--format", "csv", "--table", "legal", "--out", "claims=c.csv", "--out", "people=p.csv"];
  const { code, stdout } = await sayso(["read", ...args, "--out", "own.csv", "a.txt"], "", { cwd: folder });
  const header = (file: string) => readFileSync(join(folder, file), "utf8").split("\n")[0];
  assert.equal(code, 0);
  assert.match(stdout, /^story,person,status,offence,/);
  assert.match(header("c.csv") ?? "", /^story,claim,in,/);
  assert.match(header("p.csv") ?? "", /^story,list,name,/);
  assert.match(header("own.csv") ?? "", /^story,person,status,offence,/);
});

void test("[C29] a table that is none, and a table without csv, are usage errors", async () => {
  for (const [args, says] of [
    [["--format", "csv", "--table", "verdicts"], /Allowed choices are claims, people, legal/],
    [["--table", "people"], /--table is for csv; add --format csv/],
    [["--format", "json", "--table", "people"], /--table is for csv/],
    [["--out", "verdicts=v"], /TABLE=FILE with one of claims, people/],
  ] as const) {
    const { code, stdout, stderr } = await sayso(["read", ...args, "-"], story);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, says);
  }
});
