import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { makeCrf, tagPath } from "../../src/model/crf.ts";
import { reference, shippedTables } from "./reference.ts";

const score = fc.float({ min: -8, max: 8, noNaN: true }).map((value) => Math.round(value * 100) / 100);
const problem = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
  .chain(([tags, steps]) =>
    fc.record({
      T: rows(tags, tags),
      S: row(tags),
      E: row(tags),
      emissions: rows(steps, tags),
    }),
  );

void test("[M12] the best path and the probabilities are those of going through every path", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const { tags, probabilities } = tagPath(makeCrf(given), flat(given.emissions), given.emissions.length);
      const all = everyPath(given);
      const most = Math.max(...all.map((path) => path.score));
      assert.ok(most - scoreOf(given, [...tags]) < 1e-4, "no path is better than the best one");
      const total = all.reduce((sum, path) => sum + Math.exp(path.score - most), 0);
      for (const [step, width] of given.emissions.map((one) => one.length).entries()) {
        for (let tag = 0; tag < width; tag++) {
          const through = all.filter(({ path }) => path[step] === tag);
          const share = through.reduce((sum, path) => sum + Math.exp(path.score - most), 0) / total;
          assert.ok(Math.abs(share - (probabilities[step * width + tag] ?? NaN)) < 1e-6);
        }
      }
    }),
  );
});

void test("[M12] the tags' probabilities at each word add up to 1, however long the text", () => {
  const crf = makeCrf(shippedTables().role);
  fc.assert(
    fc.property(rows(200, 5), (emissions) => {
      const { probabilities } = tagPath(crf, flat(emissions), 200);
      for (let step = 0; step < 200; step++) {
        const sum = probabilities.subarray(step * 5, step * 5 + 5).reduce((total, one) => total + one, 0);
        assert.ok(Math.abs(sum - 1) < 1e-9);
      }
    }),
    { numRuns: 20 },
  );
});

void test("[M13] on the shipped tables both agree with the reference", () => {
  for (const [table, emissions, tags, expected] of reference("crf")) {
    const crf = makeCrf(shippedTables()[table]);
    const path = tagPath(crf, flat(emissions), emissions.length);
    assert.deepEqual([...path.tags], tags);
    for (const [at, probability] of expected.flat().entries())
      assert.ok(Math.abs(probability - (path.probabilities[at] ?? NaN)) < 1e-6);
  }
});

void test("[M13] no path goes on with a role that has not begun", () => {
  const crf = makeCrf(shippedTables().role);
  fc.assert(
    fc.property(rows(12, 5), (emissions) => {
      const tags = [...tagPath(crf, flat(emissions), 12).tags];
      for (const [step, tag] of tags.entries()) {
        if (tag === 2 || tag === 4) assert.ok([tag - 1, tag].includes(tags[step - 1] ?? 0), String(tags));
      }
    }),
  );
});

void test("[M14] tables of unequal size are refused", () => {
  const square = [
    [0, 0],
    [0, 0],
  ];
  assert.throws(
    () => makeCrf({ T: square, S: [0, 0], E: [0] }),
    /a CRF of 2 tags with tables of other sizes/,
  );
  assert.throws(() => makeCrf({ T: [[0, 0]], S: [0, 0], E: [0, 0] }), RangeError);
  assert.throws(() => makeCrf({ T: [[0, 0], [0]], S: [0, 0], E: [0, 0] }), RangeError);
});

interface Given {
  readonly T: readonly (readonly number[])[];
  readonly S: readonly number[];
  readonly E: readonly number[];
  readonly emissions: readonly (readonly number[])[];
}

function everyPath(given: Given): { readonly path: readonly number[]; readonly score: number }[] {
  let paths: readonly (readonly number[])[] = [[]];
  for (const one of given.emissions) paths = paths.flatMap((path) => one.map((_, tag) => [...path, tag]));
  return paths.map((path) => ({ path, score: scoreOf(given, path) }));
}

function scoreOf({ T, S, E, emissions }: Given, path: readonly number[]): number {
  const ends = (S[path[0] ?? -1] ?? NaN) + (E[path.at(-1) ?? -1] ?? NaN);
  return path.reduce((sum, tag, step) => {
    const before = path[step - 1];
    return sum + (emissions[step]?.[tag] ?? NaN) + (before === undefined ? 0 : (T[before]?.[tag] ?? NaN));
  }, ends);
}

function row(length: number): fc.Arbitrary<number[]> {
  return fc.array(score, { minLength: length, maxLength: length });
}

function rows(count: number, length: number): fc.Arbitrary<number[][]> {
  return fc.array(row(length), { minLength: count, maxLength: count });
}

function flat(values: readonly (readonly number[])[]): Float32Array {
  return Float32Array.from(values.flat());
}
