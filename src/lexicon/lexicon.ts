import { indexForms, type FormIndex } from "./forms.ts";
import { hedges, inflections, leadIns, lexiconHash, silences } from "./generated.ts";
import type { HedgeRow, LeadInRow, SilenceRow } from "./rows.ts";

/** The English tables, ready to be looked up. */
export interface Lexicon {
  readonly hedges: FormIndex<HedgeRow>;
  readonly silences: FormIndex<SilenceRow>;
  readonly leadIns: FormIndex<LeadInRow>;
  /** First 12 hex digits of the tables' SHA-256: names the version that made a result. */
  readonly hash: string;
}

export function openLexicon(): Lexicon {
  const forms = new Map(inflections.map(({ word, forms }) => [word, forms]));
  return {
    hedges: indexForms(hedges, forms),
    silences: indexForms(silences, forms),
    leadIns: indexForms(leadIns, forms),
    hash: lexiconHash,
  };
}
