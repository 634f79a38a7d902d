import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, sourceKinds, statuses } from "../../src/claim/claim.ts";
import { parseWorth, weigh } from "../../src/resolve/worth.ts";

const labels = { status: statuses, kind: kinds, sourceKind: sourceKinds, accusation: ["no", "yes"] };
const [denied, declines, yes] = [5, 9 + 6, 27];
const file = {
  labels,
  least: { accusation: -1 },
  worth: { "row denied": [denied, 2], silence: [declines, 1.5], wrong: [yes, -0.5], "very wrong": [yes, -2] },
};

void test("[J3] a label's score is what its evidence is worth and what the model adds; unknown evidence is worth nothing", () => {
  const worth = parseWorth(file);
  const told = weigh(worth, ["row denied", "silence", "never seen"], null);
  assert.deepEqual([told.status, told.kind], ["denied", "declines"]);
  assert.deepEqual(told.because[0], { field: "status", evidence: ["row denied"], model: 0 });
  const model = new Float32Array(28);
  model[0] = 3;
  assert.equal(weigh(worth, ["row denied"], model).status, "asserted");
});

void test("[J3] accusations are rare: one counts from a threshold of its own", () => {
  const worth = parseWorth(file);
  assert.equal(weigh(worth, ["wrong"], null).accuses, true);
  assert.equal(weigh(worth, ["very wrong"], null).accuses, false);
});

void test("[J3] a table of other labels, or none, is refused by name", () => {
  for (const bad of [
    null,
    {},
    { ...file, labels: { ...labels, kind: ["says"] } },
    { ...file, worth: { a: "b" } },
  ])
    assert.throws(() => parseWorth(bad), /claims\.json/);
});
