import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sourceKinds } from "../../src/claim/claim.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { genderOfGivenName, isOutletName, sourceKindOf, titleAt } from "../../src/lexicon/people-words.ts";
import { genders, headKinds, outletKinds } from "../../src/lexicon/person-rows.ts";

const lexicon = openLexicon();
const folder = join(import.meta.dirname, "../../data/lexicon/en");

void test("[K20] a head noun says what kind of source it makes, in one number or the other", () => {
  const cases = [
    ["spokesmen", "role male"],
    ["witness", "role"],
    ["witnesses", "crowd"],
    ["report", "document"],
    ["reports", "outlet"],
    ["organizers", "role"],
    ["neighbor", "role"],
    ["mother", "role female"],
    ["harbour police", "organisation"],
    ["space agency", "organisation"],
    ["state news agencies", "outlet"],
    ["person", "role"],
    ["person familiar with the sale", "anonymous"],
    ["security source", "anonymous"],
    ["tangerine", ""],
    ["", ""],
  ];
  for (const [head = "", sense] of cases) {
    const row = sourceKindOf(lexicon, head);
    assert.equal([row?.kind, row?.gender].filter(Boolean).join(" "), sense, head);
  }
});

void test("[K21] the longest title before a name is found, with or without full stops", () => {
  const cases = [
    ["Mr. Dunn", 1, "male"],
    ["Det Ch Insp Dunn", 3, undefined],
    ["Lt. Col. Mara Dunn", 2, undefined],
    ["Lt. Mara Dunn", 1, undefined],
    ["Dame Ada Quint", 1, "female"],
    ["DI Quint", 1, undefined],
    ["Di Quint", undefined, undefined],
    ["Mara Dunn", undefined, undefined],
  ] as const;
  for (const [words, end, gender] of cases) {
    const title = titleAt(lexicon, words.split(" "), 0);
    assert.equal(title?.end, end, words);
    assert.equal(title?.row.gender ?? undefined, gender, words);
  }
});

void test("[K22] a given name says who mostly bears it", () => {
  const cases = {
    Mara: "female",
    TOMAS: "male",
    Ngozi: "female",
    Ayşe: "female",
    Alex: "both",
    "Jean-Luc": "both",
  };
  for (const [name, gender] of Object.entries(cases))
    assert.equal(genderOfGivenName(lexicon, name), gender, name);
  assert.equal(genderOfGivenName(lexicon, "Jean-Pierre"), "male");
  assert.equal(genderOfGivenName(lexicon, "Qwxz"), null);
  assert.equal(genderOfGivenName(lexicon, "-"), null);
});

void test("[K23] a known medium is found by its name, an unknown one by a word in it", () => {
  const found = [
    "Reuters",
    "The Times",
    "Oakhaven Gazette",
    "Star-Ledger",
    "Radio Calder",
    "the Fenwick Star",
    "the Herald",
  ];
  const others = [
    "Fenwick Star",
    "Herald",
    "Time",
    "Map",
    "the African Union",
    "the Environment Agency",
    "Mara Dunn",
    "Twitter",
  ];
  for (const name of found) assert.equal(isOutletName(lexicon, name, false), true, name);
  for (const name of others) assert.equal(isOutletName(lexicon, name, false), false, name);
  assert.equal(isOutletName(lexicon, "Fenwick Star", true), true);
});

void test("[K24] every row is of the vocabulary, and none stands twice", () => {
  const words = {
    human: ["yes", "no"],
    sure: ["yes", "no"],
    ambiguous: ["yes", "no"],
    place: ["last", "first", "any"],
  };
  const allowed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    sources: { kind: headKinds, human: words.human, gender: [...genders, "-"] },
    titles: { gender: [...genders, "-"] },
    "given-names": { gender: [...genders, "both"] },
    outlets: { kind: outletKinds, ambiguous: words.ambiguous },
    "outlet-words": { sure: words.sure, place: words.place },
  };
  for (const [name, columns] of Object.entries(allowed)) {
    const rows = readTable(name);
    const keys = rows.map((row) => row["form"] ?? row["name"] ?? row["outlet"]);
    assert.equal(new Set(keys).size, keys.length, name);
    for (const row of rows)
      for (const [column, values] of Object.entries(columns))
        assert.ok(values.includes(row[column] ?? ""), `${name}: ${JSON.stringify(row)}`);
  }
  const missing = headKinds.filter((kind) => !sourceKinds.some((known) => known === kind));
  assert.deepEqual(missing, []);
});

void test("[K24] every source's own example has its form", () => {
  for (const { form = "", example = "" } of readTable("sources")) {
    const words = form.replaceAll(/[{}]| …/g, "");
    assert.ok(example.toLowerCase().includes(words.toLowerCase()), form);
  }
});

function readTable(name: string): Partial<Record<string, string>>[] {
  const [, columns = "", ...rows] = readFileSync(join(folder, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = columns.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])));
}
