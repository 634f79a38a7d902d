import type { Config } from "../check/config.ts";
import { problemLine, type FileProblem } from "../check/located-json.ts";
import type { CheckSettings } from "../check/settings.ts";
import { openHouseWords, toldBy, type HouseWord } from "../host/house.ts";
import { isOneOfMany, type Task } from "../host/task.ts";
import type { CheckOptions } from "./check-settings.ts";
import { overlay } from "./overlay.ts";
import { Refused } from "./run.ts";
import type { Limits } from "./tally.ts";

/** What the house and the command line say of each story. */
export interface House {
  /** Without the decisions on the story. @throws Refused for a config with a problem */
  readonly settingsOf: (task: Task) => Promise<CheckSettings>;
  readonly limitsOf: (task: Task) => Promise<Limits>;
  /** Says beforehand what is known of a task's stories. */
  readonly tell: (task: Task) => Promise<Task>;
}

/** @throws Refused if the config of a path has a problem: half of a house's word could mislead. */
export async function openHouse(paths: readonly string[], options: CheckOptions): Promise<House> {
  const configOf = await openConfigOf(paths, options);
  const settingsOf = async (task: Task): Promise<CheckSettings> =>
    overlay((await configOf(placeOf(task, options))).settings, options);
  return {
    settingsOf,
    limitsOf: async (task) => limitsBy(options, (await configOf(placeOf(task, options))).config),
    tell: async (task) => {
      if (task.kind === "reading") return task;
      return { ...task, told: toldBy(await configOf(placeOf(task, options)), options) };
    },
  };
}

/** Where a task's stories lie, for whatever lies beside them; standard input lies here. */
export function placeOf(task: Task, { stdinFilename = "stdin" }: CheckOptions): string {
  if (task.kind === "file") return task.id;
  return (task.kind === "line" ? task.file : undefined) ?? stdinFilename;
}

/** True for a story that has its file for itself. */
export function isWholeFile(task: Task): boolean {
  return task.kind === "file" && !isOneOfMany(task);
}

/** Problems of the house's files, as one reason to stop. */
function refusedBy(problems: readonly FileProblem[]): Refused {
  return new Refused(problems.map(problemLine).join("\n"));
}

async function openConfigOf(
  paths: readonly string[],
  { config: named, stdinFilename }: CheckOptions,
): Promise<(path: string) => Promise<HouseWord>> {
  const wordsOf = openHouseWords(named);
  const configOf = async (path: string): Promise<HouseWord> => {
    const found = await wordsOf(path);
    if ("problems" in found) throw refusedBy(found.problems);
    return found;
  };
  for (const path of paths.length > 0 ? paths : [stdinFilename ?? "-"]) await configOf(path);
  return configOf;
}

function limitsBy({ failOn, maxWarnings }: CheckOptions, config: Config | null): Limits {
  return {
    failOn: failOn ?? config?.failOn ?? "error",
    maxWarnings: maxWarnings ?? config?.maxWarnings ?? null,
  };
}
