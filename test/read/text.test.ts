import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldWords, readOne } from "./trace.ts";

const story =
  "Harbour clerk held over missing fees\n\nBy Ada Morrow\n\nMARROW BAY (Harbour Wire) — Police said a clerk was held.\n\nThe clerk denies it.\n";

void test("[R1] a text file is the story's text, character for character", () => {
  const odd = "Head\r\n\r\nA soft\u00adhyphen, a zero\u200bwidth space and\u00a0a fixed one.\r\n\tEnd  \r\n";
  const { story: read } = readOne(odd, "text");
  assert.equal(read.text, odd);
  assert.deepEqual(read.origin, []);
});

void test("[R2] the headline is the first paragraph before a blank line", () => {
  const { story: read } = readOne(story, "text");
  assert.deepEqual(fieldWords(read, "headline"), ["Harbour clerk held over missing fees"]);
  assert.equal(read.imprint.title, "Harbour clerk held over missing fees");
});

void test("[R2] a text of one paragraph has no headline", () => {
  const { story: read } = readOne("Police said a clerk was held.\n", "text");
  assert.deepEqual(fieldWords(read, "headline"), []);
  assert.deepEqual(fieldWords(read, "body"), ["Police said a clerk was held."]);
});

void test("[R3] a line of “By” and names after the headline is the byline", () => {
  assert.deepEqual(fieldWords(readOne(story, "text").story, "byline"), ["By Ada Morrow"]);
});

void test("[R3] a sentence that begins with “By” stays body", () => {
  const { story: read } = readOne("Head\n\nBy Friday the clerk had gone.\n\nMore.", "text");
  assert.deepEqual(fieldWords(read, "byline"), []);
  assert.deepEqual(fieldWords(read, "body"), ["By Friday the clerk had gone.\n\nMore."]);
});

void test("[R3] a byline right under the headline, a standfirst before a byline", () => {
  const under = readOne("Clerk held\nBy Ada Morrow and Tobin Vale\n\nPolice said so.", "text").story;
  assert.deepEqual(fieldWords(under, "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(under, "byline"), ["By Ada Morrow and Tobin Vale"]);
  const after = readOne(
    "Clerk held\n\nFees had gone for years\n\nBy Ada Morrow\n\nPolice said so.",
    "text",
  ).story;
  assert.deepEqual(fieldWords(after, "standfirst"), ["Fees had gone for years"]);
  assert.deepEqual(fieldWords(after, "body"), ["Police said so."]);
});

void test("[R4] a place in capitals and a dash before the first sentence are the dateline", () => {
  const { story: read } = readOne(story, "text");
  assert.deepEqual(fieldWords(read, "dateline"), ["MARROW BAY (Harbour Wire) —"]);
  assert.deepEqual(fieldWords(read, "body"), ["Police said a clerk was held.\n\nThe clerk denies it."]);
});

void test("[R4] capitals alone make no dateline", () => {
  const { story: read } = readOne("Head\n\nNATO said on Friday - late - that it would.", "text");
  assert.deepEqual(fieldWords(read, "dateline"), []);
});

void test("[R5] an empty file gives an empty story and a note", () => {
  const { story: read, notes } = readOne(" \n\n", "text");
  assert.deepEqual(read.fields, []);
  assert.deepEqual(
    notes.map((note) => note.code),
    ["no-text"],
  );
});
