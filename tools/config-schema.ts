/** JSON Schemas of the files that a house writes: `sayso.config.json` and `<file name>.sayso.json`. */
import { severityWords } from "../src/check/config-rules.ts";
import { failLevels } from "../src/check/config.ts";
import { presetNames } from "../src/check/presets.ts";
import type { RuleFacts } from "../src/check/rule.ts";
import { kinds, sourceKinds, statuses } from "../src/claim/claim.ts";
import { verdicts } from "../src/claim/finding.ts";

type Schema = Readonly<Record<string, unknown>>;

const draft = "https://json-schema.org/draft/2020-12/schema";

export function configSchema(rules: readonly RuleFacts[]): Schema {
  const layer = layerOf(rules);
  return {
    $schema: draft,
    $id: "https://sayso.invalid/schema/config-1.json",
    title: "sayso.config.json",
    ...closed({
      $schema: { type: "string" },
      ...layer,
      overrides: {
        description: "Other settings for some files; a later one has the last word.",
        type: "array",
        items: closed(
          {
            files: {
              description: "Globs from the config's folder; one without a slash fits a name in any folder.",
              ...oneOrMore({ type: "string", minLength: 1, maxLength: 1000 }),
            },
            ...layer,
          },
          ["files"],
        ),
      },
      people: { description: "Whom the house knows.", type: "array", items: person },
      outlets: {
        description: "The house's own names and its wire partners: what they report is no relay.",
        ...oneOrMore({ type: "string", minLength: 1 }),
      },
      published: {
        description: "Day of publication of stories that do not tell it.",
        type: "string",
        format: "date",
        pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
      },
      timeZone: { description: 'By its name: "Europe/Berlin".', type: "string" },
      minConfidence: {
        description: "Findings below it are left out.",
        type: "number",
        minimum: 0,
        maximum: 1,
      },
      failOn: { description: "From which severity on the exit code is 1.", enum: failLevels },
      maxWarnings: {
        description: "More open warnings than this make the exit code 1.",
        type: "integer",
        minimum: 0,
      },
    }),
  };
}

/** What holds for all files or some. */
function layerOf(rules: readonly RuleFacts[]): Schema {
  return {
    extends: {
      description:
        "recommended: each rule as it says of itself; strict: every rule, notes as warnings; us, uk, de: a country's pack. A later one has the last word.",
      ...oneOrMore({ enum: presetNames }),
    },
    country: {
      description:
        'Two letters (ISO 3166), such as "gb": whose law and press codes count. Without it, the story\'s own.',
      type: "string",
      pattern: "^[A-Za-z]{2}$",
    },
    rules: {
      description: "How much each rule weighs, by its id.",
      ...closed(Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)]))),
    },
  };
}

const surroundings = {
  prefix: { description: "The 32 UTF-16 code units before them.", type: "string" },
  suffix: { description: "The 32 behind them.", type: "string" },
};

const people = {
  role: orNull("Of whom decided: `standards editor`."),
  by: orNull("Who decided."),
  at: orNull("When, ISO 8601."),
};

export const decisionsSchema: Schema = {
  $schema: draft,
  $id: "https://sayso.invalid/schema/decisions-1.json",
  title: "Decisions on the findings of one story",
  ...closed(
    {
      $schema: { type: "string" },
      schema: { const: 1 },
      decisions: { type: "array", items: { $ref: "#/$defs/decision" } },
      baseline: {
        description: "Findings that were there when checking began.",
        type: "array",
        items: { $ref: "#/$defs/decision" },
      },
      corrections: {
        description: "What a person corrected of the claims that were read.",
        type: "array",
        items: { $ref: "#/$defs/correction" },
      },
    },
    ["schema"],
  ),
  $defs: {
    correction: closed(
      {
        exact: { description: "The words of the claim's cue, its first piece.", type: "string" },
        ...surroundings,
        set: {
          description: "What holds in place of what was read.",
          ...closed({
            speaker: orNull("By canonical name. null: nobody can be told."),
            status: { enum: statuses },
            kind: { enum: kinds },
            sourceKind: { enum: sourceKinds },
            accusation: { type: "boolean" },
            about: { description: "Canonical names.", type: "array", items: words("A name.") },
            claim: { description: "This is no claim.", const: false },
          }),
          minProperties: 1,
        },
        reason: orNull("Why."),
        ...people,
      },
      ["exact", "set"],
    ),
    decision: closed(
      {
        rule: words("The rule's id."),
        exact: { description: "The words of the finding.", type: "string" },
        ...surroundings,
        decision: {
          description: "ask: a question to the reporter that is still open; the finding counts on.",
          enum: verdicts,
        },
        reason: words("Why. It may be read in court."),
        ...people,
        ruleVersion: { description: "The rule's version at the time.", type: "integer" },
      },
      ["rule", "exact", "decision", "reason"],
    ),
  },
};

const person = closed(
  {
    name: words("As the house writes it."),
    spellings: {
      description: "Other spellings that are right too.",
      ...oneOrMore({ type: "string", minLength: 1 }),
    },
    publicFigure: { type: "boolean", default: false },
    mayBeNamed: {
      description: "false: must not be named or described so that people can tell who it is.",
      type: "boolean",
      default: true,
    },
    dead: { type: "boolean", default: false },
  },
  ["name"],
);

function settingOf({ title, options }: RuleFacts): Schema {
  const severity = { enum: severityWords };
  const values = Object.entries(options).map(([name, value]) => [
    name,
    { type: typeof value, default: value },
  ]);
  return {
    description: title,
    anyOf: [
      severity,
      {
        type: "array",
        prefixItems: [severity, closed(Object.fromEntries(values))],
        items: false,
        minItems: 1,
      },
    ],
  };
}

function closed(properties: Schema, required: readonly string[] = []): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

function oneOrMore(item: Schema): Schema {
  return { anyOf: [item, { type: "array", items: item }] };
}

function words(description: string): Schema {
  return { description, type: "string", pattern: String.raw`\S` };
}

function orNull(description: string): Schema {
  return { description, type: ["string", "null"], pattern: String.raw`\S` };
}
