import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { offsetsOf, placeOf } from "../../src/base/offsets.ts";

/** Any text, halves of surrogate pairs on their own included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("😀", "👩🏽‍🚒", "e\u0301", "\ud83d", "\ude00", "\udbff", "𝔄", "\n", "\r\n", "Quint"),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

void test("[B5] a code point's offset there and back is the same, in any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { toCodePoint, toUtf16 } = offsetsOf(text);
      const letters = Array.from(text);
      let at = 0;
      for (const [index, letter] of letters.entries()) {
        assert.equal(toCodePoint(at), index);
        assert.equal(toUtf16(index), at);
        at += letter.length;
      }
      assert.equal(toCodePoint(text.length), letters.length);
      assert.equal(toUtf16(letters.length), text.length);
    }),
    { numRuns: 1000 },
  );
});

void test("[B5] cutting by code points gives the words that cutting by UTF-16 gives", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const { toUtf16 } = offsetsOf(text);
      const letters = Array.from(text);
      const [a, b] = [one % (letters.length + 1), other % (letters.length + 1)];
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      assert.equal(letters.slice(start, end).join(""), text.slice(toUtf16(start), toUtf16(end)));
    }),
    { numRuns: 1000 },
  );
});

void test("[B5] an offset inside a surrogate pair counts as behind the pair", () => {
  const { toCodePoint } = offsetsOf("a😀b😀");
  // The comment in offsets.ts promises “before the pair”: 1 and 3 for the third and sixth. No span ends there.
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(toCodePoint), [0, 1, 2, 2, 3, 4, 4]);
});

void test("[B6] a place is counted in lines and columns from 1, columns in UTF-16 code units", () => {
  const text = "one\n😀two\n\nfour";
  assert.deepEqual(placeOf(text, 0), { line: 1, column: 1 });
  assert.deepEqual(placeOf(text, 3), { line: 1, column: 4 }, "the line break belongs to its line");
  assert.deepEqual(placeOf(text, 4), { line: 2, column: 1 });
  assert.deepEqual(placeOf(text, 6), { line: 2, column: 3 });
  assert.deepEqual(placeOf(text, text.length), { line: 4, column: 5 });
});

void test("[B6] … and leads back to the offset", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, number) => {
      const at = number % (text.length + 1);
      const { line, column } = placeOf(text, at);
      const lines = text.split("\n").slice(0, line - 1);
      assert.equal(lines.reduce((sum, before) => sum + before.length + 1, 0) + column - 1, at);
    }),
  );
});
