import type { Span } from "../base/span.ts";

/**
 * How much guilt a wording means (Chase v News Group 2002): 1 asserted, 2 suspicion, 3 grounds to inquire; 0 denied or
 * cleared.
 */
export type Meaning = 0 | 1 | 2 | 3;

export const wordings = ["act", "noun", "label"] as const;
/** `act`: a clause tells the deed; `noun`: a noun names it (`her theft`); `label`: somebody is called by it (`the thief`). */
export type Wording = (typeof wordings)[number];

/** Who did what wrong to whom, in the story's own voice or carried by somebody. */
export interface Statement {
  /** The clause, or the noun phrase that implies one. */
  readonly at: Span;
  /** The words that name the wrongdoing. */
  readonly deed: Span;
  /** Canonical names; null where the text does not say. */
  readonly agent: string | null;
  readonly victim: string | null;
  /** The group of the offence in `offences.tsv`: `property`, `person`, `civil`. */
  readonly offence: string;
  /** False if the clause denies the deed. */
  readonly affirmed: boolean;
  readonly meaning: Meaning;
  /** True if the wording takes the deed for granted: `after she stole`, `her theft of`. */
  readonly presupposed: boolean;
  /** Who vouches: a claim (its id), a record (a verdict, a charge: its words), or nobody. */
  readonly carriedBy: { readonly claim: string } | { readonly record: Span } | null;
  readonly wording: Wording;
  /** The offence's FBI NIBRS code: what the words charge somebody with (`murder`, not `killed`); null: none. */
  readonly code: string | null;
  /** Of a statement that nobody carries: the claim just before whose account it may go on with. Null: none. */
  readonly continues: string | null;
}

/** Words between quotation marks, marks included, and who says them. */
export interface Quote extends Span {
  /** Canonical name; null: nobody can be told. */
  readonly speaker: string | null;
  /** Id of the claim whose content it is. */
  readonly claim: string | null;
  /** False for a title, a nickname, a word held at arm's length: somebody's words, but nobody need be found to say them. */
  readonly isSpeech: boolean;
}

/** A number of something. */
export interface Quantity {
  readonly at: Span;
  readonly value: number;
  /** `£`, `%`, `years`; null for things that are counted. */
  readonly unit: string | null;
  /** What is counted or measured, in the text's words: `couriers`, `the fund`. */
  readonly of: string | null;
}
