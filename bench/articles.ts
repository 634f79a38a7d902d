import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
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

interface Score {
  readonly id: string;
  readonly hits: number;
  readonly read: number;
  readonly gold: number;
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
    const scores = pages.filter((page) => page.split === split).map((page) => scorePage(page, values.data ?? ""));
    report(split, scores);
  }
}

function readGold(folder: string): GoldPage[] {
  const lines = gunzipSync(readFileSync(join(folder, "gold.jsonl.gz"))).toString().trim().split("\n");
  // The gold file's README names these fields.
  return lines.map((line) => JSON.parse(line) as GoldPage);
}

function scorePage(page: GoldPage, folder: string): Score {
  const html = gunzipSync(readFileSync(join(folder, `${page.id}.html.gz`))).toString();
  const start = performance.now();
  const { story } = readHtml(html, page.id);
  const ms = performance.now() - start;
  const gold = gramsOf(page.body);
  const read = gramsOf(wordsIn(story, ["dateline", "body"]));
  return {
    id: page.id,
    hits: [...read].reduce((sum, [gram, count]) => sum + Math.min(count, gold.get(gram) ?? 0), 0),
    read: total(read),
    gold: total(gold),
    title: sameWords(wordsIn(story, ["headline"]), page.title),
    date: page.date ? story.imprint.published === page.date.slice(0, 10) : null,
    byline: page.authors ? holdsAuthors(wordsIn(story, ["byline"]), page.authors) : null,
    ms,
  };
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
  const precision = (score: Score) => (score.read ? score.hits / score.read : 0);
  const recall = (score: Score) => (score.gold ? score.hits / score.gold : 1);
  const f1 = (score: Score) => harmonic(precision(score), recall(score));
  const sum = (pick: (score: Score) => number) => scores.reduce((all, score) => all + pick(score), 0);
  const [hits, read, gold] = [sum((s) => s.hits), sum((s) => s.read), sum((s) => s.gold)];
  console.log(`${split}: ${scores.length} pages, ${mean(scores.map((s) => s.ms)).toFixed(0)} ms a page`);
  console.log(`  body, mean of pages   P ${show(mean(scores.map(precision)))} R ${show(mean(scores.map(recall)))} F1 ${show(mean(scores.map(f1)))}`);
  console.log(`  body, all 4-grams     P ${show(hits / read)} R ${show(hits / gold)} F1 ${show(harmonic(hits / read, hits / gold))}`);
  for (const part of ["title", "date", "byline"] as const) {
    const judged = scores.filter((score) => score[part] !== null);
    const missed = judged.filter((score) => score[part] === false).map((score) => score.id.slice(0, 8));
    console.log(`  ${part.padEnd(8)} ${judged.length - missed.length} of ${judged.length} = ${show(1 - missed.length / judged.length)}  missed: ${missed.slice(0, 12).join(" ")}`);
  }
  for (const score of scores.toSorted((a, b) => f1(a) - f1(b)).slice(0, 10)) {
    console.log(`  ${score.id}  P ${show(precision(score))} R ${show(recall(score))} F1 ${show(f1(score))}`);
  }
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
