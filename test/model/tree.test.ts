import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { treeOf } from "../../src/model/tree.ts";

void test("[M20] whatever the scores, a tree has one root and no circle", () => {
  const scores = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      rows: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
        minLength: count * (count + 1),
        maxLength: count * (count + 1),
      }),
    }),
  );
  fc.assert(
    fc.property(scores, ({ count, rows }) => {
      const heads = treeOf({ count, at: (child, head) => rows[child * (count + 1) + head + 1] ?? 0 });
      assert.equal(heads.filter((head) => head === -1).length, 1);
      for (let word = 0; word < count; word++) assert.ok(stepsToRoot(heads, word) <= count);
    }),
    { numRuns: 2000 },
  );
});

void test("[M20] each word takes its best head where that makes a tree", () => {
  const best = [2, 0, -1]; // `the old bell`: the hangs on bell, old on the, bell is the root
  assert.deepEqual(treeOf({ count: 3, at: (child, head) => (best[child] === head ? 1 : 0) }), best);
});

function stepsToRoot(heads: readonly number[], word: number): number {
  let steps = 0;
  for (let at = word; at !== -1 && steps <= heads.length; steps++) at = heads[at] ?? -1;
  return steps;
}
