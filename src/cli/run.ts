import { inOrder, type Done } from "../host/batch.ts";
import { findInputs, type Inputs } from "../host/inputs.ts";
import { singlePool, workerPool, type Pool } from "../host/pool.ts";
import { openLocalReader } from "../host/reader.ts";
import type { Task, TaskOptions } from "../host/task.ts";
import { beginBatch, type Batch } from "./batch.ts";
import { openProgress } from "./progress.ts";
import { codeOf, openReport } from "./report.ts";
import type { RunSettings } from "./settings.ts";
import { complainAs, exitCodes, type Complain } from "./shell.ts";
import type { Sink } from "./sinks.ts";
import { countWorkers } from "./workers.ts";
import { CannotOpen, CannotWrite } from "./writing.ts";

/** What a command does with stories. */
export interface Job<Result> {
  /** `read`: for messages. */
  readonly command: string;
  /** The files that results go to. */
  readonly outs: readonly string[];
  /** True where standard output shows all trouble by itself. */
  readonly showsTrouble: boolean;
  readonly taskOptions: Pick<TaskOptions, "style" | "depth">;
  /** Why the batch does not fit the options, once it has begun. */
  readonly misfitOf: (batch: Batch) => string | undefined;
  /** Those that are open when one fails are in `sinks`. */
  readonly openSinks: (sinks: Sink<Result>[], batch: Batch) => Promise<void>;
  /** Says beforehand what is known of a task's stories. */
  readonly tell: (task: Task) => Promise<Task>;
  readonly resultOf: (done: Done, pool: Pool) => Promise<Result>;
  /** What the results mean for the exit code, asked at the end. */
  readonly exitCode: () => number;
}

/** A plain reason to stop: the whole run ends with a usage error. */
export class Refused extends Error {}

/** Reads stories, turns each into a result and hands it to the sinks; gives the exit code. */
export async function runJob<Result>(
  paths: readonly string[],
  settings: RunSettings,
  job: Job<Result>,
): Promise<number> {
  const complain = complainAs(job.command);
  if (paths.length === 0 && process.stdin.isTTY) {
    complain(`name a file or a folder, or give the story on standard input (sayso ${job.command} --help)`);
    return exitCodes.usage;
  }
  const found = await findInputs(paths.length > 0 ? paths : ["-"], job.outs);
  sayTroubles(found, complain);
  if (found.overwritten.length > 0 || found.inputs.length === 0) return exitCodes.usage;
  const { inputFormat: format, maxBytes, stdinFilename } = settings;
  const batch = await beginBatch(found, {
    format,
    maxBytes,
    stdin: process.stdin,
    ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
  });
  const worst = await runBatch(batch, { settings, job, complain }).finally(batch.close);
  return found.missing.length > 0 ? Math.max(worst, exitCodes.usage) : worst;
}

function sayTroubles({ missing, empty, overwritten }: Inputs, complain: Complain): void {
  for (const { path, says } of missing) complain(`${path}: ${says}`);
  for (const path of empty)
    complain(`${path}: there is no file in it that Sayso reads (.txt, .md, .html, .jsonl)`);
  for (const path of overwritten)
    complain(`${path} is a story to be read, so it is not written over; give another --out`);
}

interface Running<Result> {
  readonly settings: RunSettings;
  readonly job: Job<Result>;
  readonly complain: Complain;
}

/** Opens everything, reads, and closes everything, whatever happens. */
async function runBatch<Result>(batch: Batch, running: Running<Result>): Promise<number> {
  const { job, complain } = running;
  const sinks: Sink<Result>[] = [];
  let pool: Pool | undefined;
  try {
    const misfit = job.misfitOf(batch);
    if (misfit !== undefined) throw new Refused(misfit);
    await job.openSinks(sinks, batch);
    pool = await openPool(batch, running);
    const worst = await readAll(batch, { ...running, pool, sinks });
    for (const sink of sinks) await sink.end();
    return Math.max(worst, job.exitCode());
  } catch (error) {
    for (const sink of sinks) await sink.drop();
    if (!(error instanceof Refused || error instanceof CannotWrite)) throw error;
    for (const line of error.message.split("\n")) complain(line);
    return error instanceof Refused || error instanceof CannotOpen ? exitCodes.usage : exitCodes.fault;
  } finally {
    await pool?.close();
  }
}

interface Opened<Result> extends Running<Result> {
  readonly pool: Pool;
  readonly sinks: readonly Sink<Result>[];
}

async function readAll<Result>(batch: Batch, opened: Opened<Result>): Promise<number> {
  const { job, pool, sinks, complain } = opened;
  const progress = openProgress(batch.total);
  const report = openReport(complain, !job.showsTrouble);
  let worst: number = exitCodes.fine;
  try {
    for await (const done of inOrder(told(batch.tasks, job), pool)) {
      const result = await job.resultOf(done, pool);
      for (const sink of sinks) await sink.take(result);
      report(done.outcome);
      worst = Math.max(worst, codeOf(done.outcome));
      progress.step();
      if (sinks.length > 0 && !sinks.some((sink) => sink.isOpen())) break;
    }
  } finally {
    progress.end();
  }
  return worst;
}

async function* told<Result>(tasks: AsyncIterable<Task>, { tell }: Job<Result>): AsyncGenerator<Task> {
  for await (const task of tasks) yield await tell(task);
}

async function openPool<Result>(batch: Batch, { settings, job }: Running<Result>): Promise<Pool> {
  const { maxBytes, maxChars, backend } = settings;
  const options: TaskOptions = { ...job.taskOptions, maxBytes, maxChars };
  const workers = countWorkers(batch, settings.workers);
  return workers === 1
    ? singlePool(await openLocalReader(backend), options)
    : workerPool(workers, { backend, options });
}
