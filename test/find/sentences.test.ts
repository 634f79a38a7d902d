import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { span } from "../../src/base/span.ts";
import { sentenceAt, sentencesIn } from "../../src/find/sentences.ts";

void test("[F17] sentences end at a full stop, question or exclamation mark, closing marks included", () => {
  assert.deepEqual(sentences("The lamp was lit. Was it? “It was!” Dorn (the skipper.) left… Rell stayed"), [
    "The lamp was lit.",
    "Was it?",
    "“It was!”",
    "Dorn (the skipper.) left…",
    "Rell stayed",
  ]);
  assert.deepEqual(sentences("The lamp was lit.“It was,” he said."), [
    "The lamp was lit.",
    "“It was,” he said.",
  ]);
});

void test("[F17] … but not behind a title, an initial, or before a small letter or a comma", () => {
  for (const one of [
    "Dr. Pryde and Capt. Morley left for St. Orrin on Nov. 3.",
    "A. B. Rell of the U.S. consulate spoke.",
    "“Was it lit?” asked Dorn.",
    "“Never!”, he said.",
    "The fee is 3.5 crowns.",
  ]) {
    assert.deepEqual(sentences(one), [one]);
  }
});

void test("[F17] the sentence at an offset is the one that has not ended there", () => {
  const text = "One. Two. Three.";
  const at = (offset: number) => {
    const { start, end } = sentenceAt(text, span(0, text.length), offset);
    return text.slice(start, end);
  };
  assert.equal(at(0), "One.");
  assert.equal(at(4), "Two.");
  assert.equal(at(99), text, "behind the last one: the whole");
});

void test("[F17] sentences are sorted, not empty, within their stretch, and leave only white space out", () => {
  const words = fc.constantFrom(".", "?", "”", "“", " ", "Dr", "Salt", "tax", "A", "😀", "…", "\u0301", ",");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), fc.nat(5), (parts, start) => {
      const text = parts.join("");
      const within = span(Math.min(start, text.length), text.length);
      let from = within.start;
      for (const sentence of [...sentencesIn(text, within), span(text.length, text.length)]) {
        assert.ok(sentence.start >= from && sentence.end <= text.length);
        assert.equal(text.slice(from, sentence.start).trim(), "");
        from = sentence.end;
      }
    }),
    { numRuns: 1000 },
  );
});

function sentences(text: string): string[] {
  return sentencesIn(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}
