/**
 * The figures of reading, before (the model's decoding alone) and after (all that `sayso read` does).
 *
 *   node bench/score.ts --data DIR --tools DIR [--sets gold-dev]
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
  sets: { means: "sets of it, with commas between", default: "gold-dev,gold-train,polnear-dev" },
});

/** A part of what score.mjs prints with --json; what the set does not mark is not there. */
interface Scores {
  readonly spans: Readonly<Record<"source" | "cue" | "content", F1>>;
  readonly relation: { readonly overlap: F1; readonly speech: F1 };
  readonly exact: { readonly characters: F1; readonly words: F1 };
  readonly relay?: F1;
  readonly status?: { readonly accuracy: Rate; readonly macroF1: number };
  readonly kind?: Rate;
  readonly sourceKind?: Rate;
  readonly speaker: { readonly canonical?: { readonly recall: number | null } };
  readonly accusation?: { readonly all: F1 };
  readonly about?: F1;
  readonly answers?: F1;
  readonly people?: F1;
  readonly legal?: { readonly canonical: F1; readonly anyForm: F1 };
  readonly dates?: { readonly foundAndRight: F1 };
}

interface Rate {
  readonly rate: number | null;
}

interface F1 {
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number | null;
}

type Figures = Readonly<Record<string, (scores: Scores) => number | null | undefined>>;

/** Each set is read by its own habits. */
const styleOf = (set: string): Style => (set.startsWith("polnear") ? "polnear" : "guide");

const spanFigures: Figures = {
  claims: ({ relation }) => relation.overlap.f1,
  P: ({ relation }) => relation.overlap.p,
  R: ({ relation }) => relation.overlap.r,
  speech: ({ relation }) => relation.speech.f1,
  source: ({ spans }) => spans.source.f1,
  cue: ({ spans }) => spans.cue.f1,
  content: ({ spans }) => spans.content.f1,
  relay: ({ relay }) => relay?.f1,
  exact: ({ exact }) => exact.characters.f1,
  "same words": ({ exact }) => exact.words.f1,
};

const fieldFigures: Figures = {
  status: ({ status }) => status?.accuracy.rate,
  macro: ({ status }) => status?.macroF1,
  kind: ({ kind }) => kind?.rate,
  "source kind": ({ sourceKind }) => sourceKind?.rate,
  speaker: ({ speaker }) => speaker.canonical?.recall,
  accusation: ({ accusation }) => accusation?.all.f1,
  about: ({ about }) => about?.f1,
  relay: ({ relay }) => relay?.f1,
  answers: ({ answers }) => answers?.f1,
  people: ({ people }) => people?.f1,
  legal: ({ legal }) => legal?.canonical.f1,
  "legal, any form": ({ legal }) => legal?.anyForm.f1,
  dates: ({ dates }) => dates?.foundAndRight.f1,
};

const reader = await openLocalReader();
const scored: { readonly of: readonly string[]; readonly scores: Scores }[] = [];
for (const set of option("sets").split(",")) {
  const style = styleOf(set);
  for (const steps of ["raw", "full"] as const) {
    const out = `bench/out/${set}-${style}-${steps}.jsonl`;
    const prediction = { data: option("data"), set, style, steps, out };
    await writePredictions(reader, prediction);
    scored.push({ of: [set, steps], scores: score(prediction) });
  }
}
await reader.tagger.close();
printFigures(["set", "steps"], spanFigures, scored);
console.log("");
// The model's decoding alone judges nothing; the corpus of the other style marks no fields.
printFigures(
  ["set", "steps"],
  fieldFigures,
  scored.filter(({ of, scores }) => of.includes("full") && scores.status),
);

function printFigures(headings: readonly string[], figures: Figures, rows: typeof scored): void {
  const cells = rows.map(({ of, scores }) => [
    ...of,
    ...Object.values(figures).map((figure) => percent(figure(scores))),
  ]);
  printTable([...headings, ...Object.keys(figures)], cells);
}

function score({ data, set, out }: Prediction): Scores {
  const tool = join(option("tools"), "score.mjs");
  const json = execFileSync(process.execPath, [tool, setFile(data, set), out, "--json"], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(json.toString());
}
