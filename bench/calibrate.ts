/**
 * Fits the weights that turn scores into confidence (src/find/confidence.ts) on the claims of a set, and tells how well
 * such weights do on documents they were not fitted on.
 *
 *   node bench/calibrate.ts --data DIR [--set gold-dev] [--write models/en/calibration.json]
 *
 * --write also puts the file's new hash into card.json beside it.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { confidenceOf, type Calibration } from "../src/find/confidence.ts";
import { findClaims } from "../src/find/find.ts";
import { openLocalReader } from "../src/host/reader.ts";
import {
  binsOf,
  brierOf,
  calibrationError,
  fit,
  judgeLeftOut,
  type Example,
  type Judged,
} from "./lib/logistic.ts";
import { matched } from "./lib/match.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { inCodePoints, linesIn, setFile, storyOf, type JsonClaim, type Row } from "./lib/sets.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "the set to fit on", default: "gold-dev" },
  folds: { means: "how many groups of documents are left out in turn", default: "8" },
  write: { means: "the calibration.json to write", default: "" },
});

const examples = await examplesOf(linesIn(setFile(option("data"), option("set"))));
const calibration = rounded(fit(examples));
report("documents left out", judgeLeftOut(examples, wholeNumber("folds", option("folds"))));
report("the fitted documents", judgeAll(examples, calibration));
report("the weights in use", judgeAll(examples, await shippedCalibration()));
console.log(JSON.stringify(calibration));
if (option("write")) write(option("write"), calibration);

async function examplesOf(lines: readonly string[]): Promise<Example[]> {
  const reader = await openLocalReader();
  const found: Example[] = [];
  for (const line of lines) {
    const story = storyOf(line);
    const row: Row = JSON.parse(line);
    const toPoints = inCodePoints(story.text);
    const { tagger, lexicon } = reader;
    const { claims } = await findClaims(story, { tagger, lexicon, style: "guide" });
    const plain = claims.map(({ source, cue, content }): JsonClaim => ({
      id: "",
      in: null,
      source: toPoints(source),
      cue: toPoints(cue),
      content: toPoints(content),
    }));
    const right = matched(story.text, plain, row.claims ?? []);
    found.push(...claims.map(({ scores }, at) => ({ document: row.id, scores, right: right[at] ?? false })));
  }
  await reader.tagger.close();
  return found;
}

async function shippedCalibration(): Promise<Calibration> {
  const reader = await openLocalReader();
  await reader.tagger.close();
  return reader.calibration;
}

function judgeAll(all: readonly Example[], weights: Calibration): Judged[] {
  return all.map(({ scores, right }) => ({ p: confidenceOf(scores, weights), right }));
}

function rounded({ intercept, cue, source }: Calibration): Calibration {
  return { intercept: thousandths(intercept), cue: thousandths(cue), source: thousandths(source) };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function report(title: string, judged: readonly Judged[]): void {
  const bins = binsOf(judged);
  const right = judged.filter((one) => one.right).length;
  console.log(
    `${title}: ${judged.length} claims, ${right} right; calibration error ${calibrationError(bins).toFixed(3)}, Brier ${brierOf(judged).toFixed(3)}`,
  );
  printTable(
    ["  confidence", "claims", "mean", "right"],
    bins.map(({ from, count, meanP, share }) => [
      `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
      count,
      count > 0 ? meanP.toFixed(3) : "–",
      count > 0 ? share.toFixed(3) : "–",
    ]),
  );
}

function write(file: string, weights: Calibration): void {
  const text = `${JSON.stringify(weights, null, 2)}\n`;
  writeFileSync(file, text);
  const cardFile = join(dirname(file), "card.json");
  const card: { sha256: Record<string, string> } = JSON.parse(readFileSync(cardFile, "utf8"));
  card.sha256[basename(file)] = createHash("sha256").update(text).digest("hex");
  writeFileSync(cardFile, `${JSON.stringify(card, null, 2)}\n`);
}
