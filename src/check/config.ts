import { layersIn, layersFor, ruleSettingsOf, type Layer } from "./config-layers.ts";
import { housePersonIn } from "./config-people.ts";
import { dayIn, numberIn, timeZoneIn } from "./config-values.ts";
import {
  listOf,
  membersOf,
  oneOf,
  oneOrMore,
  openJson,
  type Cell,
  type FileProblem,
  type Members,
  type Source,
} from "./located-json.ts";
import type { KnownRule } from "./presets.ts";
import { defaultSettings, type CheckSettings, type HousePerson } from "./settings.ts";

export const failLevels = ["error", "warning", "note", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

/** What a house lays down in `sayso.config.json`; null where it says nothing. */
export interface Config {
  /** In order; a later one has the last word. */
  readonly layers: readonly Layer[];
  readonly people: readonly HousePerson[];
  readonly outlets: readonly string[];
  /** Day of publication of stories that do not tell it, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** IANA: `Europe/Berlin`. */
  readonly timeZone: string | null;
  /** 0–1. */
  readonly minConfidence: number;
  readonly failOn: FailLevel | null;
  readonly maxWarnings: number | null;
}

export interface ConfigOptions {
  /** The config's name in messages. */
  readonly file: string;
  readonly rules: readonly KnownRule[];
}

/** Keys of a config, in the order of the manual. */
const configKeys = [
  "$schema",
  "extends",
  "country",
  "rules",
  "overrides",
  "people",
  "outlets",
  "published",
  "timeZone",
  "minConfidence",
  "failOn",
  "maxWarnings",
] as const;

/** Reads a config. With one problem there is no config: half of a house's word could mislead. */
export function parseConfig(
  text: string,
  { file, rules }: ConfigOptions,
): { readonly config: Config } | { readonly problems: readonly FileProblem[] } {
  const { source, root } = openJson(text, file);
  const config = root && configIn(source, root, rules);
  return config && source.problems.length === 0 ? { config } : { problems: source.problems };
}

/**
 * What holds for one file: `extends`, then `rules`, then each of `overrides` whose globs fit. `fileName` is relative to the
 * config's folder.
 */
export function resolveSettings(config: Config, fileName: string): CheckSettings {
  const { people, outlets, minConfidence } = config;
  const layers = layersFor(config.layers, fileName);
  return {
    ...defaultSettings,
    country: layers.findLast(({ country }) => country !== null)?.country ?? null,
    rules: ruleSettingsOf(layers),
    minConfidence,
    people,
    outlets,
  };
}

function configIn(source: Source, root: Cell, known: readonly KnownRule[]): Config {
  const cells = membersOf(source, root, "the config", configKeys);
  const people = cells["people"] ? listOf(source, cells["people"], "'people'") : [];
  return {
    layers: layersIn(source, cells, known),
    people: people.flatMap((cell) => housePersonIn(source, cell) ?? []),
    outlets: cells["outlets"]
      ? oneOrMore(source, cells["outlets"], "an outlet's name").map(({ word }) => word)
      : [],
    ...factsIn(source, cells),
    ...limitsIn(source, cells),
  };
}

function factsIn(source: Source, { published, timeZone }: Members): Pick<Config, "published" | "timeZone"> {
  return {
    published: (published && dayIn(source, published, "'published'")) ?? null,
    timeZone: (timeZone && timeZoneIn(source, timeZone)) ?? null,
  };
}

function limitsIn(
  source: Source,
  { minConfidence, failOn, maxWarnings }: Members,
): Pick<Config, "minConfidence" | "failOn" | "maxWarnings"> {
  return {
    minConfidence:
      (minConfidence && numberIn(source, minConfidence, { what: "'minConfidence'", most: 1 })) ?? 0,
    failOn: (failOn && oneOf(source, { cell: failOn, what: "'failOn'" }, failLevels)) ?? null,
    maxWarnings:
      (maxWarnings && numberIn(source, maxWarnings, { what: "'maxWarnings'", whole: true })) ?? null,
  };
}
