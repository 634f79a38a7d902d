import { parentPort, workerData } from "node:worker_threads";
import type { WorkerSetup } from "./pool.ts";
import { openLocalReader } from "./reader.ts";
import { runTask, type Task } from "./task.ts";

const setup: WorkerSetup = workerData; // set by pool.ts, the only one that starts this file
const reader = await openLocalReader(setup.backend);

parentPort?.on("message", (message: Task | "close") => {
  void (message === "close" ? close() : work(message));
});

parentPort?.postMessage("ready");

async function work(task: Task): Promise<void> {
  parentPort?.postMessage(await runTask(task, reader, setup.options));
}

/** The tagger runs its calls one after another, so this waits for the task at hand. */
async function close(): Promise<void> {
  await reader.tagger.close();
  parentPort?.close();
}
