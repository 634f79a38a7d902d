import { Worker } from "node:worker_threads";
import type { Reader } from "../index.ts";
import { forbidTelemetry } from "../model/native.ts";
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
  const pool = new Workers(size, setup);
  return { size, run: (task) => pool.run(task), close: () => pool.close() };
}

class Workers {
  readonly #setup: WorkerSetup;
  readonly #waiting: Job[] = [];
  readonly #seats: Seat[];
  #state: "open" | "closed" | { readonly error: unknown } = "open";

  constructor(size: number, setup: WorkerSetup) {
    this.#setup = setup;
    forbidTelemetry(); // before the first worker: see model/native.ts
    this.#seats = Array.from({ length: size }, () => this.#openSeat());
  }

  run(task: Task): Promise<Outcome[]> {
    return new Promise((done, failed) => {
      if (typeof this.#state === "object") {
        failed(this.#state.error);
        return;
      }
      this.#waiting.push({ task, done, failed });
      const free = this.#seats.find(({ job }) => !job);
      if (free) this.#next(free);
    });
  }

  // A worker stopped in the middle of a native call takes the process down: each ends by itself when it is done.
  async close(): Promise<void> {
    if (this.#state === "open") this.#state = "closed";
    this.#waiting.length = 0;
    for (const { worker } of this.#seats) worker.postMessage("close");
    await Promise.all(this.#seats.map(({ gone }) => gone));
  }

  #openSeat(): Seat {
    const worker = new Worker(workerFile(), { workerData: this.#setup });
    const gone = new Promise<void>((done) => worker.once("exit", () => done()));
    const seat: Seat = { worker, gone, job: undefined, ready: false, trouble: undefined };
    worker.on("message", (message: "ready" | Outcome[]) => this.#hear(seat, message));
    worker.on("error", (error) => (seat.trouble = error));
    worker.on("exit", () => this.#bury(seat));
    return seat;
  }

  #hear(seat: Seat, message: "ready" | Outcome[]): void {
    if (message === "ready") {
      seat.ready = true;
      return;
    }
    seat.job?.done(message);
    this.#next(seat);
  }

  #next(seat: Seat): void {
    seat.job = this.#waiting.shift();
    if (seat.job) seat.worker.postMessage(seat.job.task);
  }

  #bury(seat: Seat): void {
    if (this.#state !== "open") return;
    if (!seat.ready) {
      this.#giveUp(seat.trouble ?? new Error("A worker ended before it had loaded its model"));
      return;
    }
    seat.job?.done([fault(nameOf(seat.job.task), seat.trouble)]);
    const fresh = this.#openSeat();
    this.#seats[this.#seats.indexOf(seat)] = fresh;
    this.#next(fresh);
  }

  #giveUp(error: unknown): void {
    this.#state = { error };
    for (const job of [...this.#seats.flatMap((seat) => seat.job ?? []), ...this.#waiting]) job.failed(error);
    void this.close();
  }
}

/** The worker's file beside this one: TypeScript from a checkout, JavaScript from the package. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
}
