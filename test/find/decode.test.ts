import assert from "node:assert/strict";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { decodeFrames } from "../../src/find/decode.ts";
import { roleTags, type LabelledFrame } from "../../src/model/roles.ts";
import { wordsOf as wordSpans } from "../../src/model/words.ts";
import { linesOf } from "./claims.ts";

const text = "“The lamp was lit,” Dorn said, “all night.”";
const words = wordSpans(text, span(0, text.length));
const CUE = words.findIndex(({ start, end }) => text.slice(start, end) === "said");
const [O, S, s, C, c] = [0, 1, 2, 3, 4];

void test("[F24] roles become spans of whole words; a role that begins again is a new piece", () => {
  const tags = [C, c, c, c, c, c, c, S, O, O, C, c, c, c, c];
  assert.deepEqual(lines(tags), ["Dorn | said | “The lamp was lit,” … “all night.”"]);
  assert.deepEqual(lines([C, c, C, c, c, c, c, S, O, O, O, O, O, O, O]), [
    "Dorn | said | “The … lamp was lit,”",
  ]);
});

void test("[F24] a role that goes on without having begun begins there", () => {
  assert.deepEqual(lines([O, O, c, c, O, O, O, s, O, O, O, O, O, O, O]), ["Dorn | said | lamp was"]);
});

void test("[F24] the cue's own words have no other role", () => {
  assert.deepEqual(lines([C, c, c, c, c, c, c, c, c, c, c, c, c, c, c]), [
    "- | said | “The lamp was lit,” Dorn … , “all night.”",
  ]);
});

void test("[F24] a frame without content is kept, and its score for content is 0", () => {
  const [claim] = decodeFrames([frameOf(Array.from(words, () => O))]);
  assert.deepEqual(claim?.content, []);
  assert.equal(claim?.scores.cue, 0.75);
  assert.ok(Math.abs((claim?.scores.source ?? 0) - 0.8) < 1e-9, "sure that there is none: 1 − 0.2");
});

void test("[F24] the score of a source is the mean probability of its words", () => {
  const tags = [C, c, c, c, c, c, c, S, O, O, O, O, O, O, O];
  const [claim] = decodeFrames([frameOf(tags)]);
  assert.ok(Math.abs((claim?.scores.source ?? 0) - 0.7) < 1e-9);
});

function lines(tags: readonly number[]): string[] {
  return linesOf(text, decodeFrames([frameOf(tags)]));
}

/** The chosen tag has 0.6, every other 0.1. */
function frameOf(tags: readonly number[]): LabelledFrame {
  assert.equal(tags.length, words.length);
  return {
    block: words.map((word) => ({ span: word, spelling: "", pieces: [], casing: 0, quote: 0 })),
    first: CUE,
    end: CUE + 1,
    probability: 0.75,
    labels: new Float32Array(),
    roles: {
      tags: Uint8Array.from(tags),
      probabilities: Float64Array.from(
        tags.flatMap((tag) => roleTags.map((_, one) => (one === tag ? 0.6 : 0.1))),
      ),
    },
  };
}
