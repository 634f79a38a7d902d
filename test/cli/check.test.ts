import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkMisfit, checkMisuse, type CheckOptions } from "../../src/cli/check-settings.ts";
import { openTally } from "../../src/cli/tally.ts";
import type { Finding, Review } from "../../src/claim/finding.ts";
import { folderWith } from "../host/folder.ts";
import { sayso, saysoAlone } from "./run.ts";

const bare = "The council has lost its treasurer. Sources say Quint moved the money in March.\n";
const quiet = "The council met on Monday and adjourned.\n";

void test("[CK1] check prints the findings; exit code 0, 1 or 2 tells what came of them", async (t) => {
  const folder = folderWith(t, { "bare.txt": bare, "quiet.txt": quiet });
  const only = ["check", "--only", "bare-anonymous"];
  const check = (...args: string[]) => sayso([...only, ...args], "", { cwd: folder });
  const [warned, failed, many, missing] = await Promise.all([
    check("bare.txt"),
    saysoAlone([...only, "--fail-on", "warning", "bare.txt"], "", { cwd: folder }),
    check("--workers", "1", "--format", "compact", "--max-warnings", "0", "."),
    check("--format", "compact", "--fail-on", "never", "nowhere.txt", "bare.txt"),
  ]);
  assert.deepEqual([warned.code, failed.code, many.code, missing.code], [0, 1, 1, 2]);
  assert.match(warned.stdout, /bare-anonymous/);
  assert.match(many.stdout, /^bare\.txt:1:37: warning bare-anonymous: .*\n$/);
  assert.match(missing.stderr, /^sayso check: nowhere\.txt: there is no such file/);
  assert.match(missing.stdout, /^bare\.txt:1:37: /, "the rest is still done");
});

void test("[CK2] --out gives every format in one run, and where the results go never changes the exit code", async (t) => {
  const folder = folderWith(t, { "bare.txt": bare });
  const outs = ["a.json", "sarif=b.sarif", "csv-register=c.csv", "d.md", "html=e.html"];
  const args = outs.flatMap((out) => ["--out", out]);
  const { code, stdout, stderr } = await sayso(["check", "--fail-on", "warning", ...args, "bare.txt"], "", {
    cwd: folder,
  });
  assert.deepEqual([code, stdout, stderr], [1, "", ""]);
  assert.deepEqual(readdirSync(folder), ["a.json", "b.sarif", "bare.txt", "c.csv", "d.md", "e.html"]);
  const page: unknown = JSON.parse(readFileSync(join(folder, "a.json"), "utf8"));
  assert.ok(typeof page === "object" && page && "findings" in page && Array.isArray(page.findings));
});

void test("[CK3] options that do not fit together, or the stories, are usage errors told in one line", () => {
  assert.equal(misuse({ only: ["bare-anonymous"], out: [word] }, "bare.txt"), "");
  assert.match(
    misuse({ skip: ["bare-anonymus"] }),
    /^there is no rule 'bare-anonymus'; did you mean 'bare-anonymous'\?$/,
  );
  assert.match(
    misuse({ format: "docx" }, "bare.txt"),
    /^docx is for Word, not for a screen; .* --out docx=review\.docx$/,
  );
  assert.match(misuse({ fix: true }), /^--fix writes files, and standard input is none/);
  assert.match(misuse({ fix: true, fixDryRun: true }, "bare.txt"), /give one of them$/);
  assert.match(misuse({ fixDryRun: true, format: "json" }, "bare.txt"), /^--fix-dry-run prints a diff/);
  assert.match(misuse({ decisions: "none", pruneDecisions: true }, "bare.txt"), /^--prune-decisions needs/);
  assert.match(misuse({ decisions: "none", baseline: "write" }, "bare.txt"), /^--baseline write needs/);
  assert.match(misfit({ out: [word] }, true), /^docx is the review of one story/);
  assert.match(misfit({ decisions: "d.json" }, true), /^--decisions FILE is for one story/);
  assert.equal(misfit({ out: [word], decisions: "d.json" }, false), "");
});

void test("[CK3] so are values that are none; nothing is printed or written", async (t) => {
  const folder = folderWith(t, { "bare.txt": bare });
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [["--date", "2026-02-30"], /It must be a day such as 2026-05-14/],
    [["--out", "docx=/dev/stdout"], /docx is for Word, not for a screen/],
    [["--skip", "bare-anonymus"], /^sayso check: there is no rule/],
    [["--config", "nowhere.json"], /nowhere\.json/],
  ];
  await Promise.all(
    wrong.map(async ([args, says]) => {
      const { code, stdout, stderr } = await sayso(["check", ...args, "bare.txt"], "", { cwd: folder });
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.match(stderr, says);
      assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
    }),
  );
  assert.deepEqual(readdirSync(folder), ["bare.txt"]);
});

void test("[CK4] --date reaches the story before it is read, so that its weekdays have days", async () => {
  const story = "Police arrested Dell Harrow on Friday.";
  const args = ["check", "--format", "jsonl", "--date", "2026-05-14", "--stdin-filename", "desk/harrow.md"];
  const { stdout } = await sayso(args, story);
  assert.match(stdout, /"id":"desk\/harrow\.md"/, "and standard input is called what we call it");
  assert.match(stdout, /"value":"2026-05-(?:08|15)"/);
});

void test("[CK5] what was decided no longer counts for the exit code, an open question does", () => {
  assert.equal(codeOf(reviewWith({})), 1);
  assert.equal(codeOf(reviewWith({ severity: "warning" })), 0);
  assert.equal(codeOf(reviewWith({ suppressed })), 0);
  assert.equal(codeOf(reviewWith({ suppressed: { ...suppressed, decision: "ask" } })), 1);
  const warnings = reviewWith({ severity: "warning" }, { severity: "warning", suppressed });
  assert.deepEqual([codeOf(warnings, 1), codeOf(warnings, 0)], [0, 1]);
});

function misuse(options: Partial<CheckOptions>, ...paths: string[]): string {
  return checkMisuse(paths, { ...plain, ...options }) ?? "";
}

function misfit(options: Partial<CheckOptions>, many: boolean): string {
  return checkMisfit({ many }, { ...plain, ...options }) ?? "";
}

function reviewWith(...findings: Partial<Finding>[]): Review {
  const whole = findings.map((finding): Finding => ({ ...some, ...finding }));
  return { findings: whole, register: [], unused: [] };
}

function codeOf(review: Review, maxWarnings: number | null = null): number {
  const tally = openTally();
  tally.add(review, { failOn: "error", maxWarnings });
  return tally.exitCode();
}

const word = { format: "docx", path: "a.docx" } as const;

const plain: CheckOptions = {
  inputFormat: "auto",
  backend: "native",
  maxBytes: 1e6,
  maxChars: 1e6,
  offsets: "codepoints",
};

const suppressed = {
  by: "decision",
  decision: "keep",
  reason: "the charge sheet says so",
  who: "editor",
  when: null,
} as const;

const some: Finding = {
  rule: "name-variant",
  text: { start: 0, end: 1 },
  severity: "error",
  confidence: 0.9,
  message: "The name is spelt in two ways.",
  why: "Names come first.",
  ask: "Which one is right?",
  evidence: [],
  suggestions: [],
  claims: [],
  fingerprint: "f",
  suppressed: null,
};
