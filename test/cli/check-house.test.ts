import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { rules } from "../../src/check/registry.ts";
import { defaultSettings, type CheckSettings } from "../../src/check/settings.ts";
import type { CheckOptions } from "../../src/cli/check-settings.ts";
import { openHouse } from "../../src/cli/house.ts";
import { overlay } from "../../src/cli/overlay.ts";
import { Refused } from "../../src/cli/run.ts";
import type { Task } from "../../src/host/task.ts";
import { folderWith } from "../host/folder.ts";
import { sayso } from "./run.ts";

const bare = "The council has lost its treasurer. Sources say Quint moved the money in March.\n";
const more = `${bare}\nInsiders say that Rell knew of it.\n`;

const options: CheckOptions = {
  inputFormat: "auto",
  backend: "native",
  maxBytes: 1e6,
  maxChars: 1e6,
  offsets: "codepoints",
};

function fileTask(id: string): Task {
  return { kind: "file", id, bytes: new Uint8Array(), format: "text" };
}

void test("[CK6] the config is found upwards from each story; --config names one for all, or none", async (t) => {
  const folder = folderWith(t, {
    "desk/sayso.config.json":
      '{ "rules": { "bare-anonymous": "error" }, "failOn": "note", "maxWarnings": 3 }',
    "desk/court/a.txt": bare,
    "other.json": '{ "rules": { "bare-anonymous": "off" } }',
  });
  const story = fileTask(join(folder, "desk/court/a.txt"));
  const severity = async (own: Partial<CheckOptions>) => {
    const house = await openHouse([], { ...options, ...own });
    return (await house.settingsOf(story)).rules["bare-anonymous"]?.severity;
  };
  assert.equal(await severity({}), "error");
  assert.equal(await severity({ config: join(folder, "other.json") }), "off");
  assert.equal(await severity({ config: "none" }), undefined);
  const limits = await (await openHouse([], options)).limitsOf(story);
  assert.deepEqual(limits, { failOn: "note", maxWarnings: 3 });
  const own = await openHouse([], { ...options, failOn: "never", maxWarnings: 0 });
  assert.deepEqual(
    await own.limitsOf(story),
    { failOn: "never", maxWarnings: 0 },
    "the command line has the last word",
  );
});

void test("[CK6] a config with a problem ends the run, named with its line", async (t) => {
  const folder = folderWith(t, {
    "sayso.config.json": '{\n  "rules": { "bare-anonymus": "off" }\n}',
    "a.txt": bare,
  });
  await assert.rejects(openHouse([join(folder, "a.txt")], options), Refused);
  const { code, stdout, stderr } = await sayso(["check", "a.txt"], "", { cwd: folder });
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /^sayso check: sayso\.config\.json line 2: .*'bare-anonymus'.*'bare-anonymous'\?\n$/);
});

void test("[CK4] what the config and the command line know of a story is told before it is read", async (t) => {
  const folder = folderWith(t, { "sayso.config.json": '{ "published": "2026-05-14", "country": "us" }' });
  const story = fileTask(join(folder, "a.txt"));
  const told = async (own: Partial<CheckOptions>) => {
    const task = await (await openHouse([], { ...options, ...own })).tell(story);
    return task.kind === "file" ? task.told : undefined;
  };
  assert.deepEqual(await told({ date: "2026-06-01", country: "gb" }), {
    always: { published: "2026-06-01", country: "gb" },
    otherwise: { published: "2026-05-14", country: "us" },
  });
  assert.deepEqual(await told({}), { always: {}, otherwise: { published: "2026-05-14", country: "us" } });
});

function isOn(settings: CheckSettings, id: string): boolean {
  const own = rules.find((rule) => rule.id === id)?.on ? "on" : "off";
  return (settings.rules[id]?.severity ?? own) !== "off";
}

void test("[CK7] --only runs the named rules alone, also those that are off; --skip all but the named", () => {
  const asleep: CheckSettings = {
    ...defaultSettings,
    rules: { "bare-anonymous": { severity: "off", options: {} } },
  };
  const only = overlay(asleep, { ...options, only: ["bare-anonymous"] });
  assert.deepEqual(
    rules.filter(({ id }) => isOn(only, id)).map(({ id }) => id),
    ["bare-anonymous"],
  );
  const skip = overlay(defaultSettings, { ...options, skip: ["bare-anonymous"] });
  assert.deepEqual(
    rules.filter(({ id, on }) => on !== isOn(skip, id)).map(({ id }) => id),
    ["bare-anonymous"],
  );
});

void test("[CK8] [CK9] [CK10] a baseline, what is new since, what is decided, and what fits nothing any more", async (t) => {
  const folder = folderWith(t, { "a.txt": bare });
  const file = join(folder, "a.txt.sayso.json");
  const check = (...args: string[]) =>
    sayso(
      ["check", "--only", "bare-anonymous", "--fail-on", "warning", "--format", "compact", ...args, "a.txt"],
      "",
      {
        cwd: folder,
      },
    );
  const written = await check("--baseline", "write");
  assert.deepEqual([written.code, written.stdout], [0, ""]);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  writeFileSync(join(folder, "a.txt"), more);
  const [newOnes, all, none] = await Promise.all([
    check(),
    check("--baseline", "ignore"),
    check("--decisions", "none"),
  ]);
  assert.deepEqual([newOnes.code, newOnes.stdout.match(/^a\.txt:/gm)?.length], [1, 1]);
  assert.match(newOnes.stdout, /^a\.txt:3:1: /);
  assert.equal(all.stdout.match(/^a\.txt:/gm)?.length, 2);
  assert.equal(none.stdout, all.stdout);
  writeFileSync(join(folder, "a.txt"), "The council met on Monday.\n");
  const kept = await sayso(["check", "--skip", "bare-anonymous", "--prune-decisions", "a.txt"], "", {
    cwd: folder,
  });
  assert.equal(kept.code, 0, kept.stderr);
  assert.match(readFileSync(file, "utf8"), /Sources say/, "a rule that did not run tells nothing");
  const pruned = await check("--prune-decisions");
  assert.equal(pruned.stderr, "sayso check: a.txt.sayso.json: 0 decided, 0 in the baseline\n");
  assert.doesNotMatch(readFileSync(file, "utf8"), /Sources say/);
});

void test("[CO12] check reviews the claims as they were corrected; what fits no claim is told and pruned", async (t) => {
  const words = "The council met on Monday. A source said the harbour fund was empty.\n";
  const file = "a.txt.sayso.json";
  const anchor = {
    exact: "said",
    prefix: "l met on Monday. A source ",
    suffix: " the harbour fund was empty.\n",
  };
  const corrections = [
    { ...anchor, set: { speaker: "Tessa Orrin", sourceKind: "person" }, by: "L. Farrow" },
    { exact: "claimed", prefix: "A clerk ", suffix: " that", set: { claim: false } },
  ];
  const folder = folderWith(t, { "a.txt": words, [file]: JSON.stringify({ schema: 1, corrections }) });
  const check = (...args: string[]) =>
    sayso(["check", "--only", "bare-anonymous", ...args, "a.txt"], "", { cwd: folder });
  const [read, none, shown] = await Promise.all([
    check("--format", "json"),
    check("--format", "json", "--decisions", "none"),
    check("--format", "markdown"),
  ]);
  assert.match(none.stdout, /"rule": "bare-anonymous"/);
  assert.doesNotMatch(read.stdout, /"rule": "bare-anonymous"/);
  assert.match(read.stdout, /"speaker": "Tessa Orrin"/);
  assert.match(read.stdout, /"unusedCorrections": \[\s*1\s*\]/);
  assert.match(shown.stdout, /correction 2 of the decisions file fits no claim any more/);
  const pruned = await check("--format", "compact", "--prune-decisions");
  assert.equal(pruned.stderr, `sayso check: ${file}: 0 decided, 0 in the baseline, 1 corrected\n`);
  assert.match(readFileSync(join(folder, file), "utf8"), /Tessa Orrin/);
  assert.doesNotMatch(readFileSync(join(folder, file), "utf8"), /"claimed"/);
});

void test("[CK8] a decisions file with a problem is named and not used; the rest is done, exit code 2", async (t) => {
  const folder = folderWith(t, { "a.txt": bare, "a.txt.sayso.json": '{ "schema": 1,\n  "decision": [] }' });
  const { code, stdout, stderr } = await sayso(["check", "--format", "compact", "a.txt"], "", {
    cwd: folder,
  });
  assert.equal(code, 2);
  assert.match(stdout, /^a\.txt:1:37: /m);
  assert.match(stderr, /^sayso check: a\.txt\.sayso\.json line 2: .*; nothing of the file was used\n$/);
});

void test("[CK9] decisions are not written for standard input or a line of JSON Lines, and that is said", async (t) => {
  const folder = folderWith(t, { "a.jsonl": `${JSON.stringify({ id: "one", text: bare })}\n` });
  const args = ["check", "--workers", "1", "--format", "compact", "--baseline", "write"];
  const [piped, lines] = await Promise.all([
    sayso([...args, "-"], bare, { cwd: folder }),
    sayso([...args, "a.jsonl"], "", { cwd: folder }),
  ]);
  assert.deepEqual([piped.code, lines.code], [2, 2]);
  assert.match(piped.stderr, /^sayso check: stdin: decisions are written for a story with a file of its own/);
  assert.match(lines.stderr, /^sayso check: one: decisions are written for a story with a file of its own/);
  assert.ok(!existsSync(join(folder, "a.jsonl.sayso.json")));
});

void test("[CK20] [CK24] --fix-dry-run shows what --fix then writes", async (t) => {
  const story = "The council met on Monday.\r\n\r\nRell refused to comment on the vote.\r\n";
  const folder = folderWith(t, { "a.txt": story, "b.txt": story });
  const args = ["check", "--workers", "1", "--only", "loaded-verb", "--fail-on", "note"];
  const shown = await sayso([...args, "--fix-dry-run", "."], "", { cwd: folder });
  assert.equal(shown.code, 1, shown.stderr);
  assert.match(shown.stdout, /^--- a\.txt\n\+\+\+ a\.txt\n@@ [^]*^--- b\.txt\n/m);
  assert.match(shown.stdout, /\n-Rell refused to comment [^\n]*\n\+Rell declined to comment /);
  assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), story);
  const fixed = await sayso([...args, "--format", "compact", "--fix", "a.txt"], "", { cwd: folder });
  assert.deepEqual(
    [fixed.code, fixed.stdout, fixed.stderr],
    [0, "", "sayso check: a.txt: 1 change written\n"],
  );
  assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), story.replace("refused", "declined"));
});
