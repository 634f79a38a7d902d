/**
 * What `check` finds: on the invented pairs, against the problems of the hand-marked stories, and how often it speaks up on
 * published copy.
 *
 *   node bench/check.ts --data DIR --tools DIR
 *
 * Nothing of a story is printed or kept; the predictions go to bench/out.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkStory } from "../src/check/check.ts";
import type { Finding } from "../src/claim/finding.ts";
import { openLocalReader } from "../src/host/reader.ts";
import { readStory, type Reader } from "../src/index.ts";
import { readOptions } from "./lib/options.ts";
import { inCodePoints, linesIn, setFile, storyOf } from "./lib/sets.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  tools: { means: "the folder of score.mjs and score_pairs.mjs" },
  clusters: { means: "how many stories of the clusters are looked at", default: "100" },
});
const WORDS = 800; // the unit of the rates: a usual news story

interface Checked {
  readonly stories: number;
  readonly words: number;
  readonly findings: readonly Finding[];
  /** Milliseconds that `check` takes beyond `read`, for each story. */
  readonly times: readonly number[];
}

const reader = await openLocalReader();
const folder = join(import.meta.dirname, "out");
mkdirSync(folder, { recursive: true });
const pairs = await checkFile(reader, join(option("data"), "check-dev.jsonl"), "check-dev");
console.log(run("score_pairs.mjs", [join(option("data"), "check-dev.jsonl"), out("check-dev")]));
for (const set of ["first", "second"]) {
  const file = join(import.meta.dirname, "pairs", `${set}.jsonl`);
  await checkFile(reader, file, set);
  console.log(
    `${set} set of pairs\n${run("score_pairs.mjs", [file, out(set)])
      .split("\n")
      .slice(0, 4)
      .join("\n")}`,
  );
}
const sets: [string, Checked][] = [["check-dev", pairs]];
for (const set of ["gold-dev", "gold-train", "polnear-dev"] as const)
  sets.push([set, await checkFile(reader, setFile(option("data"), set), set)]);
const clusters = join(option("data"), "story-clusters.jsonl.gz");
sets.push(["clusters", await checkFile(reader, clusters, "clusters", Number(option("clusters")))]);
for (const set of ["gold-dev", "gold-train"]) {
  const scores = JSON.parse(run("score.mjs", [setFile(option("data"), set), out(set), "--json"]));
  console.log(`${set}: problems`, JSON.stringify(scores.problems));
}
printRates(sets);
await reader.tagger.close();

async function checkFile(reader: Reader, file: string, name: string, most = Infinity): Promise<Checked> {
  const lines: string[] = [];
  const findings: Finding[] = [];
  const times: number[] = [];
  let words = 0;
  for (const line of linesIn(file).slice(0, most)) {
    const story = storyOf(line);
    const read = await readStory(story, reader);
    const start = performance.now();
    const review = checkStory(read, reader);
    times.push(performance.now() - start);
    const toPoints = inCodePoints(story.text);
    const found = review.findings.map(({ rule, severity, text }) => ({
      rule,
      severity,
      text: toPoints([text])[0],
    }));
    lines.push(`${JSON.stringify({ id: story.id, findings: found })}\n`);
    findings.push(...review.findings);
    words += story.text.split(/\s+/).length;
  }
  writeFileSync(out(name), lines.join(""));
  return { stories: lines.length, words, findings, times };
}

function out(name: string): string {
  return join(folder, `check.${name}.jsonl`);
}

function run(script: string, parameters: readonly string[]): string {
  return execFileSync(process.execPath, [join(option("tools"), script), ...parameters], { encoding: "utf8" });
}

function printRates(checked: readonly (readonly [string, Checked])[]): void {
  printTable(
    [
      "set",
      "stories",
      "words",
      "errors per 800",
      "warnings per 800",
      "notes per 800",
      "ms median",
      "ms most",
    ],
    checked.map(([name, { stories, words, findings, times }]) => {
      const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
      const sorted = times.toSorted((a, b) => a - b);
      return [
        name,
        String(stories),
        String(words),
        ...["error", "warning", "note"].map((severity) => rate(count(severity), words)),
        (sorted[sorted.length >> 1] ?? 0).toFixed(1),
        (sorted.at(-1) ?? 0).toFixed(1),
      ];
    }),
  );
  const real = checked.slice(1).flatMap(([, { findings }]) => findings);
  const counts = Map.groupBy(real, ({ rule, severity }) => `${severity} ${rule}`);
  printTable(
    ["rule, published copy", "findings"],
    [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, found]) => [rule, String(found.length)]),
  );
}

function rate(count: number, words: number): string {
  return ((count * WORDS) / words).toFixed(2);
}
