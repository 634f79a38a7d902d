import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { pageOf } from "./claims.ts";

void test("[F3] a quotation runs from mark to mark, marks included", () => {
  assert.deepEqual(quoted("“The lamp was lit,” Dorn said, “and the door was open.”"), [
    "both: “The lamp was lit,”",
    "both: “and the door was open.”",
  ]);
  assert.deepEqual(quoted("The board called it «a muddle» and „an insult”."), [
    "both: «a muddle»",
    "both: „an insult”",
  ]);
  assert.deepEqual(quoted("Nobody said a word. It’s late, 5' 3' tall."), []);
});

void test("[F3] single curly marks count in a story that has no double ones; apostrophes do not", () => {
  assert.deepEqual(
    quoted("‘He took it in cash,’ said Lorn. ‘We can’t say more.’ The clerks’ lamp went out."),
    ["both: ‘He took it in cash,’", "both: ‘We can’t say more.’"],
  );
  assert.deepEqual(quoted("“It is ‘late’,” he said."), ["both: “It is ‘late’,”"]);
});

void test("[F3] straight marks open before a word and close behind one", () => {
  assert.deepEqual(quoted('"The lamp was lit," Dorn said, "and the door was open."'), [
    'both: "The lamp was lit,"',
    'both: "and the door was open."',
  ]);
  assert.deepEqual(quoted('He wrote ("salt") and—"tax"—twice.'), ['both: "salt"', 'both: "tax"']);
  assert.deepEqual(quoted('Dorn left."We rowed all night," he said.'), ['both: "We rowed all night,"']);
});

void test("[F4] a first closing mark without an opening one closes what its paragraph began with", () => {
  assert.deepEqual(quoted("The lamp was lit,” Dorn said. He left."), ["closing: The lamp was lit,”"]);
  assert.deepEqual(quoted("“The lamp,” he said, was lit.” He left."), ["both: “The lamp,”"]);
});

void test("[F4] a mark that opens while one is open leaves the earlier one out", () => {
  assert.deepEqual(quoted("Dorn said “the lamp was lit. Rell said “it was not.”"), ["both: “it was not.”"]);
});

void test("[F5] a quotation left open at the start of its paragraph runs to the paragraph's end", () => {
  assert.deepEqual(quoted("“The search is over. No one was hurt.\n\nA van left."), [
    "opening: “The search is over. No one was hurt.",
  ]);
});

void test("[F5] … and so does one whose next paragraph opens with a mark again", () => {
  assert.deepEqual(quoted("Kett said: “The search is over. No one was hurt.\n\n“Boxes were taken.”"), [
    "opening: “The search is over. No one was hurt.",
    "both: “Boxes were taken.”",
  ]);
});

void test("[F5] … but any other ends with its first sentence", () => {
  assert.deepEqual(quoted("Kett said: “The search is over. No one was hurt.\n\nA van left."), [
    "opening: “The search is over.",
  ]);
});

void test("[F5] no quotation reaches over its paragraph, overlaps another, or is empty", () => {
  const words = fc.constantFrom("“", "”", '"', "«", "»", "„", " ", ".", "\n", "Salt", "tax", "😀", ",");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const { paragraphs, quotations } = pageOf(parts.join(""));
      let from = 0;
      for (const span of quotations) {
        assert.ok(span.start >= from && span.end > span.start);
        assert.ok(paragraphs.some(({ start, end }) => start <= span.start && span.end <= end));
        from = span.end;
      }
    }),
    { numRuns: 2000 },
  );
});

function quoted(text: string): string[] {
  return pageOf(text).quotations.map(({ start, end, marks }) => `${marks}: ${text.slice(start, end)}`);
}
