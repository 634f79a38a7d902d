import { constants } from "node:os";
import type { Complain } from "../shell.ts";

/** The wish of whoever runs the program that it ends. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** What shells expect of a program that a signal ended; null: nothing did. */
  readonly exitCode: () => number | null;
  readonly release: () => void;
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** The first Ctrl-C ends the work after the story at hand, the second at once: no story is ever half written. */
export function openStopping(complain: Complain): Stopping {
  const controller = new AbortController();
  let by: (typeof signals)[number] | null = null;
  const release = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    by = signal === "SIGTERM" ? "SIGTERM" : "SIGINT";
    release();
    complain("stopping after the story at hand; once more stops at once");
    controller.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: controller.signal,
    exitCode: () => (by === null ? null : 128 + constants.signals[by]),
    release,
  };
}
