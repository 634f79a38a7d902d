import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { kinds, statuses } from "../../src/claim/claim.ts";
import { indexForms, lexWords, matchForms } from "../../src/lexicon/forms.ts";
import { nounForms, verbForms } from "../../src/lexicon/inflect.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { cueUses } from "../../src/lexicon/rows.ts";

const root = join(import.meta.dirname, "../..");
const { inflections } = openLexicon();
const cues = readTable("cues");
const propbank = readTable("cues-propbank");

void test("[K7] cues.tsv has at least 1,500 rows of this project", () => {
  assert.ok(cues.length >= 1500, `${cues.length} rows`);
});

void test("[K7] every row's words are those of the vocabulary", () => {
  for (const { form, use, status, kind, factive, accusing, fact } of [...cues, ...propbank]) {
    assert.ok(isOneOf(cueUses, use), `${form}: ${use}`);
    assert.ok(isOneOf(statuses, status), `${form}: ${status}`);
    assert.ok(isOneOf(kinds, kind), `${form}: ${kind}`);
    assert.match(`${factive} ${accusing}`, /^(?:yes|no) (?:yes|no)$/, form);
    assert.match(fact ?? "", kind === "attitude" ? /^(?:fact|opinion|-)$/ : /^-$/, form);
    if (kind === "attitude" && status === "suspected") assert.equal(fact, "fact", form);
  }
});

void test("[K7] status and kind go together", () => {
  const statusOf: Record<string, string> = {
    declines: "no-comment",
    confirms: "confirmed",
    denies: "denied",
    orders: "intended",
    asks: "unknown",
  };
  for (const { form, status, kind = "" } of [...cues, ...propbank])
    if (statusOf[kind]) assert.equal(status, statusOf[kind], form);
});

void test("[K7] every row's form is found in its own example", () => {
  const missing = cues.filter(({ form = "", use = "", example = "" }) => {
    if (use === "mark") return !example.includes(form);
    const words = lexWords(example, span(0, example.length));
    return matchForms(indexForms([{ form, use }], inflections), words).length === 0;
  });
  assert.deepEqual(missing, []);
});

void test("[K7] no form has two rows of one use, and rows are sorted", () => {
  const keys = cues.map(({ form, use }) => `${form}\t${use}`);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(
    cues.map(({ form }) => form),
    cues.map(({ form }) => form).toSorted((a = "", b = "") => (a < b ? -1 : Number(a > b))),
  );
});

void test("[K7] no two rows have the same example", () => {
  const examples = cues.map(({ example }) => example);
  assert.deepEqual(
    examples.filter((example, index) => examples.indexOf(example) !== index),
    [],
  );
});

void test("[K8] PropBank's rows are marked, and none stands in cues.tsv too", () => {
  const ours = new Set(cues.map(({ form }) => form));
  for (const { form = "", sense, name } of propbank) {
    assert.match(sense ?? "", /^[a-z_]+\.\d\d$/, form);
    assert.ok(name, form);
    assert.ok(!ours.has(form), form);
  }
  const [notice = ""] = readFileSync(join(root, "data/lexicon/en/cues-propbank.tsv"), "utf8").split("\n");
  assert.match(notice, /PropBank.*CC BY-SA 4\.0/);
  assert.match(readFileSync(join(root, "NOTICE"), "utf8"), /cues-propbank\.tsv.*PropBank/);
});

void test("[K2] words follow the rules of spelling, British and American", () => {
  assert.deepEqual(verbForms("accuse"), ["accuse", "accuses", "accused", "accusing"]);
  assert.deepEqual(verbForms("deny"), ["deny", "denies", "denied", "denying"]);
  assert.deepEqual(verbForms("convey"), ["convey", "conveys", "conveyed", "conveying"]);
  assert.deepEqual(verbForms("veto"), ["veto", "vetoes", "vetoed", "vetoing"]);
  assert.deepEqual(verbForms("see").at(-1), "seeing");
  assert.deepEqual(verbForms("lie").at(-1), "lying");
  assert.deepEqual(verbForms("criticise").slice(0, 5), [
    "criticise",
    "criticises",
    "criticised",
    "criticising",
    "criticize",
  ]);
  assert.deepEqual(nounForms("testimony"), ["testimony", "testimonies"]);
  assert.deepEqual(nounForms("hypothesis"), ["hypothesis", "hypotheses"]);
  assert.deepEqual(nounForms("rumour"), ["rumour", "rumours", "rumor", "rumors"]);
});

void test("[K2] a short verb that doubles its last letter stands in inflections.tsv", () => {
  const missing = [...cues, ...propbank]
    .filter(({ use }) => use === "verb")
    .flatMap(({ form = "" }) => form.match(/(?<=\{)[^}]+(?=\})/g) ?? [])
    .filter((verb) => /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/.test(verb) && !inflections.has(verb));
  assert.deepEqual(missing, []);
});

function isOneOf(words: readonly string[], word: string | undefined): boolean {
  return words.some((known) => known === word);
}

function readTable(name: string): Partial<Record<string, string>>[] {
  const [, columns = "", ...rows] = readFileSync(join(root, `data/lexicon/en/${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = columns.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])));
}
