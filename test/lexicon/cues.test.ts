import assert from "node:assert/strict";
import { test } from "node:test";
import { cueRowOf, type CueContext, type CueMatch } from "../../src/lexicon/cues.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

void test("[K1] a cue has the status and kind of its row", () => {
  const cases = [
    ["said", "asserted says"],
    ["wrote", "asserted writes"],
    ["asked", "unknown asks"],
    ["have urged", "intended orders"],
    ["accused", "alleged accuses"],
    ["denied", "denied denies"],
    ["admitted", "confirmed confirms"],
    ["declined", "no-comment declines"],
    ["suggests", "suspected says"],
    ["believes", "suspected attitude"],
    ["hopes", "intended attitude"],
    ["realised", "asserted attitude"],
  ];
  for (const [cue = "", sense] of cases) assert.equal(senseOf(cue), sense, cue);
});

void test("[K1] words without a row have none", () => {
  for (const cue of ["rowed", "the harbour", "", " ", "…"]) assert.equal(cueRowOf(lexicon, cue), null, cue);
});

void test("[K2] a cue is found in every form of its words and in both spellings", () => {
  for (const cue of ["admit", "admits", "admitted", "admitting"]) assert.equal(formOf(cue), "{admit}", cue);
  for (const cue of ["recognise", "recognizes", "recognised", "recognizing"])
    assert.equal(formOf(cue), "{recognise}", cue);
  for (const cue of ["labelled", "labeled"]) assert.equal(formOf(cue), "{label}", cue);
  for (const cue of ["rumoured", "rumored"]) assert.equal(formOf(cue, { sourced: true }), "{rumour}", cue);
  assert.equal(formOf("denies"), "{deny}");
  assert.equal(formOf("lied"), "{lie}");
  assert.equal(formOf("foreseeing"), "{foresee}");
});

void test("[K3] the longest form counts, then the last verb; a silence and a hedge come first", () => {
  assert.equal(formOf("tried to warn"), "{warn}");
  assert.equal(formOf("answered and then denied"), "{deny}");
  const silence = cueRowOf(lexicon, "did not immediately say");
  assert.deepEqual([silence?.table, senseOf("did not immediately say")], ["silences", "no-comment declines"]);
  const hedge = cueRowOf(lexicon, "is widely believed to", { sourced: false });
  assert.deepEqual([hedge?.table, hedge?.row.status], ["hedges", "suspected"]);
});

void test("[K3] what stands round the cue tells a noun from a verb", () => {
  assert.equal(useOf("claims", { before: "The heirs " }), "verb");
  assert.equal(useOf("claims", { before: "The bank rejected the heirs’ " }), "noun");
  assert.equal(useOf("request", { before: "turned down a " }), "noun");
  assert.equal(useOf("is worried"), "adjective");
  assert.equal(useOf("have worried"), "verb");
});

void test("[K3] with a source, somebody vouches for what was reported", () => {
  assert.equal(senseOf("was reported", { sourced: false }), "rumoured says");
  assert.equal(senseOf("was reported", { sourced: true }), "asserted says");
  assert.equal(senseOf("was accused of", { sourced: true }), "alleged accuses");
});

void test("[K4] other words of the cue deny it", () => {
  for (const cue of [
    "did not claim",
    "didn’t claim",
    "has never claimed",
    "no longer claims",
    "without claiming",
    "cannot claim",
    "refused to claim",
    "failed to claim",
  ])
    assert.equal(cueRowOf(lexicon, cue)?.negated, true, cue);
  for (const cue of ["claimed", "claimed not", "denied", "tried to claim", "refused"])
    assert.equal(cueRowOf(lexicon, cue)?.negated, false, cue);
});

void test("[K5] auxiliaries tell mood, voice and time", () => {
  const cases: [string, CueMatch["modal"], boolean, CueMatch["tense"]][] = [
    ["says", null, false, "present"],
    ["said", null, false, "past"],
    ["told", null, false, "past"],
    ["has said", null, false, "past"],
    ["saying", null, false, null],
    ["put", null, false, null],
    ["puts", null, false, "present"],
    ["is saying", null, false, "present"],
    ["was saying", null, false, "past"],
    ["will say", "will", false, "future"],
    ["’ll say", "will", false, "future"],
    ["won't say that or deny", "will", false, "future"],
    ["is going to announce", null, false, "future"],
    ["might argue", "might", false, "present"],
    ["may have argued", "may", false, "past"],
    ["'d argue", "would", false, "present"],
    ["'d argued", null, false, "past"],
    ["was told", null, true, "past"],
    ["have been told", null, true, "past"],
    ["is being sued", null, true, "present"],
    ["was to announce", null, false, "past"],
    ["was accused of", null, true, "past"],
    ["accused of", null, true, null],
  ];
  for (const [cue, modal, passive, tense] of cases) {
    const match = cueRowOf(lexicon, cue);
    assert.deepEqual([match?.modal, match?.passive, match?.tense], [modal, passive, tense], cue);
  }
});

void test("[K5] a noun has neither voice nor time", () => {
  const match = cueRowOf(lexicon, "denial", { before: "his " });
  assert.deepEqual([match?.passive, match?.tense], [false, null]);
});

void test("[K6] a cue of any length is read in linear time", () => {
  const started = performance.now();
  for (const word of ["said ", "not ", "has ", "refused to ", "’s ", ": "])
    cueRowOf(lexicon, word.repeat(20_000), { before: "the ".repeat(20_000), after: "of ".repeat(20_000) });
  assert.ok(performance.now() - started < 20_000);
});

function senseOf(cue: string, context?: CueContext): string | undefined {
  const match = cueRowOf(lexicon, cue, context);
  return match ? `${match.row.status} ${match.row.kind}` : undefined;
}

function formOf(cue: string, context?: CueContext): string | undefined {
  return cueRowOf(lexicon, cue, context)?.row.form;
}

function useOf(cue: string, context?: CueContext): string | undefined {
  return cueRowOf(lexicon, cue, context)?.row.use;
}
