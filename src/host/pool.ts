import { Worker } from "node:worker_threads";
import type { Reader } from "../index.ts";
import type { BackendChoice } from "./reader.ts";
import { fault, nameOf, runTask, type Outcome, type Task, type TaskOptions } from "./task.ts";

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

interface Job {
  readonly task: Task;
  readonly done: (outcomes: Outcome[]) => void;
  readonly failed: (error: unknown) => void;
}

interface Seat {
  readonly worker: Worker;
  readonly gone: Promise<void>;
  job: Job | undefined;
  /** True once its model is loaded. */
  ready: boolean;
  /** Why it died, if it said so. */
  trouble: unknown;
}

/**
 * `size` workers with a model session each. A worker that dies fails its task and is replaced; if one cannot even load its
 * model, neither can the next, so all tasks reject with its error.
 */
export function workerPool(size: number, setup: WorkerSetup): Pool {
  const waiting: Job[] = [];
  let state: "open" | "closed" | { readonly error: unknown } = "open";
  const seats: Seat[] = Array.from({ length: size }, () => openSeat());

  function openSeat(): Seat {
    const worker = new Worker(workerFile(), { workerData: setup });
    const gone = new Promise<void>((done) => worker.once("exit", () => done()));
    const seat: Seat = { worker, gone, job: undefined, ready: false, trouble: undefined };
    worker.on("message", (message: "ready" | Outcome[]) => hear(seat, message));
    worker.on("error", (error) => (seat.trouble = error));
    worker.on("exit", () => bury(seat));
    return seat;
  }

  function hear(seat: Seat, message: "ready" | Outcome[]): void {
    if (message === "ready") {
      seat.ready = true;
      return;
    }
    seat.job?.done(message);
    next(seat);
  }

  function bury(seat: Seat): void {
    if (state !== "open") return;
    if (!seat.ready) {
      giveUp(seat.trouble);
      return;
    }
    seat.job?.done([fault(nameOf(seat.job.task), seat.trouble)]);
    const fresh = openSeat();
    seats[seats.indexOf(seat)] = fresh;
    next(fresh);
  }

  function giveUp(error: unknown): void {
    state = { error };
    for (const job of [...seats.flatMap((seat) => seat.job ?? []), ...waiting]) job.failed(error);
    waiting.length = 0;
    void dismissAll();
  }

  function next(seat: Seat): void {
    seat.job = waiting.shift();
    if (seat.job) seat.worker.postMessage(seat.job.task);
  }

  // A worker stopped in the middle of a native call takes the process down: each ends by itself when it is done.
  async function dismissAll(): Promise<void> {
    for (const { worker } of seats) worker.postMessage("close");
    await Promise.all(seats.map(({ gone }) => gone));
  }

  return {
    size,
    run: (task) =>
      new Promise((done, failed) => {
        if (typeof state === "object") {
          failed(state.error);
          return;
        }
        waiting.push({ task, done, failed });
        const free = seats.find(({ job }) => !job);
        if (free) next(free);
      }),
    close: async () => {
      if (state === "open") state = "closed";
      waiting.length = 0;
      await dismissAll();
    },
  };
}

/** The worker's file beside this one: TypeScript from a checkout, JavaScript from the package. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
}
