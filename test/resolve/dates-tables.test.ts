import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readAll } from "./dates.ts";

const folder = join(import.meta.dirname, "../../data/lexicon/en");
/** Rows that say how long, unless the clause looks ahead; or that nobody can resolve. */
const unresolved = /^(?:fiscal|later|earlier|turn|that|weekday-turn|weekday-that|before-day|after-day)/;

void test("[D24] every row of the patterns is found in its own example, with a value unless it needs an anchor", () => {
  const rows = readTable("dates-patterns");
  assert.ok(rows.length > 100);
  for (const { form = "", reading = "", example = "" } of rows) {
    const dates = readAll(example);
    assert.ok(dates.length > 0, `${form}: ${example}`);
    if (!unresolved.test(reading) && !reading.endsWith(" that"))
      assert.ok(
        dates.some(({ value }) => value !== null),
        `${form}: ${example}`,
      );
  }
});

void test("[D24] no pattern, word of a class or holiday of a country stands twice", () => {
  const keys = {
    "dates-patterns": (row: Row) => row["form"],
    "dates-words": (row: Row) => `${row["form"]} ${row["class"]}`,
    "dates-holidays": (row: Row) => `${row["form"]} ${row["country"]}`,
  };
  for (const [table, key] of Object.entries(keys)) {
    const all = readTable(table).map(key);
    assert.deepEqual(
      all.filter((each, index) => all.indexOf(each) !== index),
      [],
      table,
    );
  }
});

void test("[D24] every class that a pattern names has words, or is a shape of numbers", () => {
  const shapes = "date holiday day number two year nth short decade slash numeric ordinal".split(" ");
  const classes = new Set([...shapes, ...readTable("dates-words").map((row) => row["class"])]);
  const named = readTable("dates-patterns").flatMap(({ form = "" }) =>
    Array.from(form.matchAll(/\{(\w+)\}/g), ([, name]) => name),
  );
  assert.deepEqual(
    named.filter((name) => !classes.has(name)),
    [],
  );
});

type Row = Partial<Record<string, string>>;

function readTable(name: string): Row[] {
  const [, columns = "", ...rows] = readFileSync(join(folder, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = columns.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])));
}
