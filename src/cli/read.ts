import { availableParallelism } from "node:os";
import { inOrder } from "../host/batch.ts";
import { findInputs, type Input, type Inputs } from "../host/inputs.ts";
import { singlePool, workerPool, type Pool } from "../host/pool.ts";
import { openLocalReader, type BackendChoice } from "../host/reader.ts";
import type { Outcome, TaskOptions } from "../host/task.ts";
import { nameOf, tasksOf } from "../host/tasks.ts";
import type { OffsetUnit, Style } from "../index.ts";
import { formatOf, type InputFormat } from "../read/read.ts";
import { showEscaped } from "../write/escape.ts";
import type { ReadFormat, WriteOptions } from "../write/write.ts";
import type { OutFile } from "./out-file.ts";
import { openProgress } from "./progress.ts";
import { exitCodes } from "./shell.ts";
import { fileSink, streamSink, type Sink } from "./sinks.ts";

/** The options of `sayso read`, as the command line gives them. */
export interface ReadSettings {
  readonly format?: ReadFormat;
  readonly inputFormat: InputFormat | "auto";
  readonly out?: readonly OutFile[];
  readonly depth?: number;
  readonly style: Style;
  readonly offsets: OffsetUnit;
  readonly withText?: boolean;
  readonly workers?: number;
  readonly backend: BackendChoice;
  readonly maxBytes: number;
  readonly maxChars: number;
}

/** Reads stories and writes their claims; gives the exit code. */
export async function runRead(paths: readonly string[], settings: ReadSettings): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY) {
    console.error(
      "sayso read: name a file or a folder, or give the story on standard input (sayso read --help)",
    );
    return exitCodes.usage;
  }
  const found = await findInputs(paths.length > 0 ? paths : ["-"]);
  for (const path of found.missing)
    console.error(`sayso read: ${showEscaped(path)}: there is no such file or folder`);
  const sinks = await openSinks(settings, writeOptions(found, settings));
  if (!sinks) return exitCodes.usage;
  const worst = await readAll(found, settings, sinks);
  for (const sink of sinks) await sink.end();
  return found.missing.length > 0 ? Math.max(worst, exitCodes.usage) : worst;
}

async function readAll(found: Inputs, settings: ReadSettings, sinks: readonly Sink[]): Promise<number> {
  if (found.inputs.length === 0) return exitCodes.fine;
  const pool = await openPool(found, settings);
  const progress = openProgress(found.inputs.some(isLines) ? undefined : found.inputs.length);
  const tasks = tasksOf(found.inputs, { ...settings, format: settings.inputFormat, stdin: process.stdin });
  let worst: number = exitCodes.fine;
  const seen = new Set<string>();
  for await (const outcome of inOrder(tasks, pool)) {
    for (const sink of sinks) await sink.take(outcome);
    report(outcome, seen, settings.format);
    worst = Math.max(worst, codeOf(outcome));
    progress.step();
    if (!sinks.some((sink) => sink.isOpen())) break;
  }
  progress.end();
  await pool.close();
  return worst;
}

async function openPool(found: Inputs, settings: ReadSettings): Promise<Pool> {
  const { depth, style, maxBytes, maxChars, backend } = settings;
  const options: TaskOptions = { style, maxBytes, maxChars, ...(depth === undefined ? {} : { depth }) };
  const one = found.inputs.length === 1 && !found.inputs.some(isLines);
  const workers = settings.workers ?? (one ? 1 : availableParallelism());
  return workers === 1
    ? singlePool(await openLocalReader(backend), options)
    : workerPool(workers, { backend, options });
}

/** True for an input whose name says JSON Lines: it may hold any number of stories. */
function isLines(input: Input): boolean {
  return (
    /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(nameOf(input)) &&
    formatOf(nameOf(input), new Uint8Array()) === "jsonl"
  );
}

function writeOptions(found: Inputs, { offsets, withText = false, inputFormat }: ReadSettings): WriteOptions {
  const many = found.several || inputFormat === "jsonl" || found.inputs.some(isLines);
  const colours = process.stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  const columns = process.stdout.columns ?? (Number(process.env["COLUMNS"]) || 80);
  return { offsets, withText, many, colours, columns };
}

/** Standard output unless only files are asked for; undefined (after saying why) if a file cannot be written. */
async function openSinks(
  { format, out = [] }: ReadSettings,
  options: WriteOptions,
): Promise<Sink[] | undefined> {
  const sinks: Sink[] = [];
  if (format || out.length === 0) sinks.push(await streamSink(process.stdout, format ?? "pretty", options));
  for (const file of out) {
    try {
      sinks.push(await fileSink(file, options));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
      console.error(`sayso read: ${showEscaped(file.path)} cannot be written (${code}); give another --out`);
      return undefined;
    }
  }
  return sinks;
}

/** Trouble goes to standard error wherever standard output does not show it. */
function report(outcome: Outcome, seen: Set<string>, format: ReadFormat | undefined): void {
  const id = idOf(outcome);
  if (seen.has(id))
    console.error(`sayso read: the id ${showEscaped(id)} stands twice in this batch; both stories were read`);
  seen.add(id);
  if (format === "pretty" || format === undefined) return;
  if ("error" in outcome) console.error(`sayso read: ${showEscaped(id)}: ${outcome.error.says}`);
  else for (const note of outcome.notes) console.error(`sayso read: ${showEscaped(id)}: ${note.says}`);
}

function idOf(outcome: Outcome): string {
  return "error" in outcome ? outcome.id : outcome.story.id;
}

function codeOf(outcome: Outcome): number {
  if ("error" in outcome) return outcome.error.code === "fault" ? exitCodes.fault : exitCodes.usage;
  return outcome.notes.some(({ code }) => code === "too-large") ? exitCodes.usage : exitCodes.fine;
}
