import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Span } from "../../src/base/span.ts";
import { nestClaims } from "../../src/find/nest.ts";
import { byTable, type RawClaim } from "../../src/find/raw-claim.ts";
import { claimIn } from "./claims.ts";

void test("[F13] a claim is told in the smallest content that holds its cue", () => {
  const text = "The Ledger reported that Rell said the dean knew the bell was sold.";
  assert.deepEqual(
    nested(
      text,
      "The Ledger | reported | that Rell said the dean knew the bell was sold",
      "Rell | said | the dean knew the bell was sold",
      "the dean | knew | the bell was sold",
    ),
    [null, 0, 1],
  );
});

void test("[F13] five deep, in whatever order the claims come", () => {
  const text =
    "The Messenger reported a clerk testified the treasurer boasted the dean believed auditors promised to look away.";
  const lines = [
    "auditors | promised | to look away",
    "the dean | believed | auditors promised to look away",
    "the treasurer | boasted | the dean believed auditors promised to look away",
    "a clerk | testified | the treasurer boasted the dean believed auditors promised to look away",
    "The Messenger | reported | a clerk testified the treasurer boasted the dean believed auditors promised to look away",
  ];
  assert.deepEqual(nested(text, ...lines), [1, 2, 3, 4, null]);
  assert.deepEqual(nested(text, ...lines.toReversed()), [null, 0, 1, 2, 3]);
});

void test("[F13] claims side by side are told in nothing", () => {
  const text = "Police say the shop was empty and the owner insists it was full.";
  assert.deepEqual(nested(text, "Police | say | the shop was empty", "the owner | insists | it was full"), [
    null,
    null,
  ]);
  assert.deepEqual(nested(text), []);
});

void test("[F14] a content cut round a claim's cue holds it", () => {
  const text = "Port Radio said the owner had allegedly bribed an inspector.";
  assert.deepEqual(
    nested(
      text,
      "Port Radio | said | the owner had … bribed an inspector",
      "- | allegedly | the owner had … bribed an inspector",
    ),
    [null, 0],
  );
});

void test("[F14] … but not one that is cut round its own cue", () => {
  const text = "The choir, the bishop wrote, would sing, and the organ would be sold.";
  assert.deepEqual(nested(text, "the bishop | wrote | The choir … would sing", "- | sold | the organ"), [
    null,
    null,
  ]);
});

void test("[F15] whoever is cited is told in the claim of who cites", () => {
  const citing = "The Ledger reported the bell was sold, citing two clerks.";
  assert.deepEqual(
    nested(citing, "The Ledger | reported | the bell was sold", "two clerks | citing | the bell was sold"),
    [null, 0],
  );
  const cited = "According to the Post, which cited two clerks, the bell was sold.";
  assert.deepEqual(
    nested(
      cited,
      "the Post, which cited two clerks | According to | the bell was sold",
      "two clerks | cited | the bell was sold",
    ),
    [null, 0],
  );
  const quoted = "The bell was sold, Rell was quoted by the Post as saying.";
  assert.deepEqual(
    nested(quoted, "the Post | was quoted by | The bell was sold", "Rell | saying | The bell was sold"),
    [null, 0],
  );
});

void test("[F15] of two claims that hold each other's cue, the one without a source is told in the other", () => {
  const text = "Radio Ansel said the owner allegedly bribed a clerk.";
  const said = "Radio Ansel | said | the owner allegedly bribed a clerk";
  const hedge = "- | allegedly | Radio Ansel said the owner … bribed a clerk";
  assert.deepEqual(nested(text, said, hedge), [null, 0]);
  assert.deepEqual(nested(text, hedge, said), [1, null]);
});

void test("[F16] whatever the claims, nesting has no cycle and no claim is told in itself", () => {
  fc.assert(
    fc.property(fc.array(anyClaim(), { maxLength: 7 }), (claims) => {
      const text = "citing ".repeat(8);
      const outer = nestClaims(text, claims);
      assert.equal(outer.length, claims.length);
      for (const start of outer.keys()) {
        let at: number | null = start;
        for (let steps = 0; at !== null; steps++) {
          assert.ok(steps < claims.length, `a cycle from ${start}: ${outer.join()}`);
          at = outer[at] ?? null;
        }
      }
    }),
    { numRuns: 3000 },
  );
});

function nested(text: string, ...lines: readonly string[]): (number | null)[] {
  return nestClaims(
    text,
    lines.map((line) => claimIn(text, line)),
  );
}

function anyClaim(): fc.Arbitrary<RawClaim> {
  const pieces = fc
    .uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 6 })
    .map((ends) => paired(ends.toSorted((a, b) => a - b)));
  return fc.record({
    source: fc.oneof(fc.constant([]), pieces),
    cue: pieces.map((all) => all.slice(0, 1)),
    content: pieces,
    scores: fc.constant(byTable.scores),
    status: fc.constant(null),
    kind: fc.constant(null),
    labels: fc.constant(null),
  });
}

function paired(ends: readonly number[]): Span[] {
  return ends.flatMap((start, at) =>
    at % 2 === 0 && ends[at + 1] !== undefined ? [{ start, end: ends[at + 1] ?? 0 }] : [],
  );
}
