import assert from "node:assert/strict";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { indexForms, lexWords, matchForms, type FormIndex } from "../../src/lexicon/forms.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

void test("[L1] words are lower-cased, n't and 's stand apart, hyphens keep a word together", () => {
  const text = "Quint’s deputy DIDN’T won't-say can’t 3rd so-called Élodie";
  const words = lexWords(text, span(0, text.length));
  assert.deepEqual(
    words.map((word) => word.text),
    ["quint", "'s", "deputy", "did", "n't", "won't", "say", "can't", "3rd", "so-called", "élodie"],
  );
  for (const { start, end, text: word } of words) {
    assert.equal(text.slice(start, end).toLowerCase().replace("’", "'"), word);
  }
});

void test("[L1] only the words between the two offsets are read", () => {
  const text = "one two three";
  assert.deepEqual(lexWords(text, span(4, 7)), [{ text: "two", start: 4, end: 7, closes: true }]);
});

void test("[L2] a braced word stands for its forms, with the auxiliaries before it and the adverbs behind these", () => {
  assert.deepEqual(cues(lexicon.hedges, "The group was accused of theft."), ["was accused of"]);
  assert.deepEqual(cues(lexicon.hedges, "He has been widely believed to hide."), [
    "has been widely believed to",
  ]);
  assert.deepEqual(cues(lexicon.silences, "They will not have publicly released it."), []);
  assert.deepEqual(cues(lexicon.silences, "Police have not yet released the name."), [
    "have not yet released",
  ]);
  assert.deepEqual(cues(lexicon.silences, "The mayor declined to comment."), ["declined to comment"]);
});

void test("[L2] … but an adverb elsewhere breaks the form", () => {
  assert.deepEqual(cues(lexicon.hedges, "It is reported widely that the lido was sold."), ["It is reported"]);
  assert.deepEqual(cues(lexicon.silences, "The mayor declined again to comment."), []);
});

void test("[L3] not stands for n't", () => {
  assert.deepEqual(cues(lexicon.silences, "He did not say who paid."), ["did not say"]);
  assert.deepEqual(cues(lexicon.silences, "He didn’t say who paid."), ["didn’t say"]);
  assert.deepEqual(cues(lexicon.silences, "He did say who paid."), []);
});

void test("[L4] the longest form that fits wins, and no word is used twice", () => {
  const index = indexForms(
    [{ form: "is unclear" }, { form: "it is unclear" }, { form: "unclear who" }],
    new Map(),
  );
  assert.deepEqual(cues(index, "It is unclear who paid; he is unclear."), ["It is unclear", "is unclear"]);
});

void test("[L4] words that only look like a form are none", () => {
  assert.deepEqual(cues(lexicon.hedges, "The charge for the crossing rose in May."), []);
  assert.deepEqual(cues(lexicon.silences, "No one else was in the room."), []);
  assert.deepEqual(cues(lexicon.silences, ""), []);
});

void test("[L5] a word in braces that no table inflects follows the rules of spelling", () => {
  const index = indexForms([{ form: "{mumble} to" }], new Map());
  const text = "He mumbles to her; he mumbled to her; mumbling to her; the mumbler to her.";
  assert.deepEqual(cues(index, text), ["mumbles to", "mumbled to", "mumbling to"]);
  const nouns = indexForms([{ form: "{bet}", use: "noun" }], new Map([["bet", ["bet", "bets", "betting"]]]));
  assert.deepEqual(cues(nouns, "One bet, two bets, no betting."), ["bet", "bets"]);
});

void test("[L6] the tables' hash names their version", () => {
  assert.match(lexicon.hash, /^[0-9a-f]{12}$/);
});

function cues<Row>(index: FormIndex<Row>, text: string): string[] {
  const words = lexWords(text, span(0, text.length));
  return matchForms(index, words).map(({ first, end }) =>
    text.slice(words[first]?.start ?? 0, words[end - 1]?.end ?? 0),
  );
}
