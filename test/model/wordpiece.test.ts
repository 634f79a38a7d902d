import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { span } from "../../src/base/span.ts";
import { wordPiece } from "../../src/model/wordpiece.ts";
import { spellingOf, wordsOf } from "../../src/model/words.ts";
import { reference, shippedWordPiece } from "./reference.ts";

const pieces = shippedWordPiece();
const UNKNOWN = 100;

void test("[M1] each of 1,514 invented words in many scripts has the pieces of the reference tokenizer", () => {
  const rows = reference("wordpiece");
  const different = rows.filter(([word, ids]) => String(pieces.piecesOf(word)) !== String(ids));
  assert.equal(rows.length, 1514);
  assert.deepEqual(
    different.map(([word, ids]) => ({ word, ids, ours: pieces.piecesOf(word) })),
    [],
  );
});

// The reference's tables of Unicode are those of about 2015. Of the marks that came later (496 code points, none in
// common use) it strips none and gives up the word; U+1734, a mark of another class since, it still strips.
void test("[M2] marks that Unicode added later are stripped, as older marks are; the reference keeps them", () => {
  const read = pieces.piecesOf("read");
  for (const [word, ids] of reference("wordpiece-young-marks")) {
    const isMoved = word === "re\u1734ad";
    assert.deepEqual(ids, isMoved ? read : [UNKNOWN], word);
    assert.deepEqual(pieces.piecesOf(word), isMoved ? [UNKNOWN] : read, word);
  }
});

void test("[M3] every word has 1 to 12 pieces of the vocabulary, and a piece the model never learnt is unknown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      for (const word of wordsOf(text, span(0, text.length))) {
        const ids = pieces.piecesOf(spellingOf(text, word));
        assert.ok(ids.length >= 1 && ids.length <= 12);
        assert.ok(ids.every((id) => Number.isInteger(id) && id >= 0 && id < 30_522));
      }
    }),
  );
  assert.deepEqual(pieces.piecesOf(""), [UNKNOWN]);
  assert.deepEqual(pieces.piecesOf("\ud83d"), [UNKNOWN], "half of a surrogate pair");
});

void test("[M3] the answer does not depend on what was asked before", () => {
  const fresh = shippedWordPiece();
  for (const [word, ids] of reference("wordpiece").slice(0, 200).toReversed()) {
    assert.deepEqual(fresh.piecesOf(word), ids);
    assert.deepEqual(fresh.piecesOf(word), ids);
  }
});

void test("[M4] a vocabulary without the special pieces is refused", () => {
  assert.throws(() => wordPiece("[CLS]\n[SEP]\nsalt\n"), new RangeError("the vocabulary has no [UNK]"));
  assert.throws(() => wordPiece("[UNK]\nsalt\n"), /the vocabulary has no \[CLS\]/);
  assert.deepEqual(wordPiece("[UNK]\r\n[CLS]\r\n[SEP]\r\nsalt\r\n##y\r\n").piecesOf("Salty"), [3, 4]);
});
