import { severities } from "../claim/finding.ts";
import { complain, entriesOf, oneOf, type Cell, type Source } from "./located-json.ts";
import { didYouMean } from "./near.ts";
import type { KnownRule, RuleSettings } from "./presets.ts";
import type { OptionValue, RuleSetting } from "./settings.ts";

export const severityWords = ["off", ...severities] as const;

/** `{"name-variant": "warning", "bare-anonymous": ["error", {"least": 2}]}` */
export function rulesIn(source: Source, cell: Cell, known: readonly KnownRule[]): RuleSettings {
  const ids = known.map(({ id }) => id);
  const settings = entriesOf(source, cell, "'rules'").flatMap(
    ({ key, at, value }): [string, RuleSetting][] => {
      const rule = known.find(({ id }) => id === key);
      if (!rule) return complain(source, at, `there is no rule '${key}'${didYouMean(key, ids)}`) ?? [];
      const setting = settingIn(source, value, rule);
      return setting ? [[key, setting]] : [];
    },
  );
  return Object.fromEntries(settings);
}

function settingIn(source: Source, cell: Cell, rule: KnownRule): RuleSetting | undefined {
  const parts = cell.type === "array" ? (cell.children ?? []) : [cell];
  const [first, second, third] = parts;
  if (!first || third)
    return complain(source, cell, `'${rule.id}' must be a severity, or [severity, {options}]`);
  const severity = oneOf(source, { cell: first, what: `the severity of '${rule.id}'` }, severityWords);
  const options = second ? optionsIn(source, second, rule) : {};
  return severity && { severity, options };
}

function optionsIn(
  source: Source,
  cell: Cell,
  { id, options }: KnownRule,
): Readonly<Record<string, OptionValue>> {
  const names = Object.keys(options);
  const entries = entriesOf(source, cell, `the options of '${id}'`).flatMap(
    ({ key, at, value }): [string, OptionValue][] => {
      const own = names.includes(key) ? options[key] : undefined;
      if (own === undefined)
        return complain(source, at, `${noOption(id, key, names)}${didYouMean(key, names)}`) ?? [];
      const given = valueIn(source, { cell: value, what: `'${key}' of '${id}'` }, own);
      return given === undefined ? [] : [[key, given]];
    },
  );
  return Object.fromEntries(entries);
}

function noOption(id: string, key: string, names: readonly string[]): string {
  const has = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
  return `'${id}' has no option '${key}' (${has})`;
}

const kindNames = { number: "a number", string: "in quotation marks", boolean: "true or false" } as const;

/** A value of the same kind as the rule's own. */
function valueIn(
  source: Source,
  { cell, what }: { readonly cell: Cell; readonly what: string },
  own: OptionValue,
): OptionValue | undefined {
  const value: unknown = cell.value;
  const fits = typeof value === typeof own;
  if (fits && (typeof value === "number" || typeof value === "string" || typeof value === "boolean"))
    return value;
  const kind = typeof own === "number" ? "number" : typeof own === "string" ? "string" : "boolean";
  return complain(source, cell, `${what} must be ${kindNames[kind]}`);
}
