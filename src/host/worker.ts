import { parentPort, workerData } from "node:worker_threads";
import type { WorkerSetup } from "./pool.ts";
import { openLocalReader } from "./reader.ts";
import { runTask, type Task } from "./task.ts";

const setup = workerData as WorkerSetup; // set by pool.ts, the only one that starts this file
const reader = await openLocalReader(setup.backend);

parentPort?.on("message", (task: Task) => {
  void runTask(task, reader, setup.options).then((outcomes) => parentPort?.postMessage(outcomes));
});
