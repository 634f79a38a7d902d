import assert from "node:assert/strict";
import { test } from "node:test";
import { voiceOf } from "../../src/find/voice.ts";
import { claimIn, pageOf } from "./claims.ts";

void test("[F18] direct: all words of the content are quoted", () => {
  assert.equal(voice("“The lamp was lit,” Dorn said.", "“The lamp was lit,”"), "direct");
  assert.equal(voice("“The lamp,” Dorn said, “was lit.”", "“The lamp,” … “was lit.”"), "direct");
});

void test("[F18] mixed: some are", () => {
  assert.equal(voice("The board called it “a muddle” of sorts.", "it “a muddle” of sorts"), "mixed");
  assert.equal(voice("The lamp, Dorn said, “was lit.”", "The lamp … “was lit.”"), "mixed");
});

void test("[F18] indirect: none is", () => {
  assert.equal(voice("Dorn said the lamp was lit.", "the lamp was lit"), "indirect");
  assert.equal(voice("“Never,” said Dorn, who left.", "who left"), "indirect");
  assert.equal(voice("“” Dorn said …", "…"), "indirect", "no words at all");
});

void test("[F18] marks and white space at the content's ends do not count", () => {
  assert.equal(voice("Dorn said: “The lamp was lit”.", "“The lamp was lit”."), "direct");
  assert.equal(
    voice("“The lamp was lit, Dorn said.", "“The lamp was lit,"),
    "direct",
    "the closing mark is lost",
  );
});

function voice(text: string, content: string): string {
  const claim = claimIn(text, `- | - | ${content}`);
  return voiceOf(text, claim.content, pageOf(text).quotations);
}
