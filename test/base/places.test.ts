import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { placesOf } from "../../src/base/places.ts";
import { lastBefore, overlaps, type Span } from "../../src/base/span.ts";

const place = fc
  .tuple(fc.nat(5000), fc.nat(700))
  .map(([start, length]): Span => ({ start, end: start + length }));

void test("[B9] what stands near a span is found, each once, in order", () => {
  fc.assert(
    fc.property(fc.array(place), place, (spans, wanted) => {
      const near = placesOf(spans, (span) => [span]).near(wanted);
      assert.deepEqual(
        near,
        [...new Set(near)].toSorted((a, b) => a - b),
      );
      spans.forEach((span, index) => assert.ok(!overlaps(span, wanted) || near.includes(index)));
    }),
  );
});

void test("[B9] what stands far away is not looked at", () => {
  const spans = Array.from({ length: 1000 }, (_, index) => ({ start: index * 1000, end: index * 1000 + 10 }));
  assert.deepEqual(placesOf(spans, (span) => [span]).near({ start: 500_000, end: 500_005 }), [500]);
});

void test("[B10] the last span that begins at or before an offset", () => {
  fc.assert(
    fc.property(fc.array(place), fc.nat(6000), (spans, at) => {
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      assert.equal(
        lastBefore(sorted, at),
        sorted.findLast(({ start }) => start <= at),
      );
    }),
  );
});
