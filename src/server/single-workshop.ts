import type { Reader } from "../index.ts";
import { runJob, type JobLimits } from "./job.ts";
import { workshopOf, type Patience, type Run, type Workshop } from "./workshop.ts";

/** The workshop of one: works on the calling thread. */
export function singleWorkshop(reader: Reader, limits: JobLimits, patience: Patience): Workshop {
  const run: Run = async (job) => runJob(job, reader, limits);
  return workshopOf(run, { patience, isReady: () => true, close: () => reader.tagger.close() });
}
