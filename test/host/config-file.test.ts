import assert from "node:assert/strict";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { KnownRule } from "../../src/check/presets.ts";
import { openConfigs, settingsFor } from "../../src/host/config-file.ts";
import { folderWith } from "./folder.ts";

const rules: readonly KnownRule[] = [{ id: "name-variant", severity: "error", on: true, options: {} }];

void test("[CF10] the config is found upwards from the story's folder, the nearest one, and globs count from its folder", async (t) => {
  const folder = folderWith(t, {
    "sayso.config.json": JSON.stringify({
      rules: { "name-variant": "note" },
      overrides: [{ files: "desk/news/*.txt", rules: { "name-variant": "off" } }],
    }),
    "sport/sayso.config.json": JSON.stringify({ rules: { "name-variant": "warning" } }),
  });
  const configs = openConfigs(rules);
  const severity = async (story: string) => {
    const path = join(folder, story);
    return settingsFor(await configs.find(path), path).rules["name-variant"]?.severity;
  };
  assert.equal(await severity("a.txt"), "note");
  assert.equal(await severity("desk/news/a.txt"), "off");
  assert.equal(await severity("desk/news/a.md"), "note");
  assert.equal(await severity("sport/deep/a.txt"), "warning");
});

void test("[CF11] where there is no config, each rule is as it says of itself", async (t) => {
  const path = join(folderWith(t, { "a.txt": "x" }), "a.txt");
  const found = await openConfigs(rules).find(path);
  assert.equal(found, null);
  assert.deepEqual(settingsFor(found, path).rules, {});
});

void test("[CF12] a config that cannot be used is a named problem, and none above it is taken instead", async (t) => {
  const folder = folderWith(t, { "sayso.config.json": "{}", "a/sayso.config.json": "{\n'x'}" });
  mkdirSync(join(folder, "b/sayso.config.json"), { recursive: true });
  const configs = openConfigs(rules);
  const broken = await configs.find(join(folder, "a/story.txt"));
  assert.ok(broken && "problems" in broken);
  assert.match(broken.problems[0]?.file ?? "", /a\/sayso\.config\.json$/);
  assert.equal(broken.problems[0]?.line, 2);
  const directory = await configs.find(join(folder, "b/story.txt"));
  assert.ok(directory && "problems" in directory);
  assert.equal(directory.problems[0]?.says, "this is a folder; a file is needed");
});

void test("[CF13] a config that was named holds for every story, and must be there", async (t) => {
  const folder = folderWith(t, { "house.json": '{"rules": {"name-variant": "off"}}' });
  const path = join(folder, "deep/a.txt");
  const found = await openConfigs(rules, join(folder, "house.json")).find(path);
  assert.equal(settingsFor(found, path).rules["name-variant"]?.severity, "off");
  const missing = await openConfigs(rules, join(folder, "none.json")).find(path);
  assert.ok(missing && "problems" in missing);
  assert.equal(missing.problems[0]?.says, "there is no such file");
});

void test(
  "[CF14] a config that may not be opened is a named problem",
  { skip: process.getuid?.() === 0 },
  async (t) => {
    const folder = folderWith(t, { "sayso.config.json": "{}" });
    chmodSync(join(folder, "sayso.config.json"), 0o000);
    const found = await openConfigs(rules).find(join(folder, "a.txt"));
    assert.ok(found && "problems" in found);
  },
);
