import { defaultSettings, type CheckSettings } from "../check/settings.ts";
import type { Reviewed } from "../claim/finding.ts";
import type { Task } from "../host/task.ts";
import type { CheckOptions } from "./check-settings.ts";
import { overlay } from "./overlay.ts";
import type { Complain } from "./shell.ts";
import type { Limits } from "./tally.ts";

/** What the house, its decisions and the command line say of each story. */
export interface House {
  /** Says beforehand what is known of a task's stories. */
  readonly tell: (task: Task) => Promise<Task>;
  readonly settingsOf: (task: Task) => Promise<CheckSettings>;
  readonly limitsOf: (task: Task) => Limits;
  /** Writes into the story's decisions file what was asked for; true if that changes its review. */
  readonly record: (task: Task, reviewed: Reviewed, complain: Complain) => Promise<boolean>;
}

export async function openHouse(options: CheckOptions): Promise<House> {
  return {
    tell: async (task) => task,
    settingsOf: async () => overlay(defaultSettings, options),
    limitsOf: () => ({ failOn: options.failOn ?? "error", maxWarnings: options.maxWarnings ?? null }),
    record: async () => false,
  };
}
