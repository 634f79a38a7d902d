import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { rules } from "../../src/check/registry.ts";
import type { Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";
import { casesOf, faultOf, findIn, ruleIds, rulesFolder } from "./cases.ts";

const FEWEST = 6; // of each sort

let reader: Reader;
before(async () => {
  reader = await sharedReader();
});

void test("[RV1] a rule is one folder: rule, page and cases, at least six flagged and six silent", () => {
  assert.deepEqual(rules.map(({ id }) => id).toSorted(), ruleIds());
  for (const id of ruleIds()) {
    for (const file of ["rule.ts", "rule.md", "cases.story"])
      assert.ok(existsSync(join(rulesFolder, id, file)), `${id}/${file}`);
    const cases = casesOf(id).filter(({ facts }) => facts["not-yet"] === undefined);
    const flagged = cases.filter(({ marked }) => marked.length > 0).length;
    assert.ok(flagged >= FEWEST, `${id} has ${flagged} flagged cases`);
    assert.ok(cases.length - flagged >= FEWEST, `${id} has ${cases.length - flagged} silent cases`);
    assert.match(readFileSync(join(rulesFolder, id, "rule.md"), "utf8"), new RegExp(`^# ${id}\n`));
  }
});

void test("[RV2] each rule marks the words that its cases mark, and nothing else", async (t) => {
  for (const id of ruleIds()) {
    await t.test(id, async () => {
      const faults: string[] = [];
      for (const story of casesOf(id)) {
        const fault = faultOf(await findIn(reader, id, story), story);
        const isNotYet = story.facts["not-yet"] !== undefined;
        if (fault && !isNotYet) faults.push(`${story.name}: ${fault}`);
        // A fault that was mended must lose its mark, so that it stays mended.
        if (!fault && isNotYet) faults.push(`${story.name}: is right now; take “not-yet” away`);
      }
      assert.deepEqual(faults, []);
    });
  }
});
