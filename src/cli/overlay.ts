import { rules } from "../check/registry.ts";
import type { RuleSetting, CheckSettings } from "../check/settings.ts";
import type { CheckOptions } from "./check-settings.ts";

/** The house's settings with those of the command line over them. */
export function overlay(settings: CheckSettings, options: CheckOptions): CheckSettings {
  const { only, skip = [], minConfidence, country } = options;
  const setRules = rules.flatMap(({ id, severity, on }) => {
    if (skip.includes(id) || (only && !only.includes(id))) return [[id, off] as const];
    // A rule that is asked for by name is on, whatever it or the house says.
    const house = settings.rules[id];
    const sleeps = house ? house.severity === "off" || (!on && house.severity === null) : !on;
    return only && sleeps ? [[id, { severity, options: house?.options ?? {} }] as const] : [];
  });
  return {
    ...settings,
    rules: { ...settings.rules, ...Object.fromEntries(setRules) },
    minConfidence: minConfidence ?? settings.minConfidence,
    country: country ?? settings.country,
  };
}

const off: RuleSetting = { severity: "off", options: {} };
