import type { Config } from "../check/config.ts";
import type { FileProblem } from "../check/located-json.ts";
import { rules } from "../check/registry.ts";
import type { CheckSettings } from "../check/settings.ts";
import { openConfigs, settingsFor } from "./config-file.ts";
import type { Told } from "./task.ts";

/** What the house's config says of one story. */
export interface HouseWord {
  /** null: the house has none. */
  readonly config: Config | null;
  /** Without the decisions on the story. */
  readonly settings: CheckSettings;
}

/** What the house says of a story, by the story's path. */
export type HouseWords = (path: string) => Promise<HouseWord | { readonly problems: readonly FileProblem[] }>;

/** `named`: the config that holds for every story, or `none`; else each story's own is looked for upwards from its folder. */
export function openHouseWords(named: string | undefined): HouseWords {
  const none: HouseWord = { config: null, settings: settingsFor(null, "") };
  if (named === "none") return () => Promise.resolve(none);
  const configs = openConfigs(rules, named);
  return async (path) => {
    const found = await configs.find(path);
    if (found && "problems" in found) return found;
    return found ? { config: found.config, settings: settingsFor(found, path) } : none;
  };
}

/** What is known of a story before it is read: what is said of it here, else what the house says. */
export function toldBy(
  { config, settings }: HouseWord,
  { date, country }: { readonly date?: string | undefined; readonly country?: string | undefined },
): Told {
  return {
    always: {
      ...(date === undefined ? {} : { published: date }),
      ...(country === undefined ? {} : { country }),
    },
    ...(config?.timeZone ? { timeZone: config.timeZone } : {}),
    otherwise: { published: config?.published ?? null, country: settings.country },
  };
}
