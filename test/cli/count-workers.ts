/** Loaded before the program, and before each of its workers: at its end it says how many workers it started. */
import { isMainThread } from "node:worker_threads";

let started = 0;
process.on("worker", () => started++);
process.on("exit", () => isMainThread && process.stderr.write(`${started} workers\n`));
