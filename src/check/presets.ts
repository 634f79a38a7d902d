import type { Severity } from "../claim/finding.ts";
import type { RuleFacts } from "./rule.ts";
import type { RuleSetting } from "./settings.ts";

/** What a config must know of a rule. */
export type KnownRule = Pick<RuleFacts, "id" | "severity" | "on" | "options">;

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export const presetNames = ["recommended", "strict", "us", "uk", "de"] as const;
export type PresetName = (typeof presetNames)[number];

export interface Preset {
  /** True if it begins anew: what was set before it no longer counts. */
  readonly anew: boolean;
  readonly rules: RuleSettings;
  /** The country whose pack it is. */
  readonly country: string | null;
}

/**
 * `recommended`: each rule as it says of itself. `strict`: every rule, and what is a note weighs as a warning. The others:
 * a country's pack, whatever country the story names.
 */
export function presetOf(name: PresetName, known: readonly KnownRule[]): Preset {
  switch (name) {
    case "recommended":
      return { anew: true, rules: {}, country: null };
    case "strict":
      return { anew: true, rules: strict(known), country: null };
    case "us":
    case "uk":
    case "de":
      return { anew: false, rules: packOf(name), country: name === "uk" ? "gb" : name };
    default:
      return name satisfies never;
  }
}

/** What a country's law and press codes change, by rule id; one without a pack changes nothing. */
export function packOf(country: string | null): RuleSettings {
  const pack = country === "uk" ? "gb" : country;
  return (pack !== null && Object.hasOwn(packs, pack) && packs[pack]) || {};
}

function strict(known: readonly KnownRule[]): RuleSettings {
  const changed = known.filter(({ severity, on }) => severity === "note" || !on);
  return Object.fromEntries(
    changed.map(({ id, severity }) => [
      id,
      { ...at(severity === "note" ? "warning" : severity), weak: true },
    ]),
  );
}

function at(severity: Severity): RuleSetting {
  return { severity, options: {} };
}

function wording(words: string): RuleSetting {
  return { severity: null, options: { wording: words } };
}

// Only what differs from the rules themselves: a severity here would also weigh up findings of which a rule is unsure.
const packs: Readonly<Record<string, RuleSettings>> = {
  // Contempt of Court Act 1981: background that may prejudice a case that is active.
  gb: {
    "arrested-for": wording("on suspicion of"),
    "prejudicial-background": at("error"),
  },
  // AP: an arrest is no charge, and a charge no verdict.
  us: {
    "arrested-for": wording("on a charge of"),
  },
  // Suspicion reporting (Verdachtsberichterstattung): no certainty before a verdict, and whom it concerns is heard;
  // Pressekodex 8 and 13.
  de: {
    "arrested-for": wording("on suspicion of"),
    "murder-before-verdict": at("error"),
    "no-reply-from-accused": at("error"),
    "prejudicial-background": at("warning"),
    "presupposed-accusation": at("error"),
    "reply-buried": at("warning"),
  },
};

/** Countries with a pack of their own, by ISO 3166 code in lower case. */
export const packCountries: readonly string[] = Object.keys(packs);
