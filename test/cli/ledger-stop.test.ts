import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith } from "../host/folder.ts";
import { hashOf, numbered, startLedger, storiesIn, until } from "./ledger-running.ts";
import { sayso } from "./run.ts";

const STORIES = 12;
const add = ["add", "--workers", "1", "wire.jsonl"];

void test("[LI8] Ctrl-C ends after the story at hand, and the same command goes on from there", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(STORIES) });
  const file = join(folder, "sayso.db");
  const running = startLedger(folder, add);
  await until(running, () => storiesIn(file) > 1);
  running.child.kill("SIGINT");
  assert.equal(await running.ended, 130);
  assert.match(running.output(), /stopping after the story at hand/);
  assert.match(running.output(), /stopped; the same command goes on from here/);
  const there = storiesIn(file);
  assert.ok(there < STORIES, `${there} of ${STORIES}`);
  const next = await sayso(["ledger", ...add], "", { cwd: folder });
  assert.equal(next.code, 0, next.stderr);
  assert.equal(storiesIn(file), STORIES);
  const whole = await sayso(["ledger", ...add, "--ledger", "whole.db"], "", { cwd: folder });
  assert.equal(whole.code, 0, whole.stderr);
  assert.equal(await hashOf(file), await hashOf(join(folder, "whole.db")));
});

void test("[LI9] Ctrl-C ends one that waits for standard input", async (t) => {
  const folder = folderWith(t, {});
  const running = startLedger(folder, ["add", "--workers", "1", "-"]);
  running.child.stdin?.write(numbered(2));
  await until(running, () => storiesIn(join(folder, "sayso.db")) > 0);
  running.child.kill("SIGINT");
  assert.equal(await running.ended, 130);
  assert.match(running.output(), /stopped/);
  assert.doesNotMatch(running.output(), /not in the ledger/);
});

void test("[LI10] killed at any point, the next run completes and equals one that was not", async (t) => {
  const folder = folderWith(t, { "wire.jsonl": numbered(STORIES) });
  const file = join(folder, "sayso.db");
  for (const point of [1, 5, STORIES]) {
    const running = startLedger(folder, add);
    await until(running, () => storiesIn(file) >= point);
    running.child.kill("SIGKILL");
    await running.ended;
  }
  const last = await sayso(["ledger", ...add], "", { cwd: folder });
  assert.equal(last.code, 0, last.stderr);
  assert.equal((await sayso(["ledger", "verify"], "", { cwd: folder })).code, 0);
  await sayso(["ledger", ...add, "--ledger", "whole.db"], "", { cwd: folder });
  assert.equal(await hashOf(file), await hashOf(join(folder, "whole.db")));
});
