import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Decision } from "../../src/check/decisions.ts";
import { decisionsPathOf, readDecisions, saveDecisions } from "../../src/host/decision-files.ts";
import { folderWith, makePipe } from "./folder.ts";

const decision: Decision = {
  rule: "name-variant",
  exact: "Marrine",
  prefix: "Dana ",
  suffix: " left",
  decision: "keep",
  reason: "the family writes it so",
  role: null,
  by: null,
  at: null,
  ruleVersion: 1,
};
const file = { decisions: [decision], baseline: [] };

void test("[DE40] decisions lie beside the story, for their owner alone, and are read back", async (t) => {
  const folder = folderWith(t, { "affair.txt": "x" });
  const path = decisionsPathOf(join(folder, "affair.txt"));
  assert.equal(path, join(folder, "affair.txt.sayso.json"));
  assert.deepEqual(await readDecisions(path), { decisions: { decisions: [], baseline: [] }, exists: false });
  assert.equal(await saveDecisions(path, file), undefined);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  chmodSync(path, 0o644);
  assert.equal(await saveDecisions(path, file), undefined);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(await readDecisions(path), { decisions: file, exists: true });
  assert.deepEqual(readdirSync(folder).toSorted(), ["affair.txt", "affair.txt.sayso.json"]);
});

void test("[DE41] what cannot be read or written is a named problem, and nothing is left behind", async (t) => {
  const folder = folderWith(t, { "bad.sayso.json": '{"schema": 1,\n"decisions": [{}]}' });
  mkdirSync(join(folder, "dir.sayso.json/x"), { recursive: true });
  makePipe(join(folder, "pipe.sayso.json"));
  const bad = await readDecisions(join(folder, "bad.sayso.json"));
  assert.ok("problems" in bad);
  assert.deepEqual([...new Set(bad.problems.map(({ line }) => line))], [2]);
  for (const name of ["dir", "pipe"]) {
    const read = await readDecisions(join(folder, `${name}.sayso.json`));
    assert.ok("problems" in read);
    assert.equal(read.problems[0]?.says, "is no file");
  }
  const before = readdirSync(folder).toSorted();
  const trouble = await saveDecisions(join(folder, "dir.sayso.json"), file);
  assert.match(trouble?.says ?? "", /^cannot be written \(E[A-Z]+\); nothing was changed$/);
  const nowhere = await saveDecisions(join(folder, "no/such/a.sayso.json"), file);
  assert.equal(nowhere?.file, join(folder, "no/such/a.sayso.json"));
  assert.deepEqual(readdirSync(folder).toSorted(), before);
});

void test("[DE42] a link to a decisions file stays a link", async (t) => {
  const folder = folderWith(t, { "real.json": "" });
  const link = join(folder, "a.txt.sayso.json");
  symlinkSync(join(folder, "real.json"), link);
  assert.equal(await saveDecisions(link, file), undefined);
  assert.match(readFileSync(join(folder, "real.json"), "utf8"), /the family writes it so/);
});
