import type { Reviewed } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { BackendChoice } from "../host/reader.ts";
import type { Task } from "../host/task.ts";
import { openWorkers, type Wishes, type Workers } from "../host/workers.ts";
import type { TaggerOptions } from "../index.ts";
import type { Reading } from "../read/read.ts";
import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import { ApiFault } from "./api-fault.ts";
import type { ExportName } from "./api.ts";
import type { Answer, Job, JobLimits, Judging, ReadAndReviewed } from "./job.ts";
import { faultOf } from "./job-fault.ts";

/** Milliseconds that reading one story may take, waiting included. */
const longestJob = 120_000;
const mostJobs = 200;
/** Bytes for each worker to remember what it made of a story's words: a long story, a few times over. */
const remembers = 256_000_000;

/** Where all work is done that takes time, so that the server itself always answers. */
export interface Workshop {
  readonly open: (task: Task) => Promise<readonly Reading[]>;
  /** Stories of one `seat` go to one worker where it is free, which remembers what it made of their words. */
  readonly read: (
    story: Story,
    given: Judging & { readonly notes: readonly Note[] } & Seated,
  ) => Promise<ReadAndReviewed>;
  /** Reviews again what was read before. */
  readonly check: (raw: StoryClaims, given: Judging & Seated) => Promise<ReadAndReviewed>;
  readonly export: (reviewed: Reviewed, format: ExportName) => Promise<string | Uint8Array>;
  readonly isReady: () => boolean;
  readonly close: () => Promise<void>;
}

interface Seated {
  readonly seat: number;
}

/** What a worker is told at its start. */
export interface WorkshopSetup {
  readonly backend: BackendChoice;
  readonly reader: TaggerOptions;
  readonly limits: JobLimits;
}

export interface Patience {
  /** Milliseconds that a job may take, waiting included. */
  readonly longest: number;
  /** Jobs that may wait or be at hand. */
  readonly most: number;
}

export type Run = (job: Job, wishes: Wishes) => Promise<Answer>;

export interface WorkshopWishes extends JobLimits {
  /** Stories that may be read at the same time. */
  readonly workers: number;
  readonly backend: BackendChoice;
}

/** Opened before all else, since its first worker loads a model: this module needs little. */
export function openWorkshop({ workers: size, backend, maxBytes, maxChars }: WorkshopWishes): Workshop {
  const setup: WorkshopSetup = { backend, reader: { remembers }, limits: { maxBytes, maxChars } };
  const patience = { longest: longestJob, most: mostJobs };
  const kind = { file: "../server/worker", beside: import.meta.url, setup, died: faultOf };
  const workers: Workers<Job, Answer> = openWorkers(size, kind);
  let isReady = false;
  void workers.ready.then(() => (isReady = true)).catch(() => undefined); // told to whoever asks for work
  return workshopOf(workers.run, { patience, isReady: () => isReady, close: workers.close });
}

/** A workshop whose jobs `run` does. */
export function workshopOf(
  run: Run,
  { patience, isReady, close }: { readonly patience: Patience } & Pick<Workshop, "isReady" | "close">,
): Workshop {
  const ask = patiently(run, patience);
  const review = async (job: Job, seat: number): Promise<ReadAndReviewed> => {
    const answer = await ask(job, { seat });
    if (answer.kind !== "review") throw unexpected(answer);
    return answer.result;
  };
  return {
    open: async (task) => {
      const answer = await ask({ kind: "open", task }, {});
      if (answer.kind !== "open") throw unexpected(answer);
      return answer.readings;
    },
    read: (story, { seat, ...given }) => review({ kind: "read", story, ...given }, seat),
    check: (raw, { seat, settings, corrections }) =>
      review({ kind: "check", raw, settings, corrections }, seat),
    export: async (reviewed, format) => {
      const answer = await ask({ kind: "export", reviewed, format }, {});
      if (answer.kind !== "export") throw unexpected(answer);
      return answer.file;
    },
    isReady,
    close,
  };
}

/** The same, but nobody waits for ever, and no crowd gathers. */
function patiently(run: Run, { longest, most }: Patience): Run {
  let jobs = 0;
  return async (job, wishes) => {
    if (jobs >= most)
      throw new ApiFault("busy", `${most} stories are being read already; try again in a moment.`);
    const late = Promise.withResolvers<never>();
    const control = new AbortController();
    const giveUp = (): void => {
      late.reject(tooSlow(longest));
      control.abort();
    };
    // Not AbortSignal.timeout: that would hold the job, a whole story, until its time is over.
    const timer = setTimeout(giveUp, longest).unref();
    jobs++;
    try {
      return await Promise.race([run(job, { ...wishes, signal: control.signal }), late.promise]);
    } finally {
      jobs--;
      clearTimeout(timer);
    }
  };
}

function tooSlow(longest: number): ApiFault {
  return new ApiFault(
    "too-slow",
    `This took longer than ${Math.round(longest / 100) / 10} seconds and was given up; nothing was changed. Try again, or try a shorter story.`,
  );
}

function unexpected(answer: Answer): ApiFault {
  if (answer.kind === "too-large") return new ApiFault("too-large", answer.says);
  return new ApiFault(
    "fault",
    answer.kind === "fault" ? answer.says : "Sayso mixed two answers up; the fault is ours.",
  );
}
