import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../../bench/lib/random.ts";
import type { CopiedWords } from "../../src/ledger/claims/dependence.ts";
import { countOrigins, originsOf } from "../../src/ledger/claims/origins.ts";
import type { Named } from "../../src/ledger/claims/page.ts";
import type { Told } from "../../src/ledger/claims/told.ts";
import { lexicon, saying } from "./claims-told.ts";

const names = ["Ada Tobin", "Tobin", "police", "Police", "Ferry Fund", "the fund", "Cass Marl", "a clerk"];
const outlets = ["Quay Gazette", "Tide Online", "Harbour News Agency", "HNA", null];

/** A telling like others, or not: by chance. */
function tellingFrom(seed: number): Told {
  const random = randomFrom(seed);
  const told = saying("Ada Tobin | said | the fund lost £40,000");
  const speaker = random.pick(["Ada Tobin", ...names]);
  const kind = random.pick(["person", "organisation"] as const);
  const entity = random.pick([null, "e1", "e2", "e3"] as const);
  const figure: Named = {
    name: speaker,
    kind,
    forms: [],
    roles: random.pick([[], ["clerk of Ferry Fund"]]),
    entity,
  };
  const figures = random.below(3) > 0 ? [figure] : [];
  const story = `s${seed % 40}`;
  return {
    ...told,
    id: `c${seed}`,
    said: random.pick([told.said, `that ${told.said}`, "another thing"]),
    speaker,
    chain: random.pick([[speaker], ["Quay Gazette", speaker], ["HNA"], []]),
    sourceKind: random.pick(["person", "outlet", "anonymous", "organisation"]),
    teller: figures[0] ?? null,
    inside: random.below(9) === 0 ? `c${seed - 40}` : null,
    page: {
      ...told.page,
      version: `v${seed % 40}`,
      story,
      outlet: outlets[seed % outlets.length] ?? null,
      credit: random.pick([null, null, "HNA", "Harbour News Agency", "Tide Online"]),
      day: random.pick([null, "2031-03-01", "2031-03-02", "2031-05-01"]),
      textHash: `t${random.below(30)}`,
      figures,
    },
  };
}

void test("[LJ4] counts from few pairs of tellings are those from all pairs", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const claims = Array.from({ length: 2 + random.below(50) }, (_, at) => tellingFrom(seed * 1000 + at));
    const copies = Array.from({ length: random.below(6) }, (): CopiedWords => {
      const [one, other] = [`v${random.below(40)}`, `v${random.below(40)}`];
      const all = { start: 0, end: 500 };
      return { one, other, passages: [{ one: all, other: all, words: 30 }] };
    });
    const { reports, outlets: papers, origins, unknown } = originsOf(claims, copies, lexicon);
    const counted = countOrigins(claims, copies, lexicon);
    assert.deepEqual(
      [counted.reports, counted.outlets, counted.origins],
      [reports, papers, origins],
      `seed ${seed}`,
    );
    assert.ok(origins + unknown > 0);
  }
});
