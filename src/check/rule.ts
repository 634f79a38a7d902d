import type { Span } from "../base/span.ts";
import type { Severity, Suggestion } from "../claim/finding.ts";
import type { OptionValue } from "./settings.ts";
import type { View } from "./view.ts";

export const areas = ["legal", "fairness", "accuracy", "sourcing", "style"] as const;
export type Area = (typeof areas)[number];

/** What a rule says of itself; the folder's name is its id. */
export interface RuleFacts {
  /** `unattributed-accusation`: stable, never reused. */
  readonly id: string;
  /** `R01`. */
  readonly number: string;
  /** 1 and 2 are on unless `on` says otherwise; 3 is off until asked. */
  readonly tier: 1 | 2 | 3;
  readonly severity: Severity;
  readonly area: Area;
  readonly on: boolean;
  /** What it finds, in one sentence. */
  readonly title: string;
  /** Why it matters, in one sentence with the authority. */
  readonly why: string;
  /** Raised when its findings change so much that decisions should be looked at again. */
  readonly version: number;
  /** Its options with their defaults. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Rule extends RuleFacts {
  readonly find: (view: View, options: Options) => readonly Draft[];
}

/** The options of a rule as the house has set them, read by kind. */
export interface Options {
  /** @throws RangeError for an option that the rule does not have. */
  readonly number: (name: string) => number;
  readonly flag: (name: string) => boolean;
  readonly words: (name: string) => string;
}

/** A finding as a rule makes it; the engine adds what the house and the story's decisions say. */
export interface Draft {
  readonly at: Span;
  /** One sentence: what the text does, in a sub-editor's words. */
  readonly message: string;
  /** What to do, or the question to the reporter. */
  readonly ask: string;
  /** 0–1; default 0.8. */
  readonly confidence?: number;
  /** Where this finding weighs more or less than the rule says. */
  readonly severity?: Severity;
  readonly evidence?: readonly Span[];
  readonly suggestions?: readonly Suggestion[];
  readonly claims?: readonly string[];
}
