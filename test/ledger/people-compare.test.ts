import assert from "node:assert/strict";
import { test } from "node:test";
import { isDateline } from "../../src/ledger/people/body-names.ts";
import { compareFigures, type Comparison } from "../../src/ledger/people/compare.ts";
import type { Figure } from "../../src/ledger/people/figure.ts";
import { longReason, shortReason } from "../../src/ledger/people/short-reasons.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

let stories = 0;
function figure(name: string, more: Partial<Figure> = {}): Figure {
  return {
    version: name,
    story: `story ${(stories += 1)}`,
    name,
    kind: "person",
    forms: [name],
    roles: [],
    ages: [],
    ties: [],
    beside: [],
    places: [],
    outlet: null,
    country: null,
    day: "2031-03-08",
    ...more,
  };
}

function body(name: string, more: Partial<Figure> = {}): Figure {
  return figure(name, { kind: "organisation", ...more });
}

function compare(a: Figure, b: Figure, more: { frequent?: string; hasNamesakes?: boolean } = {}): Comparison {
  const isFrequent = (name: string): boolean => name === more.frequent;
  const ground = { lexicon, isFrequent, hasNamesakes: more.hasNamesakes ?? false };
  const [there, back] = [compareFigures(a, b, ground), compareFigures(b, a, ground)];
  assert.deepEqual([there.verdict, there.points], [back.verdict, back.points], "the same from both sides");
  return there;
}

function aged(age: number, day: string, more: Partial<Figure> = {}): Figure {
  return figure("Tessa Marr", { ages: [age], day, ...more });
}

const mayor = { roles: ["mayor of Fenwick"] };
const company = { beside: ["Osk Hale", "Ines Tobin", "Ray Dunn"] };

void test("[LP1] a full name and one thing more: one person; the reasons say why", () => {
  const found = compare(figure("Tessa Marr", mayor), figure("Tessa Marr", { roles: ["Mayor"] }));
  assert.equal(found.verdict, "yes");
  assert.deepEqual(found.reasons, ["both are called Tessa Marr", "both are called mayor of fenwick"]);
  assert.equal(compare(figure("Tessa Marr", company), figure("Tessa Marr", company)).verdict, "yes");
  assert.equal(compare(figure("Tessa Ann Marr"), figure("Tessa Ann Marr")).verdict, "yes");
});

void test("[LP1] a full name alone is worth a look; so is company that stands beside everybody", () => {
  assert.equal(compare(figure("Tessa Marr"), figure("Tessa Marr")).verdict, "unsure");
  const beside = { beside: ["Osk Hale"] };
  assert.equal(compare(figure("Tessa Marr", beside), figure("Tessa Marr", beside)).verdict, "yes");
  const often = compare(figure("Tessa Marr", beside), figure("Tessa Marr", beside), { frequent: "Osk Hale" });
  assert.equal(often.verdict, "unsure");
});

void test("[LP1] where two of the name are known, one thing more is not enough", () => {
  const found = compare(figure("Tessa Marr", mayor), figure("Tessa Marr", mayor), { hasNamesakes: true });
  assert.equal(found.verdict, "unsure");
  assert.ok(found.reasons.includes("the ledger knows two of this name"));
});

void test("[LP2] nobody is one by a surname and the event", () => {
  const shared = { ...company, places: ["Fenwick"], outlet: "Quay Gazette" };
  for (const [a, b] of [
    ["Marr", "Marr"],
    ["Marr", "Tessa Marr"],
    ["Tessa", "Tessa Marr"],
  ] as const) {
    assert.equal(compare(figure(a), figure(b)).verdict, "no");
    assert.equal(compare(figure(a, shared), figure(b, shared)).verdict, "unsure");
    assert.equal(
      compare(figure(a, { ...shared, ...mayor }), figure(b, { ...shared, ...mayor })).verdict,
      "yes",
    );
  }
});

void test("[LP2] other given names, initials or suffixes are other people, whatever else they share", () => {
  for (const [a, b] of [
    ["Tessa Marr", "Tomas Marr"],
    ["Tessa Marr", "R. Marr"],
    ["Anna Marr", "Hanna Marr"],
    ["Ray Dunn Jr.", "Ray Dunn Sr."],
    ["Tessa Ann Marr", "Tessa Jane Marr"],
  ] as const) {
    const found = compare(figure(a, { ...company, ...mayor }), figure(b, { ...company, ...mayor }));
    assert.deepEqual([found.verdict, found.isContradicted], ["no", true], `${a}, ${b}`);
  }
});

void test("[LP3] an initial, a short form, another spelling need more", () => {
  for (const [a, b] of [
    ["Tessa Marr", "T. Marr"],
    ["Tess Quillory", "Tessa Quillory"],
    ["Osric Hallorane", "Osric Halloran"],
    ["Máire Łodyga", "Maire Lodyga-Quint"],
    ["Ana Ruiz", "Ana Ruiz Calder"],
  ] as const) {
    assert.equal(compare(figure(a), figure(b)).verdict, "no", `${a}, ${b}`);
    assert.equal(compare(figure(a, mayor), figure(b, mayor)).verdict, "unsure", `${a}, ${b}`);
    const both = { ...company, ...mayor };
    assert.equal(compare(figure(a, both), figure(b, both)).verdict, "yes", `${a}, ${b}`);
  }
});

void test("[LP4] ages speak for or against, birthdays allowed for", () => {
  assert.equal(compare(aged(44, "2031-03-08"), aged(44, "2031-03-20")).verdict, "yes");
  assert.equal(compare(aged(44, "2031-03-08"), aged(46, "2032-06-01")).verdict, "yes");
  assert.equal(compare(aged(44, "2031-03-08"), aged(19, "2031-03-20")).verdict, "no");
  const known = { ...mayor, ...company };
  const wrong = compare(aged(44, "2031-03-08", known), aged(54, "2031-03-20", known));
  assert.equal(wrong.verdict, "unsure");
  assert.match(wrong.reasons.join("; "), /ages do not agree: 44 on 2031-03-08, 54 on 2031-03-20/);
});

void test("[LP4] a man and a woman, kin of one another, holders of two towns’ offices", () => {
  const title = compare(
    figure("Mrs Marr", { ...mayor, ...company }),
    figure("Tomas Marr", { ...mayor, ...company }),
  );
  assert.deepEqual([title.verdict, title.isContradicted], ["no", true]);
  const brother = figure("Marr", { ...mayor, ...company, ties: [{ value: "brother", of: "Tessa Marr" }] });
  assert.equal(compare(brother, figure("Tessa Marr", { ...mayor, ...company })).verdict, "no");
  const elsewhere = figure("Tessa Marr", { roles: ["mayor of Oakhaven"], beside: ["Osk Hale"] });
  assert.equal(
    compare(figure("Tessa Marr", { ...mayor, beside: ["Osk Hale"] }), elsewhere).verdict,
    "unsure",
  );
});

void test("[LP5] bodies: one telling name, letters that a story explains, legal forms", () => {
  const trust = body("Fenwick Harbour Trust", { forms: ["Fenwick Harbour Trust", "FHT"] });
  assert.equal(compare(trust, body("The Fenwick Harbour Trust")).verdict, "yes");
  assert.equal(compare(body("Hale & Quint Ltd"), body("Hale and Quint")).verdict, "yes");
  const near = { outlet: "Quay Gazette", places: ["Fenwick"] };
  assert.equal(compare({ ...trust, ...near }, body("FHT", near)).verdict, "yes");
  assert.equal(compare(body("Fenwick Harbour Trust"), body("FHT")).verdict, "no");
  assert.equal(compare(body("Fenwick Harbour Trust", near), body("FHT", near)).verdict, "unsure");
});

void test("[LP5] bodies that every town has, and parts of names", () => {
  assert.equal(compare(body("City Council"), body("City Council")).verdict, "no");
  const near = { outlet: "Quay Gazette", country: "gb" };
  assert.equal(compare(body("City Council", near), body("City Council", near)).verdict, "yes");
  const shared = { beside: company.beside };
  assert.equal(compare(body("Fenwick Quay", shared), body("Fenwick Quay Times", shared)).verdict, "unsure");
  assert.equal(compare(body("police", near), body("police", near)).verdict, "no");
  assert.equal(compare(body("Fenwick"), figure("Fenwick")).verdict, "no");
});

void test("[LP5] a paper’s short form is that paper in the paper itself, and nowhere else", () => {
  const outlet = "The Quay Gazette";
  const paper = body(outlet, { kind: "outlet" });
  assert.equal(compare(body("Gazette", { outlet }), paper).verdict, "yes");
  assert.equal(compare(body("Gazette", { outlet: "The Harbour Lamp" }), paper).verdict, "no");
  assert.equal(compare(body("Gazette", { outlet }), body("The Oakhaven Gazette")).verdict, "no");
});

void test("[LP5] where a story was written is nobody", () => {
  assert.ok(isDateline("FENWICK", ["FENWICK", "QNA"]));
  for (const [name, forms] of [
    ["FENWICK", ["FENWICK"]],
    ["Fenwick", ["Fenwick", "QNA"]],
    ["QNAHF", ["QNA"]],
    ["QNA", ["Quay News Agency"]],
  ] as const)
    assert.ok(!isDateline(name, forms), name);
});

void test("[LP6] reasons come back from their short form", () => {
  const reasons = [
    "both are called Tessa Marr",
    "both are called mayor of fenwick",
    "both stories name Osk Hale, Ray Dunn and 2 more",
    "both stories name Fenwick within 30 days",
    "Quay Gazette has both within 30 days",
    "both stand in versions of one story",
    "their ages agree: 44 on 2031-03-08, 44 on 2031-03-20",
    "the ledger knows two of this name",
    "Tessa Marr and T. Marr: an initial fits the name",
  ];
  const short = reasons.map((reason) => shortReason(reason, "Tessa Marr"));
  assert.deepEqual(short.slice(0, 2), ["s", "r mayor of fenwick"]);
  assert.deepEqual(
    short.map((reason) => longReason(reason, "Tessa Marr")),
    reasons,
  );
});
