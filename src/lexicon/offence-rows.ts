/** Rows of `offences.tsv` and `offence-idioms.tsv`; `data/lexicon/en/README.md` explains how a form is written. */

export const offenceUses = ["noun", "verb", "agent", "adjective", "phrase"] as const;
export type OffenceUse = (typeof offenceUses)[number];

export const offenceGroups = [
  "person",
  "sex",
  "property",
  "fraud",
  "office",
  "society",
  "minor",
  "state",
  "justice",
  "war",
  "civil",
  "moral",
] as const;
export type OffenceGroup = (typeof offenceGroups)[number];

/** `sure`: nearly always a wrongdoing; `maybe`: only with somebody who does it, and in context. */
export type OffenceWeight = "sure" | "maybe";

export interface OffenceRow extends OffenceSense {
  readonly form: string;
}

interface OffenceSense {
  readonly use: OffenceUse;
  readonly group: OffenceGroup;
  /** The offence's code in the FBI's NIBRS, if it has one. */
  readonly code: string | null;
  readonly weight: OffenceWeight;
}

/** As the packed module holds them: the forms of one sense together, which keeps it small. */
export interface OffenceSet extends OffenceSense {
  readonly forms: readonly string[];
}

/** An innocent sense: it wins over the offences that it covers. */
export interface OffenceIdiom {
  readonly form: string;
  readonly use: "idiom";
}
