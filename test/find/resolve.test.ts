import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoundClaim } from "../../src/find/find.ts";
import { resolveClaims, upToDepth } from "../../src/resolve/resolve.ts";
import { claimIn } from "./claims.ts";

const text = "The Ledger reported that Rell said the bell was allegedly sold. Dorn left, it is said.";
const found: readonly FoundClaim[] = [
  foundIn("The Ledger | reported | that Rell said the bell was allegedly sold", null),
  foundIn("Rell | said | the bell was allegedly sold", 0),
  foundIn("- | allegedly | the bell was … sold", 1),
  foundIn("- | it is said | Dorn left", null),
];
const calibration = { intercept: -1, cue: 0.7, source: 0.3 };

void test("[F22] claims are numbered in the order of their cues, and each names the one it is told in", () => {
  const claims = resolveClaims(found, calibration);
  assert.deepEqual(
    claims.map(({ id, in: outer }) => [id, outer]),
    [
      ["c1", null],
      ["c2", "c1"],
      ["c3", "c2"],
      ["c4", null],
    ],
  );
});

void test("[F22] a source in the text is of a kind not judged yet; no source is “none”", () => {
  const kinds = resolveClaims(found, calibration).map(({ sourceKind }) => sourceKind);
  assert.deepEqual(kinds, [null, null, "none", "none"]);
});

void test("[F22] what is not judged yet is null or empty, never “no”", () => {
  const [claim] = resolveClaims(found, calibration);
  assert.deepEqual(
    [claim?.speaker, claim?.accusation, claim?.when, claim?.chain, claim?.about, claim?.answers],
    [null, null, null, [], [], []],
  );
});

void test("[F23] a depth keeps the claims nested at most so deep, and their outer claims with them", () => {
  const claims = resolveClaims(found, calibration);
  const ids = (depth: number) => upToDepth(claims, depth).map(({ id }) => id);
  assert.deepEqual(ids(1), ["c1", "c4"]);
  assert.deepEqual(ids(2), ["c1", "c2", "c4"]);
  assert.deepEqual(ids(3), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(ids(Infinity), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(upToDepth([], 1), []);
});

function foundIn(line: string, outer: number | null): FoundClaim {
  return { ...claimIn(text, line), outer, voice: "indirect" };
}
