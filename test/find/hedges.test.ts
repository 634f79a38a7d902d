import assert from "node:assert/strict";
import { test } from "node:test";
import { readHedges } from "../../src/find/hedges.ts";
import type { RawClaim } from "../../src/find/raw-claim.ts";
import { sentencesIn } from "../../src/find/sentences.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { claimIn, linesOf } from "./claims.ts";

const lexicon = openLexicon();

void test("[F9] an adverb makes a claim of the clause round it, with no source", () => {
  assert.deepEqual(read("Quint allegedly signed eleven transfers."), [
    "- | allegedly | Quint … signed eleven transfers",
  ]);
  assert.deepEqual(read("Reportedly, the vault had stood open."), [
    "- | Reportedly | the vault had stood open",
  ]);
});

void test("[F9] … and what the model took for its source is part of what is hedged", () => {
  const text = "Quint allegedly signed eleven transfers.";
  assert.deepEqual(read(text, "Quint | allegedly | signed eleven transfers"), [
    "- | allegedly | Quint … signed eleven transfers",
  ]);
});

void test("[F9] … but never reaches out of the content that the adverb stands in", () => {
  const text = "Radio Ansel said the owner allegedly bribed an inspector.";
  const outer = "Radio Ansel | said | the owner allegedly bribed an inspector";
  assert.deepEqual(read(text, outer, "Radio Ansel said the owner | allegedly | bribed an inspector"), [
    outer,
    "- | allegedly | the owner … bribed an inspector",
  ]);
});

void test("[F9] an adjective hedges the rest of its noun phrase", () => {
  assert.deepEqual(read("The alleged ringleader was not among them."), ["- | alleged | ringleader"]);
  assert.deepEqual(read("Police suspected him."), [], "a verb is no adjective");
});

void test("[F9] clauses: the subject and what follows, or the clause behind", () => {
  assert.deepEqual(read("The group was accused of draining the fund."), [
    "- | was accused of | The group … draining the fund",
  ]);
  assert.deepEqual(read("It is alleged that Quint has fled."), ["- | It is alleged | that Quint has fled"]);
});

void test("[F9] … over a parenthesis between commas", () => {
  assert.deepEqual(read("It is alleged, prosecutors said, that Lamb ran the ring."), [
    "- | It is alleged | that Lamb ran the ring",
  ]);
});

void test("[F9] … nor does one that the table found", () => {
  const text = "The Ledger reported that an official said Marrin had allegedly moved the money.";
  const outer = "The Ledger | reported | that an official said Marrin had allegedly moved the money";
  const inner = "an official | said | Marrin had allegedly moved the money";
  assert.deepEqual(read(text, outer, inner), [outer, inner, "- | had allegedly | Marrin … moved the money"]);
});

void test("[F25] a denied hedge is no accusation: its status is denied", () => {
  for (const text of [
    "Quint has not been accused of theft.",
    "Quint was never charged with fraud.",
    "She is no longer suspected of fraud.",
    "No one has been charged with the crime.",
    "Nobody was accused of theft.",
  ]) {
    assert.deepEqual(statuses(text), ["denied"], text);
  }
  assert.deepEqual(statuses("Quint has been accused of theft."), ["alleged"]);
  assert.deepEqual(
    statuses("It is not known who called."),
    ["unknown"],
    "the row's own “not” denies nothing",
  );
});

void test("[F25] “was reported to the police” and “appeared to her” are no hedges", () => {
  assert.deepEqual(read("The theft was reported to the police."), []);
  assert.deepEqual(read("The lamp appeared to Lorn in a dream."), []);
});

void test("[F10] a part of the cue is not its source: “It was claimed”, “Rumour has it”", () => {
  const [claim] = claimsIn(
    "It was claimed that the vault stood open.",
    "It | was claimed | that the vault stood open",
  );
  assert.deepEqual([claim?.source, claim?.status], [[], "alleged"]);
});

void test("[F9] a noun holds what follows “of”, or its that-clause; a possessive before it is the source", () => {
  assert.deepEqual(read("Allegations of bribery followed the choir."), [
    "- | Allegations | bribery followed the choir",
  ]);
  assert.deepEqual(read("Rumours that the lido had been sold went round."), [
    "- | Rumours | that the lido had been sold went round",
  ]);
  assert.deepEqual(read("His claim that the lamp was lit was false."), [
    "His | claim | that the lamp was lit was false",
  ]);
  assert.deepEqual(read("Rumours followed the choir."), [], "a noun that hands nothing over");
  assert.deepEqual(read("There were reports of it."), [], "a pronoun on its own");
});

void test("[F10] the table gives the status and kind of a claim that the model found", () => {
  const text = "The group was accused of draining the fund.";
  const [claim] = claimsIn(text, "- | was accused | The group … of draining the fund");
  assert.deepEqual(linesOf(text, claim ? [claim] : []), [
    "- | was accused of | The group … draining the fund",
  ]);
  assert.equal(claim?.status, "alleged");
  assert.equal(claim?.kind, "accuses");
});

void test("[F10] … but a cue that has a source is no hedge", () => {
  const text = "Police accused Quint of theft.";
  const [claim] = claimsIn(text, "Police | accused | Quint of theft");
  assert.deepEqual(claim, claimIn(text, "Police | accused | Quint of theft"));
});

void test("[F10] words that only look like a hedge make no claim", () => {
  assert.deepEqual(read("The suspect is 34. The charge for the crossing rose in May."), []);
  assert.deepEqual(read(""), []);
});

function read(text: string, ...claims: readonly string[]): string[] {
  return linesOf(text, claimsIn(text, ...claims));
}

function claimsIn(text: string, ...claims: readonly string[]): RawClaim[] {
  const sentences = sentencesIn(text, { start: 0, end: text.length });
  return readHedges(
    text,
    sentences,
    lexicon,
    claims.map((line) => claimIn(text, line)),
  );
}

function statuses(text: string): (string | null)[] {
  return claimsIn(text).map(({ status }) => status);
}
