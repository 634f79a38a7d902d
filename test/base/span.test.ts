import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  bySpan,
  covers,
  extentOf,
  holds,
  hull,
  lengthOf,
  overlaps,
  shared,
  span,
  type Span,
} from "../../src/base/span.ts";

const some = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
const pieces = fc.array(some, { maxLength: 4 });

void test("[B1] a span is two whole numbers, the second not below the first and none below 0", () => {
  assert.deepEqual(span(2, 5), { start: 2, end: 5 });
  assert.equal(lengthOf(span(3, 3)), 0);
  for (const [start, end] of [
    [5, 2],
    [-1, 2],
    [0.5, 2],
    [0, NaN],
    [0, Infinity],
  ] as const) {
    assert.throws(() => span(start, end), new RangeError(`not a span: ${start}–${end}`));
  }
});

void test("[B2] holds, overlaps and shared agree with counting the characters one by one", () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const common = places(a).filter((at) => places(b).includes(at)).length;
      assert.equal(shared(a, b), common);
      if (lengthOf(a) > 0 && lengthOf(b) > 0) assert.equal(overlaps(a, b), common > 0);
      if (lengthOf(b) > 0) assert.equal(holds(a, b), common === lengthOf(b));
    }),
  );
});

void test("[B2] spans that touch do not overlap, and a span holds itself", () => {
  assert.equal(overlaps(span(0, 3), span(3, 5)), false);
  assert.equal(holds(span(0, 3), span(0, 3)), true);
});

void test("[B3] pieces cover others if each of these lies whole inside one of them", () => {
  assert.equal(covers([span(0, 4), span(6, 9)], [span(1, 2), span(6, 9)]), true);
  assert.equal(covers([span(0, 4), span(4, 9)], [span(3, 5)]), false, "not inside one piece");
  assert.equal(covers([span(0, 4)], []), true, "nothing is covered by anything");
  assert.equal(covers([], [span(0, 1)]), false);
});

void test("[B3] the hull runs from the first piece to the last, and the extent leaves the gaps out", () => {
  assert.deepEqual(hull([span(2, 4), span(7, 9)]), span(2, 9));
  assert.equal(extentOf([span(2, 4), span(7, 9)]), 4);
  assert.equal(hull([]), undefined);
  assert.equal(extentOf([]), 0);
});

void test("[B4] spans sort by their starts, the longer one first where two start together", () => {
  const sorted = [span(3, 4), span(0, 2), span(0, 9), span(3, 4)].toSorted(bySpan);
  assert.deepEqual(sorted, [span(0, 9), span(0, 2), span(3, 4), span(3, 4)]);
  fc.assert(
    fc.property(pieces, (spans) => {
      const once = spans.toSorted(bySpan);
      assert.deepEqual(once.toReversed().toSorted(bySpan), once);
    }),
  );
});

function places({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
