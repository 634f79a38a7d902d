/** Rows of `legal.tsv`; `data/lexicon/en/README.md` explains how a form is written. */

export const legalTableVoices = ["verb", "passive", "active", "self", "noun", "adjective"] as const;
type LegalTableVoice = (typeof legalTableVoices)[number];

// Words of `claim/`'s LegalStatus, which this layer does not import.
type LegalTableStatus =
  | "wanted"
  | "questioned"
  | "detained"
  | "arrested"
  | "charged"
  | "indicted"
  | "on-trial"
  | "pleaded-guilty"
  | "pleaded-not-guilty"
  | "convicted"
  | "sentenced"
  | "acquitted"
  | "charges-dropped"
  | "released"
  | "on-bail"
  | "appealed"
  | "extradited"
  | "pardoned"
  | "sued"
  | "settled";

export interface LegalActRow {
  readonly form: string;
  /** Null for words that only look like a legal act, or give no status: `{resist} arrest`. */
  readonly status: LegalTableStatus | null;
  /** Where the person stands; `verb`: object of the active, subject of the passive. */
  readonly voice: LegalTableVoice;
  /** What introduces the offence, in words: `on suspicion of`. */
  readonly offence: readonly (readonly string[])[];
  /** Words that make it none when one of them stands shortly before. */
  readonly blocks: readonly string[];
}
