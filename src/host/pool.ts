import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Reader } from "../index.ts";
import type { BackendChoice } from "./reader.ts";
import { fault, runTask, type Outcome, type Task, type TaskOptions } from "./task.ts";

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

interface Seat {
  readonly worker: Worker;
  job: { readonly task: Task; readonly done: (outcomes: Outcome[]) => void } | undefined;
}

/** `size` workers with a model session each. A worker that dies fails its task and is replaced. */
export function workerPool(size: number, setup: WorkerSetup): Pool {
  const waiting: NonNullable<Seat["job"]>[] = [];
  const seats: Seat[] = Array.from({ length: size }, () => openSeat());

  function openSeat(): Seat {
    const seat: Seat = { worker: new Worker(workerFile(), { workerData: setup }), job: undefined };
    seat.worker.on("message", (outcomes: Outcome[]) => {
      seat.job?.done(outcomes);
      seat.job = undefined;
      next(seat);
    });
    seat.worker.on("error", (error) => replace(seat, error));
    return seat;
  }

  function replace(seat: Seat, error: unknown): void {
    seat.job?.done([fault(seat.job.task.kind === "file" ? seat.job.task.id : "unknown", error)]);
    const fresh = openSeat();
    seats[seats.indexOf(seat)] = fresh;
    next(fresh);
  }

  function next(seat: Seat): void {
    seat.job = waiting.shift();
    if (seat.job) seat.worker.postMessage(seat.job.task);
  }

  return {
    size,
    run: (task) =>
      new Promise((done) => {
        waiting.push({ task, done });
        const free = seats.find(({ job }) => !job);
        if (free) next(free);
      }),
    // A worker stopped in the middle of a native call takes the process down: each ends by itself when it is done.
    close: async () => {
      waiting.length = 0;
      await Promise.all(
        seats.map(({ worker }) => Promise.all([once(worker, "exit"), worker.postMessage("close")])),
      );
    },
  };
}

/** The worker's file beside this one: TypeScript from a checkout, JavaScript from the package. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
}
