import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { FieldName, Story } from "../src/story/story.ts";
import { readHtml } from "../src/read/html.ts";

interface GoldPage {
  readonly id: string;
  readonly split: string;
  readonly title: string;
  readonly authors: string;
  readonly date: string;
  readonly body: string;
}

/** Word 4-grams: shared, in what was read, in the gold body. */
interface Overlap {
  readonly hits: number;
  readonly read: number;
  readonly gold: number;
}

interface Score {
  readonly id: string;
  readonly body: Overlap;
  readonly plain: Overlap;
  readonly title: boolean;
  readonly date: boolean | null;
  readonly byline: boolean | null;
  readonly ms: number;
}

main();

function main(): void {
  const { values } = parseArgs({ options: { data: { type: "string" } } });
  if (values.data === undefined) {
    console.error("bench/articles.ts: say where the pages are: --data DIR (gold.jsonl.gz and *.html.gz)");
    process.exitCode = 2;
    return;
  }
  const pages = readGold(values.data);
  for (const split of ["train", "dev"]) {
    const scores = pages
      .filter((page) => page.split === split)
      .map((page) => scorePage(page, values.data ?? ""));
    report(split, scores);
  }
}

function readGold(folder: string): GoldPage[] {
  const lines = gunzipSync(readFileSync(join(folder, "gold.jsonl.gz")))
    .toString()
    .trim()
    .split("\n");
  return lines.map((line): GoldPage => JSON.parse(line));
}

function scorePage(page: GoldPage, folder: string): Score {
  const html = gunzipSync(readFileSync(join(folder, `${page.id}.html.gz`))).toString();
  const start = performance.now();
  const { story } = readHtml(html, page.id);
  const ms = performance.now() - start;
  return {
    id: page.id,
    body: compare(wordsIn(story, ["dateline", "body"]), page.body),
    plain: compare(plainReadability(html), page.body),
    title: sameWords(wordsIn(story, ["headline"]), page.title),
    date: page.date ? story.imprint.published === page.date.slice(0, 10) : null,
    byline: page.authors ? holdsAuthors(wordsIn(story, ["byline"]), page.authors) : null,
    ms,
  };
}

/** For reference: what Readability keeps on its own, blocks set apart. */
function plainReadability(html: string): string {
  const { document } = parseHTML(html);
  const content = new Readability(document).parse()?.content ?? "";
  const spaced = content.replace(
    /<\/?(?:p|div|li|h\d|br|figcaption|section|blockquote|td|tr|figure)\b/g,
    "\n$&",
  );
  return parseHTML(`<!doctype html><html><body>${spaced}</body></html>`).document.body.textContent;
}

function compare(text: string, goldText: string): Overlap {
  const read = gramsOf(text);
  const gold = gramsOf(goldText);
  const hits = [...read].reduce((sum, [gram, count]) => sum + Math.min(count, gold.get(gram) ?? 0), 0);
  return { hits, read: total(read), gold: total(gold) };
}

function wordsIn(story: Story, names: readonly FieldName[]): string {
  return story.fields
    .filter((field) => names.includes(field.name))
    .map((field) => story.text.slice(field.span.start, field.span.end))
    .join("\n\n");
}

function gramsOf(text: string): Map<string, number> {
  const words = plainly(text).split(" ");
  const grams = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const gram = words.slice(at, at + 4).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function total(grams: ReadonlyMap<string, number>): number {
  return [...grams.values()].reduce((sum, count) => sum + count, 0);
}

function sameWords(read: string, gold: string): boolean {
  const [a, b] = [plainly(read), plainly(gold)];
  return a !== "" && (a.includes(b) || b.includes(a));
}

function holdsAuthors(byline: string, authors: string): boolean {
  const names = authors.split(/,|;| and |&/).map(plainly);
  return names.filter((name) => name !== "").every((name) => plainly(byline).includes(name));
}

function report(split: string, scores: readonly Score[]): void {
  console.log(
    `${split}: ${scores.length} pages, ${mean(scores.map((score) => score.ms)).toFixed(0)} ms a page`,
  );
  reportBody(
    "body",
    scores.map((score) => score.body),
  );
  reportBody(
    "plain Readability",
    scores.map((score) => score.plain),
  );
  for (const part of ["title", "date", "byline"] as const) {
    const judged = scores.filter((score) => score[part] !== null);
    const right = judged.filter((score) => score[part] === true);
    console.log(
      `  ${part.padEnd(6)} ${right.length} of ${judged.length} = ${show(right.length / judged.length)}`,
    );
  }
  const worst = scores.toSorted((a, b) => f1(a.body) - f1(b.body)).slice(0, 10);
  for (const { id, body } of worst) console.log(`  ${id}  ${figures(precision(body), recall(body))}`);
}

function reportBody(name: string, overlaps: readonly Overlap[]): void {
  const sum = (pick: (overlap: Overlap) => number) =>
    overlaps.reduce((all, overlap) => all + pick(overlap), 0);
  const all = { hits: sum((one) => one.hits), read: sum((one) => one.read), gold: sum((one) => one.gold) };
  const [p, r, f] = [precision, recall, f1].map((measure) => show(mean(overlaps.map(measure))));
  console.log(
    `  ${name}: mean of pages P ${p} R ${r} F1 ${f}; all 4-grams ${figures(precision(all), recall(all))}`,
  );
}

function precision(overlap: Overlap): number {
  return overlap.read ? overlap.hits / overlap.read : 0;
}

function recall(overlap: Overlap): number {
  return overlap.gold ? overlap.hits / overlap.gold : 1;
}

function f1(overlap: Overlap): number {
  return harmonic(precision(overlap), recall(overlap));
}

function figures(p: number, r: number): string {
  return `P ${show(p)} R ${show(r)} F1 ${show(harmonic(p, r))}`;
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function show(value: number): string {
  return value.toFixed(3);
}
