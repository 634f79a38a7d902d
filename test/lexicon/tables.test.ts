import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { statuses, kinds } from "../../src/claim/claim.ts";
import { indexForms, lexWords, matchForms } from "../../src/lexicon/forms.ts";
import { hedgeUses } from "../../src/lexicon/rows.ts";

const folder = join(import.meta.dirname, "../../data/lexicon/en");
const inflections = new Map(
  readTable("inflections").map(({ word = "", forms = "" }) => [word, forms.split(" ")]),
);

void test("[L7] every row's form is found in the row's own example", () => {
  for (const table of ["hedges", "silences", "lead-ins"]) {
    const missing = readTable(table).filter(({ form = "", example = "" }) => {
      const words = lexWords(example, span(0, example.length));
      return matchForms(indexForms([{ form }], inflections), words).length === 0;
    });
    assert.deepEqual(missing, [], table);
  }
});

void test("[L8] no table has a form twice", () => {
  for (const table of ["hedges", "silences", "lead-ins", "inflections"]) {
    const forms = readTable(table).map((row) => row["form"] ?? row["word"]);
    assert.deepEqual(
      forms.filter((form, index) => forms.indexOf(form) !== index),
      [],
      table,
    );
  }
});

void test("[L8] every row's words are those of the vocabulary, and its cue and content fit into its form", () => {
  for (const { form, use, status, kind, alone } of readTable("hedges")) {
    assert.ok(
      hedgeUses.some((known) => known === use),
      `${form}: ${use}`,
    );
    assert.ok(
      statuses.some((known) => known === status),
      `${form}: ${status}`,
    );
    assert.ok(
      kinds.some((known) => known === kind),
      `${form}: ${kind}`,
    );
    assert.match(alone ?? "", /^(?:yes|no)$/, form);
  }
  for (const { form = "", cue_words: cue, content_words: content, passive } of readTable("silences")) {
    const length = form.split(" ").length;
    assert.ok(Number(cue) >= 1 && Number(content) >= 0 && Number(cue) + Number(content) <= length, form);
    assert.match(passive ?? "", /^(?:yes|no|content)$/, form);
  }
});

function readTable(name: string): Partial<Record<string, string>>[] {
  const [, columns = "", ...rows] = readFileSync(join(folder, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = columns.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])));
}
