import assert from "node:assert/strict";
import { test } from "node:test";
import { oncePerSpan } from "../../src/base/once.ts";

void test("[B11] a span is worked out once, whatever comes of it", () => {
  const asked: string[] = [];
  const length = oncePerSpan(({ start, end }) => {
    asked.push(`${start} ${end}`);
    return end > start ? end - start : undefined;
  });
  const spans = [
    { start: 1, end: 11 },
    { start: 11, end: 1 },
    { start: 1, end: 1 },
  ];
  for (let time = 0; time < 2; time++) assert.deepEqual(spans.map(length), [10, undefined, undefined]);
  assert.deepEqual(asked, ["1 11", "11 1", "1 1"]);
});
