/**
 * Reads what nobody should write: seeded hostile inputs, inputs over the limits, and texts that grow in one bad way.
 *
 *   node bench/hostile.ts [--part inputs|limits|sizes|growth] [--count 10000] [--seed 1] [--scale 2000] [--size 50000]
 */
import { openLocalReader } from "../src/host/reader.ts";
import { readBytes, type Reader } from "../src/index.ts";
import { exponentOf, extremes, ordinary, timeReading, timeStages, type Stages } from "./lib/growth.ts";
import { endure, limits, type Ordeal } from "./lib/hostile-check.ts";
import { hostileInputs } from "./lib/hostile.ts";
import type { TextFormat } from "./lib/hostile-words.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { median, printTable } from "./lib/table.ts";

const option = readOptions({
  part: { means: "one part instead of all: inputs, limits, sizes or growth", default: "" },
  count: { means: "how many hostile inputs", default: "10000" },
  seed: { means: "which ones", default: "1" },
  scale: { means: "about the largest of them, in characters", default: "2000" },
  size: { means: "smallest of the three sizes that texts grow through, in bytes", default: "50000" },
  only: { means: "one of the texts that grow", default: "" },
});

// Processor time for one input, besides 1 ms a byte: a byte may be a word to the model, and a claim.
const MOST_MS = 3000;
const MOST_MEMORY = 1e9;
let failures = 0;
const reader = await openLocalReader();
const parts = {
  limits: checkLimits,
  inputs: () => endureAll(reader),
  sizes: timeSizes,
  growth: () => growAll(reader),
};
for (const [name, run] of Object.entries(parts)) {
  if (option("part") === "" || option("part") === name) await run();
}
await reader.tagger.close();
const peak = process.resourceUsage().maxRSS * 1024;
console.log(`peak memory ${(peak / 1e6).toFixed(0)} MB; ${failures} failures`);
if (failures > 0 || (peak > MOST_MEMORY && option("part") === "inputs")) process.exitCode = 1;

async function endureAll(whole: Reader): Promise<void> {
  const ordeals = new Map<string, Ordeal[]>();
  let number = 0;
  const count = wholeNumber("count", option("count"));
  for (const input of hostileInputs(
    wholeNumber("seed", option("seed")),
    count,
    wholeNumber("scale", option("scale")),
  )) {
    const ordeal = await endure(input, number++ % 10 === 9 ? undefined : whole);
    ordeals.set(input.kind, [...(ordeals.get(input.kind) ?? []), withoutBytes(ordeal)]);
    report(number, ordeal);
  }
  console.log(`${number} inputs, nine of ten through the model`);
  printTable(
    ["kind", "inputs", "claims", "median ms", "most ms", "trouble"],
    [...ordeals].map(([kind, all]) => [
      kind,
      all.length,
      all.reduce((sum, { claims }) => sum + claims, 0),
      median(all.map(({ ms }) => ms)).toFixed(1),
      Math.max(...all.map(({ ms }) => ms)).toFixed(0),
      all.filter(({ trouble }) => trouble.length > 0).length,
    ]),
  );
}

function withoutBytes(ordeal: Ordeal): Ordeal {
  return { ...ordeal, input: { ...ordeal.input, bytes: new Uint8Array() } };
}

function report(number: number, { input, ms, trouble }: Ordeal): void {
  const slow = ms > MOST_MS + input.bytes.length ? [`took ${ms.toFixed(0)} ms`] : [];
  for (const what of [...trouble, ...slow]) {
    failures++;
    console.log(`input ${number} (${input.kind}, ${input.format}, ${input.bytes.length} bytes): ${what}`);
  }
}

/** Over a limit: one too-large note, and nothing of the story. */
function checkLimits(): void {
  for (const format of ["text", "markdown", "html", "jsonl"] as const) {
    const bytes = ordinary(format, 20_000);
    for (const limit of [{ maxBytes: 5000 }, { maxChars: 5000 }]) {
      const readings = readBytes(bytes, { id: "s", format, ...limits, ...limit });
      const isEmpty = readings.every((reading) => "story" in reading && reading.story.text === "");
      const codes = readings.flatMap((reading) =>
        "notes" in reading ? reading.notes.map(({ code }) => code) : [],
      );
      const isRight = isEmpty && codes.join() === "too-large";
      if (!isRight) failures++;
      console.log(
        `${format} over ${JSON.stringify(limit)}: ${isRight ? "too-large, nothing read" : "WRONG"}`,
      );
    }
  }
}

function timeSizes(): void {
  const formats: readonly TextFormat[] = ["text", "markdown", "html", "jsonl"];
  const sizes = [1e3, 1e4, 1e5, 1e6, 5e6];
  console.log("reading without the model, ns a byte");
  for (const format of formats)
    for (let warm = 0; warm < 20; warm++) timeReading(ordinary(format, 2000), format);
  printTable(
    ["format", ...sizes.map((size) => `${size / 1000} kB`)],
    formats.map((format) => [
      format,
      ...sizes.map((size) => {
        const bytes = ordinary(format, size);
        return ((timeReading(bytes, format) * 1e6) / bytes.length).toFixed(0);
      }),
    ]),
  );
}

async function growAll(whole: Reader): Promise<void> {
  const size = wholeNumber("size", option("size"));
  console.log(
    `milliseconds at ${size}, ${2 * size} and ${4 * size} bytes; exponents: 1 is linear, 2 quadratic`,
  );
  const rows: (string | number)[][] = [];
  for (const [name, make] of Object.entries(extremes)) {
    if (option("only") !== "" && option("only") !== name) continue;
    const stages: Stages[] = [];
    for (const times of [1, 2, 4]) stages.push(await timeStages(make(size * times), whole));
    const last = stages.at(-1);
    rows.push([
      name,
      last?.claims ?? 0,
      ...(["read", "model", "find"] as const).flatMap((stage) => {
        const times = stages.map((one) => one[stage]);
        return [
          (last?.[stage] ?? 0).toFixed(0),
          Math.max(...times) < 20 ? "–" : exponentOf(times).toFixed(1),
        ];
      }),
    ]);
    console.error(rows.at(-1)?.join(" "));
  }
  printTable(["text", "claims", "read", "exp", "model", "exp", "find", "exp"], rows);
}
