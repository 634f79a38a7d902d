import assert from "node:assert/strict";
import { test } from "node:test";
import { openStandings, type Standing } from "../../src/check/standings.ts";
import type { LegalRow, LegalStatus } from "../../src/claim/claim.ts";

function row(status: LegalStatus, at: number, when: string | null = null): LegalRow {
  return { person: "Dell Harrow", status, offence: null, cue: { start: at, end: at + 1 }, in: null, when };
}

function of(...rows: LegalRow[]): Standing {
  return openStandings(rows).of("Dell Harrow");
}

void test("[RV16] the last word of the law counts: a conviction that was undone is none", () => {
  assert.equal(of(row("convicted", 1)).isEstablished, true);
  assert.equal(of(row("convicted", 1), row("acquitted", 9)).isEstablished, false);
  assert.equal(of(row("convicted", 1), row("acquitted", 9)).isCleared, true);
  // Told first, but earlier: acquitted in 2019, convicted at the retrial in 2021.
  assert.equal(of(row("convicted", 1, "2021-05"), row("acquitted", 9, "2019-03")).isEstablished, true);
  assert.equal(of(row("acquitted", 1, "2024-02"), row("convicted", 9, "2021-05")).isEstablished, false);
  assert.equal(of(row("charged", 1)).isOpen, true);
  assert.equal(of().isOpen, false);
});
