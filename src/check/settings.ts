import type { Severity } from "../claim/finding.ts";
import type { Decision } from "./decisions.ts";

export type OptionValue = number | string | boolean;

/** What a house says of one rule. */
export interface RuleSetting {
  /** null: the rule's own. */
  readonly severity: Severity | "off" | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** True for a severity that a preset gave: a country's pack has the word before it. */
  readonly weak?: true;
}

/** Somebody whom the house knows. */
export interface HousePerson {
  readonly name: string;
  /** Other spellings that are right too. */
  readonly spellings: readonly string[];
  readonly publicFigure: boolean;
  /** False for those who must not be named or described so that they can be told; true: lifted, or went public. */
  readonly mayBeNamed: boolean;
  readonly dead: boolean;
}

/** What a review depends on beside the story. */
export interface CheckSettings {
  /** ISO 3166 in lower case; null: the story's own. One without a pack gets `core`. */
  readonly country: string | null;
  /** By rule id; a rule that is not there is as it says of itself. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Findings below it are left out, 0–1. */
  readonly minConfidence: number;
  readonly people: readonly HousePerson[];
  /** The house's own names and its wire partners: what they report is no relay. */
  readonly outlets: readonly string[];
  readonly decisions: readonly Decision[];
  readonly baseline: readonly Decision[];
}

export const defaultSettings: CheckSettings = {
  country: null,
  rules: {},
  minConfidence: 0,
  people: [],
  outlets: [],
  decisions: [],
  baseline: [],
};
