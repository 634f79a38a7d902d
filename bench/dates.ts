/**
 * Dates of every annotated set against the program's, values by their first and last day; how each set's values are mapped
 * to the guide stands in `lib/date-gold.ts` and `lib/date-recognizers.ts`.
 *
 *   node bench/dates.ts --data DIR [--set NAME] [--errors] [--out FOLDER]
 *
 * With --out each set's predictions are written for score.mjs, one document a line.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLexicon } from "../src/lexicon/lexicon.ts";
import { readDates } from "../src/resolve/dates/dates.ts";
import { extentOf, goldOfTimes, type Extent, type GoldDate } from "./lib/date-gold.ts";
import { goldOfCase, type RecognizersCase } from "./lib/date-recognizers.ts";
import { readOptions } from "./lib/options.ts";
import { inCodePoints, linesIn, setFile, storyOf, type JsonSpan } from "./lib/sets.ts";
import { percent, printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "one set of it only", default: "" },
  out: { means: "a folder for the predictions", default: "" },
  errors: { means: "print what is missed, wrong or too much", flag: true },
});

const sets = ["gold-dev", "gold-train", "recognizers-dates", "gum-news", "dates-tbaq", "dates-meantime"];
const lexicon = openLexicon();

/** What every set's line has of what is used here. */
interface Row {
  readonly id: string;
  readonly set: string;
  readonly split: string | null;
  readonly spec?: string;
  readonly reference?: string | null;
  readonly results?: RecognizersCase["results"];
  readonly date: string | null;
  readonly text: string;
  readonly dates: readonly (
    | readonly [number, number, string | null]
    | { readonly text: JsonSpan; readonly value: string | null }
  )[];
}

interface Found {
  readonly span: JsonSpan;
  readonly value: string | null;
  readonly extent: Extent;
  readonly why: string;
}

interface Counts {
  gold: number;
  predicted: number;
  found: number;
  right: number;
}

const tables = new Map<string, Counts>();
for (const set of option("set") ? [option("set")] : sets) {
  const rows = linesIn(setFile(option("data"), set)).map((line): Row => JSON.parse(line));
  for (const row of rows) countRow(set, row);
  if (option("out")) writeFileSync(join(option("out"), `${set}.jsonl`), rows.map(predictionOf).join(""));
}
printTable(
  ["set", "gold", "predicted", "found", "right", "P", "R", "F1"],
  Array.from(tables, ([name, { gold, predicted, found, right }]) => {
    const [p, r] = [right / predicted, right / gold];
    return [name, gold, predicted, found, right, percent(p), percent(r), percent((2 * p * r) / (p + r))];
  }),
);

function countRow(set: string, row: Row): void {
  const gold = goldOf(set, row);
  if (!gold) return;
  const name = set.startsWith("gold") ? set : `${set} ${row.split ?? ""}`;
  const counts = tables.get(name) ?? { gold: 0, predicted: 0, found: 0, right: 0 };
  tables.set(name, counts);
  compare(row, gold, counts);
}

/** The dates to be found; undefined for a row that cannot be measured. */
function goldOf(set: string, row: Row): GoldDate[] | undefined {
  if (set.startsWith("gold-"))
    return row.dates
      .map(tupleOf)
      .map(([start, end, value]) => ({ span: [start, end], readings: [value && (extentOf(value) ?? null)] }));
  if (set !== "recognizers-dates") return goldOfTimes(row.text, row.dates.map(tupleOf));
  const { spec = "", reference = null } = row;
  if (reference === null || spec.includes("TasksMode")) return undefined;
  const gold = goldOfCase({ ...row, spec, reference, results: row.results ?? [] });
  return gold.length > 0 && gold.every(({ readings }) => readings.length === 0) ? undefined : gold;
}

function tupleOf(date: Row["dates"][number]): readonly [number, number, string | null] {
  return "text" in date ? [date.text[0], date.text[1], date.value] : date;
}

function read(row: Row): Found[] {
  const published = (row.reference ?? row.date)?.slice(0, 10) ?? null;
  const story = storyOf(
    JSON.stringify({ id: row.id, text: row.text, ...(published === null ? {} : { published }) }),
  );
  const pieces = inCodePoints(story.text);
  return readDates(story, lexicon).map(({ text, value, why }) => ({
    span: pieces([text])[0] ?? [0, 0],
    value,
    extent: value === null ? null : (extentOf(value) ?? null),
    why,
  }));
}

/** A line for score.mjs, which looks at dates only where there are no claims. */
function predictionOf(row: Row): string {
  const dates = read(row).map(({ span, value }) => ({ text: span, value }));
  return `${JSON.stringify({ id: row.id, text: row.text, claims: [], dates })}\n`;
}

/** Each date of the set takes the first of ours that overlaps it; ours that overlap only what the guide does not mark do not count. */
function compare(row: Row, gold: readonly GoldDate[], counts: Counts): void {
  const left = new Set(read(row));
  for (const { span, readings } of gold.filter((each) => each.readings.length > 0)) {
    counts.gold++;
    const found = [...left].find((each) => overlap(each.span, span));
    if (!found) report("missed", row, span, readings.join(" or "));
    if (!found) continue;
    left.delete(found);
    counts.predicted++;
    counts.found++;
    if (readings.includes(found.extent)) counts.right++;
    else report("wrong", row, span, `${found.extent} (${found.why}), not ${readings.join(" or ")}`);
  }
  for (const found of left) {
    if (gold.some(({ span }) => overlap(found.span, span))) continue;
    if (isUnread(row, gold, found.span)) continue;
    counts.predicted++;
    report("extra", row, found.span, String(found.extent));
  }
}

/** MEANTIME marks the first sentences only: behind its last date nothing counts. */
function isUnread({ set }: Row, gold: readonly GoldDate[], span: JsonSpan): boolean {
  return set === "meantime" && span[0] > (gold.at(-1)?.span[1] ?? 0);
}

function overlap(a: JsonSpan, b: JsonSpan): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function report(what: string, row: Row, span: JsonSpan, says: string): void {
  if (!option("errors")) return;
  const points = Array.from(row.text);
  const words = (from: number, to: number): string =>
    points.slice(Math.max(0, from), to).join("").replaceAll("\n", " ");
  const context = `${words(span[0] - 40, span[0])}[${words(...span)}]${words(span[1], span[1] + 30)}`;
  console.log(`${what}\t${row.split ?? ""}\t${row.reference ?? row.date ?? ""}\t${context}\t${says}`);
}
