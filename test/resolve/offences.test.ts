import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { lexWords } from "../../src/lexicon/forms.ts";
import { indexGaps, matchGaps } from "../../src/lexicon/gaps.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { offenceGroups, offenceUses } from "../../src/lexicon/offence-rows.ts";
import { offencesIn } from "../../src/resolve/offences.ts";

const lexicon = openLexicon();
const folder = join(import.meta.dirname, "../../data/lexicon/en");

void test("[O1] every row's form is found in its own example, where the tables together name an offence", () => {
  for (const row of readTable("offences")) {
    const index = indexGaps([row], lexicon.inflections, ({ use }) => use === "noun" || use === "agent");
    const { example } = row;
    assert.equal(matchGaps(index, lexWords(example, span(0, example.length))).length > 0, true, row.form);
    assert.notDeepEqual(named(example), [], row.form);
  }
});

void test("[O1] no form stands twice with one use, and every row uses the vocabulary", () => {
  const rows = readTable("offences");
  const keys = rows.map(({ form, use }) => `${form} (${use})`);
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
  for (const { form, use, group, code, weight } of rows) {
    assert.ok(
      offenceUses.some((known) => known === use),
      `${form}: ${use}`,
    );
    assert.ok(
      offenceGroups.some((known) => known === group),
      `${form}: ${group}`,
    );
    assert.match(code ?? "", /^(?:-|\d{2,3}[A-Z]?)$/, form);
    assert.match(weight ?? "", /^(?:sure|maybe)$/, form);
  }
});

void test("[O2] the longest form wins, at its exact words", () => {
  const text = "Quint denied money laundering, “wire fraud” and taking bribes.";
  assert.deepEqual(
    offencesIn(text, span(0, text.length), lexicon).map((mention) => [
      mention.words,
      text.slice(mention.span.start, mention.span.end) === mention.words,
    ]),
    [
      ["money laundering", true],
      ["wire fraud", true],
      ["taking bribes", true],
    ],
  );
});

void test("[O2] only the words of the stretch are read", () => {
  assert.deepEqual(offencesIn("Theft here, arson there.", span(12, 24), lexicon).map(wordsOf), ["arson"]);
  assert.deepEqual(offencesIn("", span(0, 0), lexicon), []);
});

void test("[O2] a word is found in all its forms, without its auxiliaries", () => {
  assert.deepEqual(words("He has been embezzling."), ["embezzling"]);
  assert.deepEqual(words("She embezzled it; they embezzle."), ["embezzled", "embezzle"]);
  assert.deepEqual(words("Two gunmen and three thieves fled."), ["gunmen", "thieves"]);
  assert.deepEqual(words("They looked the other way."), ["looked the other way"]);
});

void test("[O3] idioms and innocent senses name no offence", () => {
  const loud = readTable("offence-idioms").filter(({ example }) => named(example).length > 0);
  assert.deepEqual(loud, []);
});

void test("[O3] … while the same words outside the idiom do", () => {
  assert.deepEqual(words("The spaniel stole the show."), []);
  assert.deepEqual(words("Quint stole the takings."), ["stole"]);
  assert.deepEqual(words("The Serious Fraud Office moved."), []);
  assert.deepEqual(words("The office was built on fraud."), ["fraud"]);
  assert.deepEqual(words("A killer whale passed the pier."), []);
  assert.deepEqual(words("A killer passed the pier."), ["killer"]);
});

void test("[O3] an idiom may have a gap, in which an offence still counts", () => {
  assert.deepEqual(words("The rain robbed Fenwick of victory."), []);
  assert.deepEqual(words("Quint robbed Fenwick of its silver."), ["robbed"]);
  assert.deepEqual(words("They shot a bribery film in a barn."), ["bribery"]);
  assert.deepEqual(words("He shot, then a film began."), ["shot"]);
});

void test("[O4] a row tells how sure it is, and whether the word is the deed or who does it", () => {
  const senses = named("The thief killed a guard and committed perjury.").map(({ row }) => [
    row.use,
    row.group,
    row.weight,
  ]);
  assert.deepEqual(senses, [
    ["agent", "property", "sure"],
    ["verb", "person", "maybe"],
    ["verb", "society", "sure"],
  ]);
});

void test("[O5] a long text takes time in proportion to its words", () => {
  for (const piece of ["steal the ", "shoot a a a a a "]) {
    const text = piece.repeat(1_000_000 / piece.length);
    const started = performance.now();
    offencesIn(text, span(0, text.length), lexicon);
    assert.ok(performance.now() - started < 10_000, piece);
  }
});

function named(text: string): ReturnType<typeof offencesIn> {
  return offencesIn(text, span(0, text.length), lexicon);
}

function words(text: string): string[] {
  return named(text).map(wordsOf);
}

function wordsOf({ words }: { readonly words: string }): string {
  return words;
}

interface TableRow {
  readonly form: string;
  readonly example: string;
  readonly [column: string]: string;
}

function readTable(name: string): TableRow[] {
  const [, columns = "", ...rows] = readFileSync(join(folder, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = columns.split("\t");
  return rows.map((row) => ({
    form: "",
    example: "",
    ...Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])),
  }));
}
