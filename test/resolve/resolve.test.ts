import assert from "node:assert/strict";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import type { FoundClaim } from "../../src/find/find.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import type { Sentence } from "../../src/model/grammar.ts";
import { upToDepth } from "../../src/resolve/depth.ts";
import { nothingResolved, resolveStory, type Resolved } from "../../src/resolve/resolve.ts";
import { makeStory } from "../../src/story/story.ts";
import { claimIn, pageOf } from "../find/claims.ts";

const text = "The Ledger reported that Rell said the bell was allegedly sold. Dorn left, it is said.";
const found: readonly FoundClaim[] = [
  foundIn("The Ledger | reported | that Rell said the bell was allegedly sold", null),
  foundIn("Rell | said | the bell was allegedly sold", 0),
  foundIn("- | allegedly | the bell was … sold", 1),
  foundIn("- | it is said | Dorn left", null),
];

const whyAnswers = [
  { field: "kind", value: "says", why: "the row “{say}”", at: null },
  { field: "answers", value: "c3, c1", why: "it accuses Dorn", at: null },
] as const;

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
  const all = resolved();
  const ids = (depth: number) => upToDepth(all, depth).claims.map(({ id }) => id);
  assert.deepEqual(ids(1), ["c1", "c4"]);
  assert.deepEqual(ids(2), ["c1", "c2", "c4"]);
  assert.deepEqual(ids(3), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(ids(Infinity), ["c1", "c2", "c3", "c4"]);
  assert.deepEqual(upToDepth(nothingResolved, 1), nothingResolved);
});

void test("[F23] what a left-out claim holds goes to the nearest claim round it that stays", () => {
  const all = holding();
  const heldBy = (depth: number) => {
    const { legal, statements, quotes } = upToDepth(all, depth);
    return [
      ...legal.map((row) => row.in),
      ...statements.flatMap(({ carriedBy, continues }) => [carriedBy, continues]),
      ...quotes.map(({ speaker, claim }) => `${speaker} ${claim}`),
    ];
  };
  const record = { record: span(0, 3) };
  assert.deepEqual(heldBy(1), ["c1", null, { claim: "c1" }, null, record, "c1", "Rell c1", "null null"]);
  assert.deepEqual(heldBy(2), ["c2", null, { claim: "c2" }, null, record, "c2", "Rell c2", "null null"]);
  assert.deepEqual(heldBy(3), ["c3", null, { claim: "c3" }, null, record, "c3", "Rell c2", "null null"]);
});

void test("[F23] nothing answers a left-out claim, and reasons go with what they are of", () => {
  const all = holding();
  const answering = (depth: number) => {
    const { claims, reasons } = upToDepth(all, depth);
    const whys = reasons.get("c4")?.map(({ field, value }) => `${field} ${value}`);
    return [claims.at(-1)?.answers, whys, [...reasons.keys()]];
  };
  assert.deepEqual(answering(1), [["c1"], ["kind says", "answers c1"], ["c1", "c4"]]);
  assert.deepEqual(answering(2), [["c1"], ["kind says", "answers c1"], ["c1", "c2", "c4"]]);
  assert.deepEqual(answering(3), [
    ["c3", "c1"],
    ["kind says", "answers c3, c1"],
    ["c1", "c2", "c3", "c4"],
  ]);
  const onlyInner = { ...all, claims: all.claims.map((claim) => ({ ...claim, answers: ["c3"] })) };
  const { reasons } = upToDepth(onlyInner, 1);
  assert.deepEqual(
    reasons.get("c4")?.map(({ field }) => field),
    ["kind"],
  );
});

void test("[F23] a depth that no claim exceeds changes nothing", () => {
  assert.deepEqual(upToDepth(holding(), Infinity), holding());
});

/** The story with a legal row, statements and quotations of its innermost claims, which c4 answers. */
function holding(): Resolved {
  const { claims, ...rest } = resolved();
  const at = span(0, 3);
  const deed = { at, deed: at, wording: "act", agent: null, victim: null, offence: "property" } as const;
  const guilt = { code: null, affirmed: true, meaning: 1, presupposed: false } as const;
  const row = { person: "Dorn", status: "charged", offence: null, cue: at, when: null } as const;
  return {
    ...rest,
    claims: claims.map((claim) => (claim.id === "c4" ? { ...claim, answers: ["c3", "c1"] } : claim)),
    legal: [
      { ...row, in: "c3" },
      { ...row, in: null },
    ],
    statements: [
      { ...deed, ...guilt, carriedBy: { claim: "c3" }, continues: null },
      { ...deed, ...guilt, carriedBy: { record: at }, continues: "c3" },
    ],
    quotes: [
      { ...at, speaker: "Rell", claim: "c2", isSpeech: true },
      { ...at, speaker: null, claim: null, isSpeech: true },
    ],
    reasons: new Map(claims.map(({ id }) => [id, id === "c4" ? whyAnswers : []])),
  };
}

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
