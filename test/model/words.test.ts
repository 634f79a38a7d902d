import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { span } from "../../src/base/span.ts";
import { casingOf, quoteStates, spellingOf, wordsOf } from "../../src/model/words.ts";
import { reference } from "./reference.ts";

// The reference counts digits in a circle or bracket (①, ⑴, ⒈) as digits; we count them as other letters.
const ENCLOSED_DIGIT = /[\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff]/;

void test("[M5] words, casing and quotation marks are those of the training scripts", () => {
  for (const [text, words, casing, quotes] of reference("words")) {
    const ours = spellings(text);
    assert.deepEqual(ours, words, text);
    assert.deepEqual(quoteStates(ours), quotes, text);
    const settled = (row: readonly number[]) => row.filter((_, at) => !ENCLOSED_DIGIT.test(ours[at] ?? ""));
    assert.deepEqual(settled(ours.map(casingOf)), settled(casing), text);
  }
});

void test("[M6] a word keeps the marks and invisible characters inside it in its span, and its spelling drops the invisible ones", () => {
  assert.deepEqual(spans("so\u00adft e\u0301lan a\u200bb\u200dc"), [
    "so\u00adft",
    "e\u0301lan",
    "a\u200bb\u200dc",
  ]);
  assert.deepEqual(spellings("so\u00adft e\u0301lan a\u200bb\u200dc"), ["soft", "e\u0301lan", "abc"]);
  assert.deepEqual(spans("हिन्दी ก็"), ["हिन्दी", "ก็"]);
});

void test("[M6] … but at a word's end, or alone, an invisible character belongs to no word", () => {
  assert.deepEqual(spans("\ufeffsalt\u00ad tax\u200b\u200d, \u00ad \u2060"), ["salt", "tax", ","]);
});

void test("[M6] every other visible character is a word of its own", () => {
  assert.deepEqual(spans("snake_case"), ["snake", "_", "case"]);
  assert.deepEqual(spans("don’t … £5😀"), ["don", "’", "t", "…", "£", "5", "😀"]);
  assert.deepEqual(spans("\u0301a"), ["\u0301", "a"], "a mark without a letter");
  assert.deepEqual(spans("a\ud83d b"), ["a", "\ud83d", "b"], "half of a surrogate pair");
});

void test("[M6] white space of every sort is in no word", () => {
  assert.deepEqual(spans("a\u00a0b\u2028c\u0085d\u001ce\t\r\nf\u3000g"), "abcdefg".split(""));
});

void test("[M6] words of any text are sorted, not empty, within the text, and leave only white and invisible characters out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = wordsOf(text, span(0, text.length));
      let from = 0;
      for (const word of [...words, span(text.length, text.length)]) {
        assert.ok(word.start >= from && word.end >= word.start);
        assert.match(text.slice(from, word.start), /^[\s\x1c-\x1f\x85\u00ad\u200b-\u200d\u2060\ufeff]*$/);
        from = word.end;
      }
      assert.ok(words.every((word) => word.end > word.start && spellingOf(text, word) !== ""));
    }),
  );
});

void test("[M6] only the stretch asked for is read", () => {
  assert.deepEqual(wordsOf("one two three", span(4, 9)), [span(4, 7), span(8, 9)]);
});

void test("[M7] how a word is written: lower, title, upper, digits, other characters, other letters", () => {
  const rows = {
    salt: 1,
    iPhone: 6,
    Salt: 2,
    S: 2,
    SALT: 3,
    B2B: 3,
    "2b": 1,
    "1996": 4,
    "½": 6,
    ",": 5,
    "😀": 5,
    東京: 6,
  };
  for (const [word, row] of Object.entries(rows)) assert.equal(casingOf(word), row, word);
});

void test("[M8] a straight mark opens and closes by turns, curly ones by their shape, single ones never", () => {
  assert.deepEqual(quoteStates(['"', "salt", '"', "tax"]), [2, 1, 3, 0]);
  assert.deepEqual(quoteStates(["“", "salt", "“", "tax", "”", "”"]), [2, 1, 2, 1, 3, 3]);
  assert.deepEqual(quoteStates(["‘", "salt", "’", "'"]), [0, 0, 0, 0]);
  assert.deepEqual(quoteStates([]), []);
});

function spans(text: string): string[] {
  return wordsOf(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}

function spellings(text: string): string[] {
  return wordsOf(text, span(0, text.length)).map((word) => spellingOf(text, word));
}
