import assert from "node:assert/strict";
import { test } from "node:test";
import { groupClaims } from "../../src/ledger/claims/group.ts";
import { sameClaim } from "../../src/ledger/claims/same.ts";
import { isWide, type Told } from "../../src/ledger/claims/told.ts";
import type { Edge } from "../../src/ledger/people/clusters.ts";
import { body, lexicon, person, saying } from "./claims-told.ts";

const trust = body("Quill Harbour Trust");
const [ada, otto] = [person("Ada Tobin"), person("Otto Tobin")];
const verdict = (a: Told, b: Told): string => sameClaim(a, b, lexicon).verdict;

void test("[LJ1] claims with one number, one predicate and one body are the same, and the reasons say so", () => {
  const one = saying("a clerk | said | that £2.4 million is missing from the Quill Harbour Trust", {
    people: [trust],
  });
  const other = saying("police | put | the sum missing at the Quill Harbour Trust at £2.4m", {
    people: [trust],
  });
  const found = sameClaim(one, other, lexicon);
  assert.equal(found.verdict, "yes");
  assert.deepEqual(found.reasons.slice(0, 3), [
    "both say “missing”",
    "both name Quill Harbour Trust",
    "both give £2,400,000",
  ]);
  assert.equal(sameClaim(other, one, lexicon).verdict, "yes");
});

void test("[LJ1] words are compared by their stems, wrongs by what they are called", () => {
  const one = saying(" | allegedly | Ada Tobin stole £40,000 from the fund", { people: [ada] });
  const other = saying(" | alleged | theft of £40,000 by Ada Tobin", { people: [ada] });
  assert.equal(verdict(one, other), "yes");
});

void test("[LJ1] another number, another person, another day or another side is another claim", () => {
  const theft = saying("a clerk | said | Ada Tobin stole £40,000 from the ferry fund", { people: [ada] });
  for (const other of [
    saying("a clerk | said | Ada Tobin stole £90,000 from the ferry fund", { people: [ada] }),
    saying("a clerk | said | Otto Tobin stole £40,000 from the ferry fund", { people: [otto] }),
    saying("Tobin | denied | that Ada Tobin stole £40,000 from the ferry fund", {
      people: [ada],
      status: "denied",
    }),
    saying("a clerk | said | Ada Tobin never stole £40,000 from the ferry fund", { people: [ada] }),
  ]) {
    assert.equal(verdict(theft, other), "no");
  }
  const days = { people: [ada], days: { "3 March": "2031-03-03" } };
  const meeting = saying("a clerk | said | Ada Tobin burned the ferry ledgers on 3 March", days);
  const later = saying("a clerk | said | Ada Tobin burned the ferry ledgers on 9 March", {
    people: [ada],
    days: { "9 March": "2031-03-09" },
  });
  assert.deepEqual(sameClaim(meeting, later, lexicon).reasons, [
    "3 March 2031 in one, 9 March 2031 in the other",
  ]);
});

void test("[LJ1] to be charged with it is not to be convicted of it, and a denial by content is one", () => {
  const charged = saying("police | said | Ada Tobin was charged with stealing £40,000", { people: [ada] });
  const convicted = saying("police | said | Ada Tobin was convicted of stealing £40,000", { people: [ada] });
  assert.deepEqual(sameClaim(charged, convicted, lexicon).reasons, [
    "charged in one, convicted in the other",
  ]);
  const none = saying("Ada Tobin | said | not a penny is missing from the ferry fund", { people: [ada] });
  assert.equal(none.side, -1);
});

void test("[LJ1] silences, questions and what only points back are compared with nothing", () => {
  const silence = saying("Ada Tobin | declined | to comment on the ferry fund", {
    status: "no-comment",
    kind: "declines",
  });
  assert.deepEqual(sameClaim(silence, silence, lexicon).reasons, ["one of them says too little"]);
  const pointing = saying("Ada Tobin | said | it was that");
  assert.equal(verdict(pointing, pointing), "no");
});

const edge = (one: string, other: string, more: Partial<Edge> = {}): Edge => ({
  id: `${one}${other}${more.by ?? ""}`,
  verdict: "yes",
  by: "machine",
  at: "2031-03-08",
  strength: 0,
  ...more,
  one,
  other,
});
const members = (ids: string, wide = ""): { id: string; isWide: boolean; order: string }[] =>
  ids.split("").map((id) => ({ id, order: id, isWide: wide.includes(id) }));

void test("[LJ2] a claim that says two things is in both clusters and joins them never", () => {
  const both = saying("police | said | £2.4 million is missing and 312 savers are affected");
  assert.equal(isWide(both), true);
  const edges = [edge("a", "b"), edge("c", "d"), edge("w", "a"), edge("w", "d")];
  assert.deepEqual(groupClaims(members("abcdw", "w"), edges), [
    ["a", "b", "w"],
    ["c", "d", "w"],
  ]);
});

void test("[LJ2] a person’s no parts what machines put together, a person’s yes joins", () => {
  const edges = [edge("a", "b"), edge("b", "c")];
  assert.deepEqual(groupClaims(members("abc"), edges), [["a", "b", "c"]]);
  const parted = [...edges, edge("a", "c", { verdict: "no", by: "person" })];
  assert.deepEqual(groupClaims(members("abc"), parted), [["a", "b"]]);
  const joined = [...parted, edge("a", "c", { verdict: "yes", by: "person", at: "2031-03-09", id: "later" })];
  assert.deepEqual(groupClaims(members("abc"), joined), [["a", "b", "c"]]);
});
