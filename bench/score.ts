/**
 * The figures of reading, before (the model's decoding alone) and after (all that `sayso read` does).
 *
 *   node bench/score.ts --data DIR --tools DIR
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { openLocalReader } from "../src/host/reader.ts";
import type { Style } from "../src/index.ts";
import { readOptions } from "./lib/options.ts";
import { writePredictions, type Prediction } from "./lib/predict.ts";
import { setFile } from "./lib/sets.ts";
import { percent, printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  tools: { means: "the folder of score.mjs" },
});

/** A part of what score.mjs prints with --json. */
interface Scores {
  readonly spans: Readonly<Record<"source" | "cue" | "content", F1>>;
  readonly relation: { readonly overlap: F1; readonly speech: F1 };
  readonly exact: { readonly characters: F1; readonly words: F1 };
  readonly relay?: F1;
}

interface F1 {
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number | null;
}

const sets: readonly (readonly [string, Style])[] = [
  ["gold-dev", "guide"],
  ["gold-train", "guide"],
  ["polnear-dev", "polnear"],
];

const reader = await openLocalReader();
const rows: string[][] = [];
for (const [set, style] of sets) {
  for (const steps of ["raw", "full"] as const) {
    const out = `bench/out/${set}-${style}-${steps}.jsonl`;
    rows.push(await scoreSet({ data: option("data"), set, style, steps, out }));
  }
}
await reader.tagger.close();
printTable(
  ["set", "steps", "claims", "P", "R", "speech", "source", "cue", "content", "relay", "exact", "same words"],
  rows,
);

async function scoreSet(prediction: Prediction): Promise<string[]> {
  await writePredictions(reader, prediction);
  const { spans, relation, exact, relay } = score(prediction);
  const shares = [
    relation.overlap.f1,
    relation.overlap.p,
    relation.overlap.r,
    relation.speech.f1,
    spans.source.f1,
    spans.cue.f1,
    spans.content.f1,
    relay?.f1,
    exact.characters.f1,
    exact.words.f1,
  ];
  return [prediction.set, prediction.steps, ...shares.map(percent)];
}

function score({ data, set, out }: Prediction): Scores {
  const tool = join(option("tools"), "score.mjs");
  const json = execFileSync(process.execPath, [tool, setFile(data, set), out, "--json"], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(json.toString());
}
