import { isMainThread } from "node:worker_threads";
import { openSession } from "./ort.ts";
import type { Backend } from "./session.ts";

// onnxruntime-node from 1.29 on writes a device id under the home folder and sends events unless this is set. Its native
// code reads the process's own environment, which only the main thread can change: a worker's `process.env` is a copy.
const SWITCH = "ORT_DISABLE_TELEMETRY";

/** Must run on the main thread before a worker loads the runtime; `openNative` does it for the thread it runs on. */
export function forbidTelemetry(): void {
  process.env[SWITCH] = "1";
}

/**
 * The CPU runtime of onnxruntime-node, with its telemetry off.
 * @throws Error in a worker that was started while telemetry was allowed, or where no native binary loads.
 */
export async function openNative(): Promise<Backend> {
  if (isMainThread) forbidTelemetry();
  else if (process.env[SWITCH] !== "1") {
    throw new Error(
      `set ${SWITCH}=1 in the main thread before a worker loads the reader: its runtime would send events`,
    );
  }
  const ort = await import("onnxruntime-node");
  return { name: "native", open: (graph) => openSession(ort, graph, "cpu") };
}
