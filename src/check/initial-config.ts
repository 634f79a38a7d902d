/** What `sayso init` asks; null: not answered. */
export interface InitialAnswers {
  /** Two letters, in lower case. */
  readonly country: string | null;
  /** IANA. */
  readonly timeZone: string | null;
  /** The house's own names and its wire partners. */
  readonly outlets: readonly string[];
  /** True: every rule, and notes as warnings. */
  readonly strict: boolean;
}

/** The text of a first `sayso.config.json`. Whatever was not answered is left out. */
export function initialConfig({ country, timeZone, outlets, strict }: InitialAnswers): string {
  const config = {
    $schema: schemaPath,
    extends: strict ? "strict" : "recommended",
    ...(outlets.length === 0 ? {} : { outlets }),
    ...(country === null ? {} : { country }),
    ...(timeZone === null ? {} : { timeZone }),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Where an editor finds the schema once the package is installed in the folder. */
const schemaPath = "./node_modules/@sayso/sayso/docs/schema/config.schema.json";
