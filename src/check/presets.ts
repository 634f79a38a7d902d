import type { RuleSetting } from "./settings.ts";

/** What a country's law and press codes change, by rule id; one without a pack changes nothing. */
export function packOf(country: string | null): Readonly<Record<string, RuleSetting>> {
  return (country !== null && packs[country]) || {};
}

const packs: Readonly<Record<string, Readonly<Record<string, RuleSetting>>>> = {
  uk: { "prejudicial-background": { severity: "error", options: {} } },
  gb: { "prejudicial-background": { severity: "error", options: {} } },
};
