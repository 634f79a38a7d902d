import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseConfig, resolveSettings, type Config } from "../check/config.ts";
import type { FileProblem } from "../check/located-json.ts";
import type { KnownRule } from "../check/presets.ts";
import { defaultSettings, type CheckSettings } from "../check/settings.ts";
import { readingTrouble } from "./house-files.ts";

export const configName = "sayso.config.json";

/** The config that holds for a folder; null: there is none, up to the root. */
export type ConfigFound =
  | { readonly config: Config; readonly folder: string }
  | { readonly problems: readonly FileProblem[] }
  | null;

/** Finds the configs of many stories; each folder is looked into once. */
export interface Configs {
  /** The config for a story's path, upwards from its folder. */
  readonly find: (storyPath: string) => Promise<ConfigFound>;
}

/** `path`: the config that was named, which then holds for every story. */
export function openConfigs(rules: readonly KnownRule[], path?: string): Configs {
  const found = new Map<string, Promise<ConfigFound>>();
  const named = path === undefined ? undefined : readConfig(resolve(path), rules);
  const inFolder = (folder: string): Promise<ConfigFound> => {
    const known = found.get(folder);
    if (known) return known;
    const search = lookInto(folder);
    found.set(folder, search);
    return search;
  };
  const lookInto = async (folder: string): Promise<ConfigFound> => {
    const here = await readConfig(join(folder, configName), rules);
    if (here !== null) return here;
    const above = dirname(folder);
    return above === folder ? null : inFolder(above);
  };
  const find = async (storyPath: string): Promise<ConfigFound> => {
    if (named === undefined) return inFolder(dirname(resolve(storyPath)));
    return (await named) ?? { problems: [{ file: path ?? "", line: null, says: "there is no such file" }] };
  };
  return { find };
}

/** The settings for a story by the config that was found for it. */
export function settingsFor(found: ConfigFound, storyPath: string): CheckSettings {
  if (found === null || "problems" in found) return defaultSettings;
  return resolveSettings(found.config, relative(found.folder, resolve(storyPath)));
}

/** null where there is no such file. */
async function readConfig(path: string, rules: readonly KnownRule[]): Promise<ConfigFound> {
  const file = relative(process.cwd(), path) || path;
  try {
    const parsed = parseConfig(await readFile(path, "utf8"), { file, rules });
    return "problems" in parsed ? parsed : { config: parsed.config, folder: dirname(path) };
  } catch (error) {
    const says = readingTrouble(error);
    return says === null ? null : { problems: [{ file, line: null, says }] };
  }
}
