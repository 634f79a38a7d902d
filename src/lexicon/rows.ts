/** Rows of `data/lexicon/en/*.tsv`; `data/lexicon/en/README.md` explains how a form is written. */

export const hedgeUses = ["adverb", "adjective", "clause", "expletive", "noun"] as const;
type HedgeUse = (typeof hedgeUses)[number];

// Words of `claim/`'s Status and Kind, which this layer does not import.
type HedgeStatus = "alleged" | "suspected" | "rumoured" | "unknown" | "denied";
type HedgeKind = "says" | "accuses" | "attitude" | "denies";

export interface HedgeRow {
  readonly form: string;
  readonly use: HedgeUse;
  readonly status: HedgeStatus;
  readonly kind: HedgeKind;
  /** True if the form makes a claim where the model sees none. */
  readonly alone: boolean;
}

/** Who is silent in a passive: its subject (`yes`), nobody, since there is none (`no`), or its subject is withheld (`content`). */
type Passive = "yes" | "no" | "content";

/** Where the silent party stands: before the form, in the claim before, behind `from`, or nowhere. */
type SilenceSource = "subject" | "claim" | "from" | "none";

export interface SilenceRow {
  readonly form: string;
  /** How many of the form's first words are the cue. */
  readonly cueWords: number;
  /** How many of its last words begin the content. */
  readonly contentWords: number;
  readonly passive: Passive;
  readonly source: SilenceSource;
  /** True if the form makes a claim where the model sees none. */
  readonly alone: boolean;
}

export interface LeadInRow {
  readonly form: string;
}
