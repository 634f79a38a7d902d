import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chainsOf } from "../../src/resolve/chains.ts";
import type { VoicedClaim } from "../../src/resolve/judged.ts";

void describe("the relay of a claim", () => {
  void test("[V13] goes from the first voice named to the origin, in whatever order the claims stand", () => {
    const chains = chainsOf([told("town clerk", 2), told("Harbour Ledger", null), told("police", 1)], null);
    assert.deepEqual(chains, [
      ["Harbour Ledger", "police", "town clerk"],
      ["Harbour Ledger"],
      ["Harbour Ledger", "police"],
    ]);
  });

  void test("[V14] the story’s own outlet, a claim without a voice and a voice that quotes itself are no links", () => {
    const claims = [
      told("The Harbour Ledger", null),
      told("Dana Rell", 0),
      told(null, 1),
      told("Dana Rell", 2),
      told("clerk", 3),
    ];
    assert.deepEqual(chainsOf(claims, "Harbour Ledger").at(-1), ["Dana Rell", "clerk"]);
    assert.deepEqual(chainsOf(claims, "Skelby Observer").at(-1), [
      "The Harbour Ledger",
      "Dana Rell",
      "clerk",
    ]);
  });
});

function told(speaker: string | null, outer: number | null): VoicedClaim {
  return {
    id: "c",
    source: [],
    cue: [],
    content: [],
    scores: { cue: 1, source: 1 },
    voice: "indirect",
    match: null,
    labels: null,
    sourceKind: "person",
    status: "asserted",
    kind: "says",
    accuses: false,
    reasons: [],
    speaker,
    outer,
  };
}
