import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { project } from "../../src/ledger/project.ts";
import { matter } from "../ledger/ask-stories.ts";
import { sayso, temporaryFolder, type Ran } from "./run.ts";

const place = join(temporaryFolder(), "asked.db");

before(async () => {
  const ledger = await openLedger(place, { clock: () => "2031-03-20T09:00:00.000Z" });
  for (const story of matter) await ledger.add(story);
  await project(ledger.database, { workspace: "main", at: await ledger.now() });
  await ledger.close();
});

async function ask(args: readonly string[], columns = 80): Promise<Ran> {
  return sayso(["ledger", ...args, "--ledger", place], "", {
    env: { ...process.env, COLUMNS: String(columns) },
  });
}

void test("[LQ13] answers for people fit 80 and 120 columns, and each tells story, version and characters", async () => {
  for (const columns of [80, 120])
    for (const args of [
      ["claims"],
      ["search", "missing"],
      ["people"],
      ["people", "Ada Tobin"],
      ["timeline", "Ada Tobin"],
      ["origins", "missing"],
      ["contradictions"],
    ]) {
      const { code, stdout, stderr } = await ask(args, columns);
      assert.deepEqual([code, stderr], [0, ""], args.join(" "));
      assert.ok(
        stdout.split("\n").every((line) => line.length <= columns),
        `${args.join(" ")} at ${columns}`,
      );
      assert.doesNotMatch(stdout, /\x1b/, "colours only on a terminal");
      if (args.join(" ") === "people") continue;
      for (const words of [/\b(?:missing|denied)\.txt\b/, /\bversion\b/, /\[\d+–\d+\]/])
        assert.match(stdout, words);
    }
});

void test("[LQ14] answers for programs are one JSON object with the number of its shape and the unit of its spans", async () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    search: ["search", "missing"],
    people: ["people"],
    person: ["people", "Ada", "Tobin"],
    claims: ["claims"],
    timeline: ["timeline", "Ada", "Tobin"],
    origins: ["origins", "missing"],
    contradictions: ["contradictions"],
  };
  for (const [name, args] of Object.entries(names)) {
    const { code, stdout } = await ask([...args, "--json"]);
    const found: unknown = JSON.parse(stdout);
    assert.equal(code, 0);
    assert.partialDeepStrictEqual(found, {
      schema: 1,
      answer: name,
      workspace: "main",
      offsets: "codepoints",
    });
  }
});

void test("[LQ15] what cannot be answered is said in one line, with exit code 2", async () => {
  for (const [args, says] of [
    [["timeline", "Nobody Here"], /nobody in the ledger is called “Nobody Here”/],
    [["claims", "--about", "Nobody Here"], /nobody in the ledger/],
    [["origins", "zeppelin"], /no claim in the ledger/],
    [["claims", "--status", "perhaps"], /It must be of asserted/],
    [["claims", "--since", "last year"], /It must be a year, month or day/],
    [["people", "undo"], /nothing to undo/],
  ] as const) {
    const { code, stdout, stderr } = await ask(args);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, says);
  }
});

void test("[LQ16] people are parted by hand on somebody's word, and undo takes it back", async () => {
  const split = await ask([
    "people",
    "split",
    "Rosa Quint",
    "--story",
    "later.txt",
    "--who",
    "Desk",
    "--json",
  ]);
  const found: unknown = JSON.parse(split.stdout);
  assert.partialDeepStrictEqual(found, {
    answer: "decision",
    people: [{ name: "Rosa Quint" }, { name: "Rosa Quint" }],
  });
  const [, judgement = ""] = /"judgement": "(\w+)"/.exec(split.stdout) ?? [];
  const several = await ask(["timeline", "Rosa Quint"]);
  assert.equal(several.code, 2);
  assert.match(several.stderr, /may be Rosa Quint \(.*\), Rosa Quint \(/);
  const undone = await ask(["people", "undo", judgement]);
  assert.deepEqual([undone.code, undone.stderr], [0, ""]);
  assert.match(undone.stdout, /Rosa Quint \(3 stories/);
});
