/**
 * How much of the time is the model's own, how fast stories are read, and what a first story costs.
 *
 *   npm run build && node bench/speed.ts --data DIR [--set polnear-dev] [--stories 60]
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { inOrder } from "../src/host/batch.ts";
import { loadModel } from "../src/host/model-files.ts";
import { workerPool } from "../src/host/pool.ts";
import { openLocalReader } from "../src/host/reader.ts";
import type { Task } from "../src/host/task.ts";
import { openReader, readBytes, readStory, type Backend, type Reader, type Tensor } from "../src/index.ts";
import { openNative } from "../src/model/native.ts";
import { jsonLine } from "../src/write/json.ts";
import { ordinary } from "./lib/growth.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { linesIn, setFile } from "./lib/sets.ts";
import { median, printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "whose stories", default: "polnear-dev" },
  stories: { means: "how many", default: "60" },
  rounds: { means: "how often each way is timed, in turn", default: "3" },
});

const encoder = new TextEncoder();
const limits = { maxBytes: 20_000_000, maxChars: 1_000_000 } as const;
const stories = linesIn(setFile(option("data"), option("set")))
  .slice(0, wholeNumber("stories", option("stories")))
  .map((line) => encoder.encode(line));
console.log(`load ${loadavg()[0]?.toFixed(2)} before`);
await compareWithModel();
await timeWorkers();
await timeColdStart();
console.log(`load ${loadavg()[0]?.toFixed(2)} after`);

/** Inputs of one call of one graph. */
interface Call {
  readonly graph: number;
  readonly inputs: Readonly<Record<string, Tensor>>;
}

async function compareWithModel(): Promise<void> {
  const calls = await recordCalls();
  const bare = await openBare(calls);
  const reader = await openLocalReader("native");
  const rows: { readonly model: Time; readonly whole: Time }[] = [];
  await bare();
  await readAll(reader);
  for (let round = 0; round < wholeNumber("rounds", option("rounds")); round++)
    rows.push({ model: await timed(bare), whole: await timed(() => readAll(reader)) });
  await reader.tagger.close();
  console.log(`${stories.length} stories, ${calls.length} calls of the graphs, one core`);
  printTable(
    ["round", "model alone, s", "whole, s", "share", "share of processor time", "stories/s"],
    rows.map(({ model, whole }, round) => [
      round + 1,
      model.seconds.toFixed(2),
      whole.seconds.toFixed(2),
      (model.seconds / whole.seconds).toFixed(3),
      (model.processor / whole.processor).toFixed(3),
      (stories.length / whole.seconds).toFixed(1),
    ]),
  );
  const share = median(rows.map(({ model, whole }) => model.seconds / whole.seconds));
  const steady = median(rows.map(({ model, whole }) => model.processor / whole.processor));
  console.log(`median share ${share.toFixed(3)}, of processor time ${steady.toFixed(3)} (wanted: 0.85)`);
}

/** Reads the stories once and keeps what the graphs were given. */
async function recordCalls(): Promise<Call[]> {
  const calls: Call[] = [];
  const native = await openNative();
  let opened = 0;
  const recording: Backend = {
    name: "native",
    open: async (bytes) => {
      const graph = opened++;
      const session = await native.open(bytes);
      return {
        ...session,
        run: (inputs) => {
          calls.push({ graph, inputs });
          return session.run(inputs);
        },
      };
    },
  };
  const reader = await openReader(await loadModel(), recording);
  await readAll(reader);
  await reader.tagger.close();
  return calls;
}

/** The graphs alone on inputs that are ready: nothing but `session.run`. */
async function openBare(calls: readonly Call[]): Promise<() => Promise<void>> {
  const ort = await import("onnxruntime-node"); // only after `openNative` has switched its telemetry off
  const { encoder: first, roles } = await loadModel();
  const options = {
    executionProviders: ["cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  } as const;
  const sessions = [
    await ort.InferenceSession.create(first, options),
    await ort.InferenceSession.create(roles, options),
  ];
  const feeds = calls.map(({ graph, inputs }) => ({
    graph,
    feed: Object.fromEntries(
      Object.entries(inputs).map(([name, { data, dims }]) => [
        name,
        data instanceof Float32Array
          ? new ort.Tensor("float32", data, dims)
          : new ort.Tensor("int64", data, dims),
      ]),
    ),
  }));
  return async () => {
    for (const { graph, feed } of feeds) await sessions[graph]?.run(feed);
  };
}

/** Bytes to JSON Lines. */
async function readAll(reader: Reader): Promise<void> {
  for (const bytes of stories) {
    for (const reading of readBytes(bytes, { id: "s", format: "jsonl", ...limits })) {
      if ("error" in reading) continue;
      jsonLine(await readStory(reading.story, reader), { offsets: "codepoints", withText: false });
    }
  }
}

async function timeWorkers(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const workers of [1, 2]) {
    const pool = workerPool(workers, { backend: "native", options: { style: "guide", ...limits } });
    const run = async (): Promise<void> => {
      for await (const { outcome } of inOrder(tasks(), pool))
        jsonLine(outcome, { offsets: "codepoints", withText: false });
    };
    await run();
    const times = [await timed(run), await timed(run), await timed(run)];
    rows.push([workers, (stories.length / median(times.map(({ seconds }) => seconds))).toFixed(1)]);
    await pool.close();
  }
  printTable(["workers", "stories/s, median of 3"], rows);
}

async function* tasks(): AsyncGenerator<Task> {
  for (const [at, bytes] of stories.entries()) yield { kind: "line", number: at + 1, bytes };
}

/** `sayso read` on a story of 800 words: from the start of the process to its end. */
async function timeColdStart(): Promise<void> {
  mkdirSync("bench/out", { recursive: true });
  const file = "bench/out/cold.txt";
  writeFileSync(file, ordinary("text", 4800));
  const runs: { readonly seconds: number; readonly megabytes: number }[] = [];
  for (let run = 0; run < 11; run++) runs.push(await readCold(file));
  const warm = runs.slice(1); // the first one fills the disk cache
  const words = new TextDecoder().decode(ordinary("text", 4800)).split(/\s+/).length;
  console.log(
    `cold start, ${words} words, 10 runs: median ${median(warm.map(({ seconds }) => seconds)).toFixed(2)} s (wanted: under 1.0)`,
  );
  console.log(
    `peak memory ${Math.max(...warm.map(({ megabytes }) => megabytes)).toFixed(0)} MB (wanted: under 400)`,
  );
}

async function readCold(file: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const start = performance.now();
  const child = spawn("/usr/bin/time", [
    "-f",
    "%M",
    process.execPath,
    "dist/cli/main.js",
    "read",
    "--format",
    "jsonl",
    file,
  ]);
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stdout.resume();
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(`sayso read ended with ${String(code)}; run npm run build first`);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(told.trim().split("\n").at(-1)) / 1024,
  };
}

/** Processor time stays the same when others use the machine too, wall time does not. */
interface Time {
  readonly seconds: number;
  readonly processor: number;
}

async function timed(run: () => Promise<void>): Promise<Time> {
  const start = performance.now();
  const used = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}
