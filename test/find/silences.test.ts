import assert from "node:assert/strict";
import { test } from "node:test";
import type { RawClaim } from "../../src/find/raw-claim.ts";
import { sentencesIn } from "../../src/find/sentences.ts";
import { readSilences } from "../../src/find/silences.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { claimIn, linesOf } from "./claims.ts";

const lexicon = openLexicon();

void test("[F11] silence is a claim: what they were silent on is its content", () => {
  assert.deepEqual(read("Quint declined to comment on the sale."), [
    "Quint | declined | to comment on the sale",
  ]);
  assert.deepEqual(read("Police have not released the driver’s name."), [
    "Police | have not released | the driver’s name",
  ]);
  assert.deepEqual(read("Her agent could not be reached for comment."), [
    "Her agent | could not be reached | for comment",
  ]);
  assert.deepEqual(read("There was no reaction from the palace."), ["the palace | There was no | reaction"]);
});

void test("[F11] where the text does not say on what, the verb's complement is the content", () => {
  assert.deepEqual(read("He did not respond."), ["He | did not | respond"]);
  assert.deepEqual(read("Quint declined to comment."), ["Quint | declined | to comment"]);
});

void test("[F11] what follows a comma is another clause, and when somebody was silent is no content", () => {
  assert.deepEqual(read("He could not be reached, police said."), ["He | could not be | reached"]);
  assert.deepEqual(read("She did not respond, but her lawyer said that she was innocent."), [
    "She | did not | respond",
  ]);
  assert.deepEqual(read("Her agent could not be reached on Sunday."), ["Her agent | could not be | reached"]);
});

void test("[F11] “said nothing” is silent only where the clause ends, or names what it was silent on", () => {
  assert.deepEqual(read("She said nothing had been stolen."), []);
  assert.deepEqual(read("She said nothing."), ["She | said | nothing"]);
  assert.deepEqual(read("The board said nothing about the loan."), [
    "The board | said nothing | about the loan",
  ]);
});

void test("[F11] a silence inside a report does not reach out of it", () => {
  const outer = "The school | says | it can’t comment";
  assert.deepEqual(read("The school says it can’t comment.", outer), [outer, "it | can’t | comment"]);
});

void test("[F12] a silence that the model found is marked as one, however its row is built", () => {
  for (const [text, line] of [
    ["The price was not disclosed.", "- | was not disclosed | The price"],
    ["The bishop offered no comment.", "The bishop | offered | no comment"],
  ] as const) {
    const [claim] = readSilences(text, sentencesIn(text, { start: 0, end: text.length }), lexicon, [
      claimIn(text, line),
    ]);
    assert.deepEqual([claim?.status, claim?.kind], ["no-comment", "declines"], text);
  }
});

void test("[F11] its status is no-comment and its kind declines", () => {
  const [claim] = claimsIn("He did not respond.");
  assert.equal(claim?.status, "no-comment");
  assert.equal(claim?.kind, "declines");
});

void test("[F11] what is withheld can be the subject, and then nobody is named", () => {
  assert.deepEqual(read("The price of the land was not disclosed."), [
    "- | was not disclosed | The price of the land",
  ]);
});

void test("[F11] a second verb without a subject shares the source before it", () => {
  const text = "Rell denied the charge, then declined to comment.";
  assert.deepEqual(read("He said yes, without giving a reason."), ["- | without giving | a reason"]);
  assert.deepEqual(read(text, "Rell | denied | the charge"), [
    "Rell | denied | the charge",
    "Rell | declined | to comment",
  ]);
  const joined = "Rell denied the charge and declined to comment.";
  assert.deepEqual(read(joined, "Rell | denied | the charge"), [
    "Rell | denied | the charge",
    "Rell | declined | to comment",
  ]);
});

void test("[F11] “whom they did not name”: the relative pronoun is the content", () => {
  assert.deepEqual(read("A clerk, whom they did not name, was freed."), ["they | did not name | whom"]);
});

void test("[F12] a claim that the model found is divided as the row says", () => {
  const text = "Her agent could not be reached for comment.";
  assert.deepEqual(read(text, "Her agent | could not be | reached for comment"), [
    "Her agent | could not be reached | for comment",
  ]);
  assert.deepEqual(read(text, "Her agent | could not be reached for | comment"), [
    "Her agent | could not be reached | for comment",
  ]);
});

void test("[F12] … and one without a content gets it", () => {
  const text = "Her agent did not respond to a letter.";
  assert.deepEqual(read(text, "Her agent | did not respond | -"), [
    "Her agent | did not respond | to a letter",
  ]);
});

void test("[F12] refusing an act, and an empty room, are no silences", () => {
  assert.deepEqual(read("Dorn refused to pay the fine."), []);
  assert.deepEqual(read("No one else was in the room. The prisoners sailed."), []);
  assert.deepEqual(read(""), []);
});

function read(text: string, ...claims: readonly string[]): string[] {
  return linesOf(text, claimsIn(text, ...claims));
}

function claimsIn(text: string, ...claims: readonly string[]): RawClaim[] {
  const sentences = sentencesIn(text, { start: 0, end: text.length });
  return readSilences(
    text,
    sentences,
    lexicon,
    claims.map((line) => claimIn(text, line)),
  );
}
