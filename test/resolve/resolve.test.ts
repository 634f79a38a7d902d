import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoundClaim } from "../../src/find/find.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import type { Sentence } from "../../src/model/grammar.ts";
import { resolveStory, upToDepth, type Resolved } from "../../src/resolve/resolve.ts";
import { makeStory } from "../../src/story/story.ts";
import { claimIn, pageOf } from "../find/claims.ts";

const text = "The Ledger reported that Rell said the bell was allegedly sold. Dorn left, it is said.";
const found: readonly FoundClaim[] = [
  foundIn("The Ledger | reported | that Rell said the bell was allegedly sold", null),
  foundIn("Rell | said | the bell was allegedly sold", 0),
  foundIn("- | allegedly | the bell was … sold", 1),
  foundIn("- | it is said | Dorn left", null),
];

void test("[F22] claims are numbered in the order of their cues, and each names the one it is told in", () => {
  assert.deepEqual(
    resolved().claims.map(({ id, in: outer }) => [id, outer]),
    [
      ["c1", null],
      ["c2", "c1"],
      ["c3", "c2"],
      ["c4", null],
    ],
  );
});

void test("[F22] a claim without a source has nobody as its speaker and the source kind “none”", () => {
  const unsourced = resolved().claims.filter(({ source }) => source.length === 0);
  assert.deepEqual(
    unsourced.map(({ id, sourceKind, speaker }) => [id, sourceKind, speaker]),
    [
      ["c3", "none", null],
      ["c4", "none", null],
    ],
  );
});

void test("[F22] every claim has its reasons, and each names a field and what it rests on in the text", () => {
  const { claims, reasons } = resolved();
  assert.deepEqual(
    [...reasons.keys()],
    claims.map(({ id }) => id),
  );
  for (const { field, why, at } of [...reasons.values()].flat()) {
    assert.ok(field !== "" && why !== "", field);
    assert.ok(at === null || (at.start >= 0 && at.start < at.end && at.end <= text.length));
  }
});

void test("[F22] a story in which nothing is found has nothing", () => {
  const nothing = resolved([]);
  assert.deepEqual([nothing.claims, nothing.legal, [...nothing.reasons]], [[], [], []]);
});

void test("[F23] a depth keeps the claims nested at most so deep, and their outer claims with them", () => {
  const { claims } = resolved();
  const ids = (depth: number) => upToDepth(claims, depth).map(({ id }) => id);
  assert.deepEqual(ids(1), ["c1", "c4"]);
  assert.deepEqual(ids(2), ["c1", "c2", "c4"]);
  assert.deepEqual(ids(3), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(ids(Infinity), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(upToDepth([], 1), []);
});

/** What the claims come to in a story whose words hang on nothing and name nobody. */
function resolved(claims = found): Resolved {
  const { sentences, quotations } = pageOf(text);
  const scene = {
    story: makeStory({ id: "a", text }),
    lexicon: openLexicon(),
    claims,
    quotations,
    sentences: sentences.map(bareTree),
    names: [],
  };
  const calibration = { intercept: -1, cue: 0.7, source: 0.3 };
  return resolveStory(scene, { calibration, worth: { rows: new Map(), leastAccusation: 0 } });
}

function bareTree({ start, end }: { readonly start: number; readonly end: number }): Sentence {
  const words = Array.from(text.slice(start, end).matchAll(/[\p{L}]+|[.,]/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    tag: "NN",
    relation: "dep",
    head: -1,
  }));
  return { start, end, words };
}

function foundIn(line: string, outer: number | null): FoundClaim {
  return { ...claimIn(text, line), outer, voice: "indirect" };
}
