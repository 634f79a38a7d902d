import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { confidenceOf, parseCalibration } from "../../src/find/confidence.ts";

const shipped = join(import.meta.dirname, "../../models/en/calibration.json");
const calibration = parseCalibration(JSON.parse(readFileSync(shipped, "utf8")));
const score = fc.double({ min: 0, max: 1, noNaN: true });

void test("[F20] confidence is a probability to three places", () => {
  fc.assert(
    fc.property(score, score, (cue, source) => {
      const probability = confidenceOf({ cue, source }, calibration);
      assert.ok(probability >= 0 && probability <= 1);
      assert.equal(probability, Number(probability.toFixed(3)));
    }),
  );
});

void test("[F20] it never falls when the cue or the source is surer", () => {
  fc.assert(
    fc.property(score, score, score, (one, other, fixed) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(confidence(less, fixed) <= confidence(more, fixed));
      assert.ok(confidence(fixed, less) <= confidence(fixed, more));
    }),
  );
});

void test("[F20] a calibration without its weights is refused", () => {
  const message = "calibration.json has no intercept, cue and source weights";
  for (const value of [null, {}, { intercept: 0, cue: 1 }, { intercept: "0", cue: 1, source: 1 }, 3])
    assert.throws(() => parseCalibration(value), new TypeError(message));
});

function confidence(cue: number, source: number): number {
  return confidenceOf({ cue, source }, calibration);
}
