/**
 * Reads every text of every set, pages included, and checks that each span of each claim is exact to the character.
 *
 *   node bench/exact.ts --data DIR [--set NAME] [--workers 2]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { inOrder } from "../src/host/batch.ts";
import { workerPool } from "../src/host/pool.ts";
import type { Task } from "../src/host/task.ts";
import { decode } from "../src/read/decode.ts";
import { checkResult, type Violation } from "./lib/exact.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { linesIn, setFile, setsIn } from "./lib/sets.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "one set, or html, instead of all", default: "" },
  workers: { means: "stories read at the same time", default: "2" },
});

interface Counts {
  documents: number;
  unread: number;
  claims: number;
  spans: number;
  readonly violations: Violation[];
}

const pool = workerPool(wholeNumber("workers", option("workers")), {
  backend: "auto",
  options: { style: "guide", maxBytes: Infinity, maxChars: Infinity },
});
const rows: (string | number)[][] = [];
const violations: Violation[] = [];
for (const set of option("set") ? [option("set")] : [...setsIn(option("data")), "html"]) {
  const counts = await checkSet(set === "html" ? pagesIn(join(option("data"), "html")) : storiesIn(set));
  rows.push([set, ...figures(counts)]);
  violations.push(...counts.violations);
  console.error(`${set} ${figures(counts).join(" ")}`);
}
await pool.close();
const sums = [1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
printTable(["set", "documents", "unread", "claims", "spans", "violations"], [...rows, ["all", ...sums]]);
if (violations.length > 0) {
  printTable(
    ["document", "claim", "what"],
    violations.slice(0, 50).map(({ document, claim, what }) => [document, claim, what]),
  );
  process.exitCode = 1;
}

/** A task, and the decoded file that its story's origins count in. */
interface Item {
  readonly task: Task;
  readonly file: string | undefined;
}

function* storiesIn(set: string): Generator<Item> {
  for (const [index, line] of linesIn(setFile(option("data"), set)).entries()) {
    const bytes = new TextEncoder().encode(line);
    yield { task: { kind: "line", number: index + 1, bytes }, file: undefined };
  }
}

function* pagesIn(folder: string): Generator<Item> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".html.gz"))) {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, name))));
    const decoded = decode(bytes);
    yield {
      task: { kind: "file", id: name, bytes, format: "html" },
      file: "text" in decoded ? decoded.text : undefined,
    };
  }
}

async function checkSet(items: Iterable<Item>): Promise<Counts> {
  const counts: Counts = { documents: 0, unread: 0, claims: 0, spans: 0, violations: [] };
  const files: (string | undefined)[] = [];
  for await (const { outcome } of inOrder(tasksOf(items, files), pool)) {
    const file = files.shift();
    counts.documents++;
    if ("error" in outcome) {
      counts.unread++;
      counts.violations.push({ document: outcome.id, claim: "", what: `unread: ${outcome.error.code}` });
      continue;
    }
    const checked = checkResult(outcome, file);
    counts.claims += outcome.claims.length;
    counts.spans += checked.spans;
    counts.violations.push(...checked.violations);
  }
  return counts;
}

/** Hands the tasks on and keeps their files for the outcomes, which come in the same order, one a task. */
async function* tasksOf(items: Iterable<Item>, files: (string | undefined)[]): AsyncGenerator<Task> {
  for (const { task, file } of items) {
    files.push(file);
    yield task;
  }
}

function figures({ documents, unread, claims, spans, violations }: Counts): number[] {
  return [documents, unread, claims, spans, violations.length];
}
