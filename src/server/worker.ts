import { parentPort, workerData } from "node:worker_threads";
import { openLocalReader } from "../host/reader.ts";
import { runJob, type Job } from "./job.ts";
import type { WorkshopSetup } from "./workshop.ts";

const setup: WorkshopSetup = workerData; // set by workshop.ts, the only one that starts this file
const reader = await openLocalReader(setup.backend, setup.reader);

parentPort?.on("message", (message: Job | "close") => {
  void (message === "close" ? close() : work(message));
});

parentPort?.postMessage("ready");

async function work(job: Job): Promise<void> {
  parentPort?.postMessage(await runJob(job, reader, setup.limits));
}

/** The tagger runs its calls one after another, so this waits for the job at hand. */
async function close(): Promise<void> {
  await reader.tagger.close();
  parentPort?.close();
}
