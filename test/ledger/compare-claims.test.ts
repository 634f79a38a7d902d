import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../../src/claim/claim.ts";
import { compareClaims } from "../../src/ledger/compare-claims.ts";
import { storyOf } from "./stories.ts";

type Told = Partial<Claim> & { readonly says: string };

/** What becomes of one claim, as the list in which it ends up. */
function becomes(older: Told, newer: Told): string {
  const changes = compareClaims(version(older), version(newer));
  const { added, dropped, ...pairs } = changes;
  const list = Object.entries(pairs).find(([, found]) => found.length > 0)?.[0];
  assert.deepEqual([added.length, dropped.length], list === undefined ? [1, 1] : [0, 0]);
  return list ?? "another";
}

function version(told: Told) {
  return storyOf("wharf.txt", told.says.replaceAll("|", " ").replaceAll(/\s+/g, " ").trim(), { c1: told });
}

const sold = {
  says: "Bo Marrin | said | the wharf was sold in May",
  speaker: "Bo Marrin",
  status: "alleged",
} as const;

void test("[LE17] a claim hardens when the text stands further behind it", () => {
  assert.equal(becomes(sold, { ...sold, status: "asserted" }), "hardened");
  assert.equal(becomes({ ...sold, status: "rumoured" }, sold), "hardened");
  assert.equal(becomes({ ...sold, status: "asserted" }, { ...sold, status: "confirmed" }), "hardened");
  assert.equal(becomes({ ...sold, status: "confirmed" }, sold), "softened");
  assert.equal(becomes({ ...sold, status: "suspected" }, sold), "kept");
  assert.equal(becomes({ ...sold, status: null }, sold), "kept");
  const dropped = {
    says: "Police | said | the wharf was sold in May",
    speaker: "police",
    status: "asserted",
  } as const;
  assert.equal(becomes(sold, dropped), "hardened", "though somebody else says it");
});

void test("[LE18] claims are one by their words and who says them, never across a denial", () => {
  const wharf = { ...sold, says: "Marrin | said | the old wharf was sold last May", speaker: "Marrin" };
  assert.equal(becomes(sold, wharf), "kept");
  assert.equal(becomes(sold, { ...wharf, speaker: "police" }), "another");
  assert.equal(becomes(sold, { ...sold, says: "Bo Marrin | said | the ferry sails on Sunday" }), "another");
  assert.equal(
    becomes(sold, { ...sold, says: "Bo Marrin | denied | the wharf was sold in May", status: "denied" }),
    "another",
  );
});

void test("[LE18] … and each has one partner at most, the one most like it", () => {
  const text = "Bo said the wharf was sold. Bo said the wharf was sold twice.";
  const both = storyOf("wharf.txt", text, {
    c1: { says: "Bo | said | the wharf was sold", speaker: "Bo" },
    c2: { says: "Bo | said | the wharf was sold twice", speaker: "Bo" },
  });
  const one = storyOf("wharf.txt", "Bo said the wharf was sold twice.", {
    c1: { says: "Bo | said | the wharf was sold twice", speaker: "Bo" },
  });
  const { kept, dropped } = compareClaims(both, one);
  assert.deepEqual(
    kept.map(({ older }) => older.id),
    ["c2"],
  );
  assert.deepEqual(
    dropped.map(({ id }) => id),
    ["c1"],
  );
});
