import type { PresetName } from "./presets.ts";

/** What `sayso init` asks. */
export interface InitialAnswers {
  /** Two letters, in lower case; null: not said. */
  readonly country: string | null;
  /** IANA; null: not said. */
  readonly timeZone: string | null;
  /** The house's own names and its wire partners. */
  readonly outlets: readonly string[];
  /** True: every rule, and notes as warnings. */
  readonly strict: boolean;
}

/** The text of a first `sayso.config.json`. */
export function initialConfig({ country, timeZone, outlets, strict }: InitialAnswers): string {
  const config = {
    $schema: schemaPath,
    extends: [strict ? "strict" : "recommended", ...packsFor(country)],
    ...(country === null ? {} : { country }),
    ...(timeZone === null ? {} : { timeZone }),
    outlets,
    people: [],
    rules: {},
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Where an editor finds the schema once the package is installed in the folder. */
const schemaPath = "./node_modules/@sayso/sayso/docs/schema/config.schema.json";

function packsFor(country: string | null): PresetName[] {
  if (country === "gb" || country === "uk") return ["uk"];
  return country === "us" || country === "de" ? [country] : [];
}
