import { Worker } from "node:worker_threads";
import { forbidTelemetry } from "../model/native.ts";

/** Workers that do one kind of job, each on one thread; `close` when done. */
export interface Workers<Job, Done> {
  readonly size: number;
  readonly run: (job: Job, wishes?: Wishes) => Promise<Done>;
  /** Resolves once the first worker has loaded what it needs. */
  readonly ready: Promise<void>;
  /** Ends when the jobs at hand are done; what waits is never done. */
  readonly close: () => Promise<void>;
}

export interface Wishes {
  /** Jobs of one number go to the same worker where it is free. */
  readonly seat?: number;
  /** Gives the job up while it waits; one at hand goes on. The promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface WorkerKind<Job, Done> {
  /** The worker's file, without its ending, from `beside`: by its folder's name, since a bundle moves the module that asks. */
  readonly file: string;
  /** `import.meta.url` of the module that asks. */
  readonly beside: string;
  /** What a worker is told at its start. */
  readonly setup: unknown;
  /** What comes of a job whose worker died. */
  readonly died: (job: Job, trouble: unknown) => Done;
}

interface Waiting<Job, Done> {
  readonly job: Job;
  readonly seat: number | undefined;
  readonly done: (done: Done) => void;
  readonly failed: (error: unknown) => void;
}

interface Seat<Job, Done> {
  readonly worker: Worker;
  readonly gone: Promise<void>;
  work: Waiting<Job, Done> | undefined;
  /** True once it has loaded what it needs. */
  ready: boolean;
  /** Why it died, if it said so. */
  trouble: unknown;
}

/**
 * Opens up to `size` workers: one at once, the next when all are at work and something waits. One that dies fails its job and
 * is replaced; if one cannot even load, neither can the next, so all jobs reject with its error. A worker posts `"ready"`
 * once, then an answer for each job, and ends at `"close"`.
 */
export function openWorkers<Job, Done>(size: number, kind: WorkerKind<Job, Done>): Workers<Job, Done> {
  const workers = new Seats(size, kind);
  return {
    size,
    run: (job, wishes) => workers.run(job, wishes),
    ready: workers.ready,
    close: () => workers.close(),
  };
}

class Seats<Job, Done> {
  readonly ready: Promise<void>;
  readonly #kind: WorkerKind<Job, Done>;
  readonly #waiting: Waiting<Job, Done>[] = [];
  readonly #seats: Seat<Job, Done>[] = [];
  readonly #size: number;
  readonly #hasLoaded = Promise.withResolvers<void>();
  #state: "open" | "closed" | { readonly error: unknown } = "open";

  constructor(size: number, kind: WorkerKind<Job, Done>) {
    this.#kind = kind;
    this.#size = size;
    this.ready = this.#hasLoaded.promise;
    this.ready.catch(() => undefined); // whoever runs a job hears of it
    forbidTelemetry(); // before the first worker: see model/native.ts
    this.#seats.push(this.#openSeat());
  }

  run(job: Job, { seat, signal }: Wishes = {}): Promise<Done> {
    return new Promise((done, failed) => {
      if (typeof this.#state === "object") {
        failed(this.#state.error);
        return;
      }
      if (signal?.aborted) {
        failed(signal.reason);
        return;
      }
      const waiting = { job, seat: seat === undefined ? undefined : seat % this.#size, done, failed };
      signal?.addEventListener("abort", () => this.#giveUp(waiting, signal.reason), { once: true });
      this.#waiting.push(waiting);
      const free = this.#freeFor(waiting);
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

  #freeFor({ seat }: Waiting<Job, Done>): Seat<Job, Done> | undefined {
    const wished = seat === undefined ? undefined : this.#seats[seat];
    return wished && !wished.work ? wished : (this.#seats.find(({ work }) => !work) ?? this.#anotherSeat());
  }

  #anotherSeat(): Seat<Job, Done> | undefined {
    if (this.#seats.length >= this.#size) return undefined;
    const seat = this.#openSeat();
    this.#seats.push(seat);
    return seat;
  }

  #openSeat(): Seat<Job, Done> {
    const worker = new Worker(workerFile(this.#kind), { workerData: this.#kind.setup });
    const gone = new Promise<void>((done) => worker.once("exit", () => done()));
    const seat: Seat<Job, Done> = { worker, gone, work: undefined, ready: false, trouble: undefined };
    worker.on("message", (message: "ready" | Done) => this.#hear(seat, message));
    worker.on("error", (error) => (seat.trouble = error));
    worker.on("exit", () => this.#bury(seat));
    return seat;
  }

  #hear(seat: Seat<Job, Done>, message: "ready" | Done): void {
    if (message === "ready") {
      seat.ready = true;
      this.#hasLoaded.resolve();
      return;
    }
    seat.work?.done(message);
    this.#next(seat);
  }

  /** Its own first, then whoever waits longest. */
  #next(seat: Seat<Job, Done>): void {
    const own = this.#waiting.findIndex((waiting) => waiting.seat === this.#seats.indexOf(seat));
    [seat.work] = this.#waiting.splice(Math.max(0, own), 1);
    if (seat.work) seat.worker.postMessage(seat.work.job);
  }

  #giveUp(waiting: Waiting<Job, Done>, reason: unknown): void {
    const at = this.#waiting.indexOf(waiting);
    if (at !== -1) this.#waiting.splice(at, 1);
    waiting.failed(reason);
  }

  #bury(seat: Seat<Job, Done>): void {
    if (this.#state !== "open") return;
    if (!seat.ready) {
      this.#fail(seat.trouble ?? new Error("A worker ended before it had loaded its model"));
      return;
    }
    if (seat.work) seat.work.done(this.#kind.died(seat.work.job, seat.trouble));
    const fresh = this.#openSeat();
    this.#seats[this.#seats.indexOf(seat)] = fresh;
    this.#next(fresh);
  }

  #fail(error: unknown): void {
    this.#state = { error };
    this.#hasLoaded.reject(error);
    for (const work of [...this.#seats.flatMap(({ work }) => work ?? []), ...this.#waiting])
      work.failed(error);
    void this.close();
  }
}

/** TypeScript from a checkout, JavaScript from the package. */
function workerFile({ file, beside }: Pick<WorkerKind<unknown, unknown>, "file" | "beside">): URL {
  return new URL(`${file}${beside.endsWith(".ts") ? ".ts" : ".js"}`, beside);
}
