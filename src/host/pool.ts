import type { Reader } from "../index.ts";
import { fault } from "./fault.ts";
import type { BackendChoice } from "./reader.ts";
import { nameOf, runTask, type Outcome, type Task, type TaskOptions } from "./task.ts";
import { openWorkers } from "./workers.ts";

/** Runs tasks, each on one thread; `close` when done. */
export interface Pool {
  readonly size: number;
  readonly run: (task: Task) => Promise<Outcome[]>;
  readonly close: () => Promise<void>;
}

/** What a worker is told at its start. */
export interface WorkerSetup {
  readonly backend: BackendChoice;
  readonly options: TaskOptions;
}

/** The pool of one: works on the calling thread, without the start-up time of a worker. */
export function singlePool(reader: Reader, options: TaskOptions): Pool {
  return { size: 1, run: (task) => runTask(task, reader, options), close: () => reader.tagger.close() };
}

/** Up to `size` workers with a model session each. */
export function workerPool(size: number, setup: WorkerSetup): Pool {
  return openWorkers<Task, Outcome[]>(size, { file: "../host/worker", beside: import.meta.url, setup, died });
}

function died(task: Task, trouble: unknown): Outcome[] {
  return [fault(nameOf(task), trouble)];
}
