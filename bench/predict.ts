/**
 * Writes the claims of a set for score.mjs, one document a line.
 *
 *   node bench/predict.ts --data DIR --set NAME [--style guide|polnear] [--raw] [--out FILE]
 */
import { openLocalReader } from "../src/host/reader.ts";
import { readOptions } from "./lib/options.ts";
import { writePredictions } from "./lib/predict.ts";
import { styleOf } from "./lib/style.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "a set of it, such as gold-dev" },
  style: { means: "guide or polnear", default: "guide" },
  raw: { means: "the model's decoding alone", flag: true },
  out: { means: "the file to write", default: "" },
});

const set = option("set");
const steps = option("raw") ? "raw" : "full";
const out = option("out") || `bench/out/${set}-${option("style")}-${steps}.jsonl`;
const reader = await openLocalReader();
await writePredictions(reader, { data: option("data"), set, style: styleOf(option("style")), steps, out });
await reader.tagger.close();
console.log(out);
