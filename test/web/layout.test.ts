import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { placeNotes } from "../../web/review/layout.ts";

const gap = 8;

void test("[RP4] a note stands at its line where there is room, else below the one before it", () => {
  const wanted = [
    { top: 10, height: 40 },
    { top: 20, height: 40 },
    { top: 300, height: 40 },
  ];
  assert.deepEqual(placeNotes(wanted, { gap, active: null }), [10, 58, 300]);
});

void test("[RP4] the open note keeps its line; those before it make room upwards, those after it downwards", () => {
  const wanted = [
    { top: 100, height: 40 },
    { top: 110, height: 40 },
    { top: 130, height: 200 },
    { top: 140, height: 40 },
  ];
  assert.deepEqual(placeNotes(wanted, { gap, active: 2 }), [34, 82, 130, 338]);
});

void test("[RP4] … and leaves it only if those before it do not fit above", () => {
  const wanted = [
    { top: 0, height: 40 },
    { top: 5, height: 40 },
    { top: 10, height: 40 },
  ];
  assert.deepEqual(placeNotes(wanted, { gap, active: 2 }), [0, 48, 96]);
});

void test("[RP4] … no two ever overlap, none leaves the page, the order stays", () => {
  const notes = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 20, max: 400 }) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(notes, fc.nat(19), (drawn, at) => {
      const wanted = drawn.toSorted((a, b) => a.top - b.top);
      const active = at < wanted.length ? at : null;
      const tops = placeNotes(wanted, { gap, active });
      for (const [index, top] of tops.entries()) {
        const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (wanted[index - 1]?.height ?? 0) + gap;
        assert.ok(top >= before, tops.join(" "));
      }
    }),
  );
});
