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

export const cueUses = ["verb", "noun", "adjective", "adverb", "preposition", "mark"] as const;
type CueUse = (typeof cueUses)[number];

type CueStatus = HedgeStatus | "asserted" | "confirmed" | "no-comment" | "intended";
type CueKind = HedgeKind | "writes" | "asks" | "confirms" | "declines" | "orders";

/** What a cue says of every claim that it hands over. */
export interface CueSense {
  readonly use: CueUse;
  readonly status: CueStatus;
  readonly kind: CueKind;
  /** True if the writer who uses the cue endorses the content: `reveal`, `realise`, `admit`. */
  readonly factive: boolean;
  /** True if the cue itself blames somebody: `accuse`. */
  readonly accusing: boolean;
  /** What an attitude is about: a fact that may be wrong, or a matter of opinion; null for other kinds, knowledge and wishes. */
  readonly belief: "fact" | "opinion" | null;
}

export interface CueRow extends CueSense {
  readonly form: string;
}

/** Rows of one sense, as they are packed. */
export interface CueGroup extends CueSense {
  readonly forms: readonly string[];
}

export const checkUses = [
  "single-post",
  "bare-source",
  "sought",
  "uncharged",
  "dealing",
  "recorded",
  "verdict",
  "inquiry",
  "label-adjective",
  "proving-cue",
  "entitled-source",
  "harm",
  "alleger",
  "endorsing-cue",
  "bare-hedge",
  "anonymity",
  "anonymity-reason",
  "attempt",
  "character",
  "loaded",
  "nameless",
  "office",
  "superlative",
  "support",
  "unverified",
  "vague-authority",
  "young",
  "witness",
  "suspect-role",
  "sexual-offence",
  "tie-word",
  "bad-character",
  "praise",
] as const;
/** What the rules of `check` look for (`check-words.tsv`). */
export type CheckUse = (typeof checkUses)[number];

export interface CheckWordRow {
  readonly form: string;
  readonly use: CheckUse;
}

/** Rows of one use, as they are packed. */
export interface CheckWordSet {
  readonly use: CheckUse;
  readonly forms: readonly string[];
}
