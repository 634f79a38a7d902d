import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { carriedOver, segmentsOf, type Stretch } from "../../web/review/segments.ts";

const text = "Ines Quint, the treasurer, took the fund’s money.";

function stretch(words: string, what: string): Stretch<string> {
  const start = text.indexOf(words);
  return { start, end: start + words.length, what };
}

void test("[RP5] overlapping findings cut the words into segments that carry all of them", () => {
  const segments = segmentsOf(text.length, [
    stretch("Ines Quint, the treasurer", "a"),
    stretch("treasurer, took", "b"),
  ]);
  assert.deepEqual(
    segments.map(({ start, end, on }) => [text.slice(start, end), on.join("")]),
    [
      ["Ines Quint, the ", "a"],
      ["treasurer", "ab"],
      [", took", "b"],
      [" the fund’s money.", ""],
    ],
  );
  assert.deepEqual(
    segments.map(({ begins, ends }) => [begins.join(""), ends.join("")]),
    [
      ["a", ""],
      ["b", "a"],
      ["", "b"],
      ["", ""],
    ],
  );
});

void test("[RP5] … words that reach over the paragraph's ends are cut there", () => {
  assert.deepEqual(segmentsOf(4, [{ start: -3, end: 9, what: "a" }]), [
    { start: 0, end: 4, on: ["a"], begins: ["a"], ends: ["a"] },
  ]);
  assert.deepEqual(segmentsOf(0, [{ start: 0, end: 0, what: "a" }]), []);
});

void test("[RP5] … whatever overlaps, each character lies in one segment under exactly what covers it", () => {
  const stretches = fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 30 }), fc.nat(20))
      .map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 24 }), (drawn, length) => {
      const all = drawn.map((one, what) => ({ ...one, what }));
      const segments = segmentsOf(length, all);
      assert.equal(segments[0]?.start, 0);
      assert.equal(segments.at(-1)?.end, length);
      for (const [at, { start, end, on }] of segments.entries()) {
        assert.ok(start < end && start === (segments[at - 1]?.end ?? 0));
        const covering = all.filter((one) => one.start <= start && one.end >= end && one.end > one.start);
        assert.deepEqual(new Set(on), new Set(covering.map(({ what }) => what)));
        assert.equal(on.length, covering.length);
      }
    }),
  );
});

void test("[RP14] while somebody types, marks before the change stay, those after it slide, touched ones go", () => {
  const marks = [stretch("Ines Quint", "before"), stretch("treasurer", "touched"), stretch("money", "after")];
  const typed = text.replace("treasurer", "former treasure");
  const now = carriedOver(marks, text, typed).map(({ start, end, what }) => [what, typed.slice(start, end)]);
  assert.deepEqual(now, [
    ["before", "Ines Quint"],
    ["after", "money"],
  ]);
  assert.deepEqual(carriedOver(marks, text, text), marks);
  assert.deepEqual(carriedOver(marks, text, ""), []);
});
