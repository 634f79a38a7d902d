import { inOrder } from "../host/batch.ts";
import { findInputs, type Inputs } from "../host/inputs.ts";
import { singlePool, workerPool, type Pool } from "../host/pool.ts";
import { openLocalReader } from "../host/reader.ts";
import type { TaskOptions } from "../host/task.ts";
import { NoSuchClaim } from "../write/explain.ts";
import type { WriteOptions } from "../write/write.ts";
import { beginBatch, type Batch } from "./batch.ts";
import { openProgress } from "./progress.ts";
import { codeOf, openReport } from "./report.ts";
import { misfitOf, misuseOf, type ReadSettings } from "./settings.ts";
import { complain, exitCodes } from "./shell.ts";
import { fileSink, printSink, type Sink } from "./sinks.ts";
import { countWorkers } from "./workers.ts";
import { CannotOpen, CannotWrite } from "./writing.ts";

/** Reads stories and writes their claims; gives the exit code. */
export async function runRead(paths: readonly string[], settings: ReadSettings): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY)
    return refuse("name a file or a folder, or give the story on standard input (sayso read --help)");
  const misuse = misuseOf(settings);
  if (misuse !== undefined) return refuse(misuse);
  const outs = (settings.out ?? []).map(({ path }) => path);
  const found = await findInputs(paths.length > 0 ? paths : ["-"], outs);
  sayTroubles(found);
  if (found.overwritten.length > 0 || found.inputs.length === 0) return exitCodes.usage;
  const source = { ...settings, format: settings.inputFormat, stdin: process.stdin };
  const batch = await beginBatch(found, source);
  const misfit = misfitOf(batch, settings);
  if (misfit !== undefined) return batch.close().then(() => refuse(misfit));
  const worst = await writeBatch(batch, settings).finally(batch.close);
  return found.missing.length > 0 ? Math.max(worst, exitCodes.usage) : worst;
}

function refuse(says: string): number {
  complain(says);
  return exitCodes.usage;
}

function sayTroubles({ missing, empty, overwritten }: Inputs): void {
  for (const { path, says } of missing) complain(`${path}: ${says}`);
  for (const path of empty)
    complain(`${path}: there is no file in it that Sayso reads (.txt, .md, .html, .jsonl)`);
  for (const path of overwritten)
    complain(`${path} is a story to be read, so it is not written over; give another --out`);
}

/** Opens everything, reads, and closes everything, whatever happens. */
async function writeBatch(batch: Batch, settings: ReadSettings): Promise<number> {
  const sinks: Sink[] = [];
  let pool: Pool | undefined;
  try {
    await openSinks(sinks, settings, writeOptions(batch, settings));
    pool = await openPool(batch, settings);
    const worst = await readAll(batch, { pool, sinks, settings });
    for (const sink of sinks) await sink.end();
    return worst;
  } catch (error) {
    for (const sink of sinks) await sink.drop();
    if (error instanceof NoSuchClaim) return refuse(error.message);
    if (!(error instanceof CannotWrite)) throw error;
    complain(error.message);
    return error instanceof CannotOpen ? exitCodes.usage : exitCodes.fault;
  } finally {
    await pool?.close();
  }
}

interface Opened {
  readonly pool: Pool;
  readonly sinks: readonly Sink[];
  readonly settings: ReadSettings;
}

async function readAll({ tasks, total }: Batch, { pool, sinks, settings }: Opened): Promise<number> {
  const progress = openProgress(total);
  const report = openReport(!printsPretty(settings));
  let worst: number = exitCodes.fine;
  try {
    for await (const outcome of inOrder(tasks, pool)) {
      for (const sink of sinks) await sink.take(outcome);
      report(outcome);
      worst = Math.max(worst, codeOf(outcome));
      progress.step();
      if (!sinks.some((sink) => sink.isOpen())) break;
    }
  } finally {
    progress.end();
  }
  return worst;
}

async function openPool(batch: Batch, settings: ReadSettings): Promise<Pool> {
  const { depth, style, maxBytes, maxChars, backend } = settings;
  const options: TaskOptions = { style, maxBytes, maxChars, ...(depth === undefined ? {} : { depth }) };
  const workers = countWorkers(batch, settings.workers);
  return workers === 1
    ? singlePool(await openLocalReader(backend), options)
    : workerPool(workers, { backend, options });
}

function writeOptions({ many }: Batch, settings: ReadSettings): WriteOptions {
  const { offsets, withText = false, table, explain } = settings;
  const plain = process.env["NO_COLOR"] || process.env["TERM"] === "dumb";
  const colours = process.stdout.isTTY ? !plain : false; // isTTY is undefined, not false, where no terminal is
  const columns = process.stdout.columns ?? (Number(process.env["COLUMNS"]) || 80);
  return {
    offsets,
    withText,
    many,
    colours,
    columns,
    ...(table === undefined ? {} : { table }),
    ...(explain === undefined ? {} : { explain }),
  };
}

/** Standard output unless only files are asked for. Those that are open when one fails are in `sinks`. */
async function openSinks(
  sinks: Sink[],
  { format, out = [] }: ReadSettings,
  options: WriteOptions,
): Promise<void> {
  for (const file of out) sinks.push(await fileSink(file, options));
  if (format || out.length === 0) sinks.unshift(await printSink(format ?? "pretty", options));
}

/** True where standard output shows all trouble by itself. */
function printsPretty({ format, out = [] }: ReadSettings): boolean {
  return format === "pretty" || (format === undefined && out.length === 0);
}
