import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { askHouse, configOf } from "../../src/cli/init.ts";
import { rules } from "../../src/check/registry.ts";
import { pages } from "../../src/check/pages.ts";
import { parseConfig } from "../../src/check/config.ts";
import { rulePage } from "../../src/write/rule-page.ts";
import { ruleTable } from "../../src/write/rule-table.ts";
import { folderWith } from "../host/folder.ts";
import { sayso } from "./run.ts";

void test("[CK30] rules lists every rule on a line of its own: number, name, severity, on or off, what it finds", async () => {
  const lines = ruleTable(rules, { colours: false, columns: 1000 }).trimEnd().split("\n");
  assert.equal(lines.length, rules.length);
  for (const { number, id, severity, on, title } of rules) {
    const line = lines.find((line) => line.startsWith(`${number}  ${id} `)) ?? "";
    assert.deepEqual(line.split(/ {2,}/), [number, id, severity, on ? "on" : "off", title]);
  }
  for (const line of ruleTable(rules, { colours: false, columns: 80 }).split("\n"))
    assert.ok(line.length <= 80, line);
  const { code, stdout } = await sayso(["rules", "--json"]);
  const list: unknown = JSON.parse(stdout);
  assert.ok(code === 0 && Array.isArray(list) && list.length === rules.length);
});

void test("[CK31] explain prints a rule's page, by name or number; an unknown one gets the nearest name", async () => {
  const [page, unknown] = await Promise.all([
    sayso(["explain", "r12"]),
    sayso(["explain", "bare-anonymus\x1b[31m"]),
  ]);
  assert.deepEqual([page.code, page.stderr], [0, ""]);
  assert.match(
    page.stdout,
    /^R12 {2}bare-anonymous {2}sourcing · warning · on\n\nFinds a source who is unnamed/,
  );
  assert.deepEqual([unknown.code, unknown.stdout], [2, ""]);
  assert.match(unknown.stderr, /^sayso explain: there is no rule 'bare-anonymus\\x1b\[31m'; /);
});

void test("[CK31] every rule has its page, in lines that fit the terminal and without Markdown's marks", () => {
  for (const rule of rules) {
    const text = rulePage(rule, pages[rule.id] ?? "", { colours: false, columns: 60 });
    assert.match(text, /\nFinds /, rule.id);
    assert.doesNotMatch(text, /\*\*/, rule.id);
    for (const line of text.split("\n").slice(1)) assert.ok(line.length <= 60 || !line.includes(" "), line);
  }
});

void test("[CK32] init asks four questions; what is answered wrongly is asked again, what is left out is not said", async () => {
  const asked: string[] = [];
  const ask = (answers: string[]) => (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? "");
  };
  const none = { outlet: null, country: null, timeZone: null, strictness: "recommended" };
  const house = await askHouse(
    ask(["The Harbour Ledger", "Britain", "gb", "Mars/Base", "Europe/London", "strict"]),
    none,
  );
  assert.equal(asked.length, 6);
  const $schema = "./node_modules/@sayso/sayso/docs/schema/config.schema.json";
  assert.deepEqual(JSON.parse(configOf(house)), {
    $schema,
    extends: "strict",
    outlets: ["The Harbour Ledger"],
    country: "gb",
    timeZone: "Europe/London",
  });
  assert.ok("config" in parseConfig(configOf(house), { file: "sayso.config.json", rules }));
  assert.deepEqual(JSON.parse(configOf(await askHouse(ask([]), none))), { $schema, extends: "recommended" });
});

void test("[CK33] init --yes takes the defaults; a config that is there stays; without a terminal it does not ask", async (t) => {
  const folder = folderWith(t, {});
  const init = (...args: string[]) => sayso(["init", ...args], "", { cwd: folder });
  const asking = await init();
  assert.deepEqual([asking.code, asking.stdout], [2, ""]);
  const first = await init("--yes");
  assert.equal(first.code, 0, first.stderr);
  const written = readFileSync(join(folder, "sayso.config.json"), "utf8");
  assert.ok("config" in parseConfig(written, { file: "sayso.config.json", rules }));
  const again = await init("--yes");
  assert.deepEqual(
    [again.code, again.stderr],
    [2, "sayso init: sayso.config.json is there already; it stays as it is\n"],
  );
  assert.equal(readFileSync(join(folder, "sayso.config.json"), "utf8"), written);
});

void test("[CK34] --version --verbose names model, word lists and runtime", async () => {
  const { code, stdout } = await sayso(["--version", "--verbose"]);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^sayso \d+\.\d+\.\d+\nmodel \S+\n {2}[\da-f]{12} \S+\n[^]*\nlexicon [\da-f]{12}\nnode 2/,
  );
});

void test("[CK37] whoever reads our help may leave early", async () => {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, "../../src/cli/main.ts"),
    "check",
    "--help",
  ]);
  child.stdout.destroy();
  let trouble = "";
  child.stderr.on("data", (text: Buffer) => (trouble += text.toString()));
  const code = await new Promise((done) => child.on("close", done));
  assert.deepEqual([code, trouble], [0, ""]);
});
