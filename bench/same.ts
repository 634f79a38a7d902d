/**
 * The output is the same to the byte: twice, with one worker and with four, and for a story alone and in a batch.
 *
 *   npm run build && node bench/same.ts --data DIR [--sets gold-dev,polnear-dev]
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "./lib/options.ts";
import { linesIn, setFile } from "./lib/sets.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "the sets that make the batch", default: "gold-dev,polnear-dev" },
});

// Outside the tree: these files hold the words of the corpora.
const folder = mkdtempSync(join(tmpdir(), "sayso-same-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const stories = option("sets")
  .split(",")
  .flatMap((set) => linesIn(setFile(option("data"), set)));
const batch = join(folder, "batch.jsonl");
writeFileSync(batch, `${stories.join("\n")}\n`);

const runs: readonly (readonly [string, string])[] = [
  ["1 worker", read(batch, 1)],
  ["1 worker, again", read(batch, 1)],
  ["4 workers", read(batch, 4)],
  ["4 workers, again", read(batch, 4)],
  ["each story alone", stories.map(readAlone).join("")],
];
printTable(
  ["way", "stories", "bytes", "sha256"],
  runs.map(([way, output]) => [
    way,
    output.split("\n").length - 1,
    Buffer.byteLength(output),
    hashOf(output),
  ]),
);
const isSame = new Set(runs.map(([, output]) => output)).size === 1;
console.log(isSame ? "all the same" : "NOT the same");
if (!isSame) process.exitCode = 1;

function readAlone(line: string): string {
  const file = join(folder, "alone.jsonl");
  writeFileSync(file, `${line}\n`);
  return read(file, 1);
}

function read(file: string, workers: number): string {
  const command = ["dist/cli/main.js", "read", "--format", "jsonl", "--workers", String(workers), file];
  return execFileSync(process.execPath, command, { maxBuffer: 1 << 30 }).toString();
}

function hashOf(output: string): string {
  return createHash("sha256").update(output).digest("hex").slice(0, 16);
}
