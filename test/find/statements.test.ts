import assert from "node:assert/strict";
import { test } from "node:test";
import { readStatements } from "../../src/find/statements.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { claimIn, linesOf, pageOf, spanIn } from "./claims.ts";

const lexicon = openLexicon();

void test("[F8] a quotation in paragraphs of its own behind a colon is the lead-in's content", () => {
  const text = "Kett said on the steps:\n\n“The search is over.\n\n“No one was hurt.”\n\nA van left.";
  assert.deepEqual(read(text, "Kett | said | -"), [
    "Kett | said | “The search is over. … “No one was hurt.”",
  ]);
});

void test("[F8] the object that announces the words joins the cue", () => {
  const text = "The Circle released the following statement:\n\n“The fund has never lost a penny.”";
  assert.deepEqual(read(text, "The Circle | released | the following statement"), [
    "The Circle | released the following statement | “The fund has never lost a penny.”",
  ]);
});

void test("[F8] what the file sets as a block quotation needs no marks", () => {
  const text = "The dean wrote:\n\nThe organ is sold.\n\nThe choir stays.\n\nHe left.";
  const blockQuotes = [spanIn(text, "The organ is sold.\n\nThe choir stays.")];
  const claims = readStatements(pageOf(text, blockQuotes), lexicon, []);
  assert.deepEqual(linesOf(text, claims), ["The dean | wrote | The organ is sold. … The choir stays."]);
  assert.deepEqual(read(text), [], "without marks or block quotation nothing is a statement");
});

void test("[F8] a signature closes a statement and names who makes it; the colon is the cue", () => {
  const text =
    "From the letters page:\n\nThe organ is sold.\n\n— Ada Brandt, “treasurer” of the choir\n\nHe left.";
  assert.deepEqual(read(text), ["Ada Brandt | : | The organ is sold."]);
});

void test("[F8] where the lead-in has no verb, a name before the colon is the source", () => {
  const text = "Tobiah Lunt, mayor of Port Ansel:\n\n“The lamp stays.”";
  assert.deepEqual(read(text), ["Tobiah Lunt, mayor of Port Ansel | : | “The lamp stays.”"]);
});

void test("[F8] … and a clause is not", () => {
  const text = "It was a short letter:\n\n“The lamp stays.”";
  assert.deepEqual(read(text), ["- | : | “The lamp stays.”"]);
});

void test("[F8] words that a claim speaks already, and a colon before plain text, are left alone", () => {
  const spoken = "Kett came out:\n\n“The search is over,” Kett said.";
  assert.deepEqual(read(spoken, "Kett#2 | said | “The search is over,”"), [
    "Kett | said | “The search is over,”",
  ]);
  assert.deepEqual(read("The crossing:\n\nThe ferry sails at noon."), []);
  assert.deepEqual(read("The crossing:"), []);
});

function read(text: string, ...claims: readonly string[]): string[] {
  return linesOf(
    text,
    readStatements(
      pageOf(text),
      lexicon,
      claims.map((line) => claimIn(text, line)),
    ),
  );
}
