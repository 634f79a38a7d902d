import picomatch from "picomatch";
import { rulesIn } from "./config-rules.ts";
import { countryIn } from "./config-values.ts";
import {
  complain,
  listOf,
  membersOf,
  oneOf,
  oneOrMore,
  type Cell,
  type Members,
  type Source,
} from "./located-json.ts";
import { presetNames, presetOf, type KnownRule, type Preset, type RuleSettings } from "./presets.ts";
import type { RuleSetting } from "./settings.ts";

/** Settings of rules for all files or some. */
export interface Layer extends Preset {
  /** Globs relative to the config's folder; null: every file. */
  readonly files: readonly string[] | null;
}

const overrideKeys = ["files", "extends", "country", "rules"] as const;

/** The layers of a config: its own, then those of its overrides. */
export function layersIn(source: Source, cells: Members, known: readonly KnownRule[]): Layer[] {
  const own = layersOf(source, cells, { files: null, known });
  const overrides = cells["overrides"] ? listOf(source, cells["overrides"], "'overrides'") : [];
  return [...own, ...overrides.flatMap((cell) => overrideIn(source, cell, known))];
}

/** The layers that hold for a file. */
export function layersFor(layers: readonly Layer[], fileName: string): Layer[] {
  const path = fileName.replaceAll("\\", "/").replace(/^\.\//, "");
  return layers.filter(({ files }) => files === null || files.some((glob) => fits(glob, path)));
}

/** All layers as one: a later one where it says something, an earlier one elsewhere. */
export function ruleSettingsOf(layers: readonly Layer[]): RuleSettings {
  return layers.reduce<RuleSettings>((before, { anew, rules }) => laidOver(anew ? {} : before, rules), {});
}

function laidOver(lower: RuleSettings, upper: RuleSettings): RuleSettings {
  const changed = Object.entries(upper).map(([id, setting]): [string, RuleSetting] => {
    const under = lower[id];
    const telling = setting.severity === null && under ? under : setting;
    return [id, { ...telling, options: { ...under?.options, ...setting.options } }];
  });
  return { ...lower, ...Object.fromEntries(changed) };
}

function overrideIn(source: Source, cell: Cell, known: readonly KnownRule[]): Layer[] {
  const cells = membersOf(source, cell, "an override", overrideKeys);
  if (!cells["files"]) {
    if (cell.type === "object")
      complain(source, cell, "this override has no 'files': say for which files it holds");
    return [];
  }
  const globs = oneOrMore(source, cells["files"], "a glob of 'files'");
  for (const { word, at } of globs)
    if (word.length > longestGlob) complain(source, at, `a glob has ${longestGlob} characters at most`);
  return layersOf(source, cells, { files: globs.map(({ word }) => word), known });
}

/** Globs become patterns; a longer one is a mistake. */
const longestGlob = 1000;

/** `country` goes behind the packs of `extends`, which bring their own. */
function layersOf(
  source: Source,
  cells: Members,
  { files, known }: { readonly files: Layer["files"]; readonly known: readonly KnownRule[] },
): Layer[] {
  const presets = (cells["extends"] ? oneOrMore(source, cells["extends"], "'extends'") : []).flatMap(
    ({ at }) => oneOf(source, { cell: at, what: "'extends'" }, presetNames) ?? [],
  );
  const rules = cells["rules"] ? rulesIn(source, cells["rules"], known) : {};
  const country = (cells["country"] && countryIn(source, cells["country"])) ?? null;
  return [
    ...presets.map((name) => ({ ...presetOf(name, known), files })),
    { files, anew: false, rules, country },
  ];
}

/** A glob without a slash fits names in every folder, as in `.gitignore`. */
function fits(glob: string, path: string): boolean {
  const whole = glob.includes("/");
  const name = path.slice(path.lastIndexOf("/") + 1);
  return picomatch.isMatch(whole ? path : name, glob.replace(/^\.?\//, ""), { dot: true });
}
