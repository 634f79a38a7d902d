import { openDateTables, type DateTables } from "./date-forms.ts";
import { indexForms, type FormIndex } from "./forms.ts";
import {
  checkWordSets,
  cueGroups,
  datePatterns,
  dateWords,
  givenNameSets,
  hedges,
  holidays,
  inflections,
  leadIns,
  legalActs,
  lexiconHash,
  offenceIdioms,
  offenceSets,
  partySets,
  outletSets,
  outletWords,
  silences,
  sourceSets,
  titleSets,
  unitWords,
} from "./generated.ts";
import { indexGaps, type GapIndex } from "./gaps.ts";
import type { LegalActRow } from "./legal-rows.ts";
import type { OffenceIdiom, OffenceRow } from "./offence-rows.ts";
import { openParties, type Parties } from "./party-rows.ts";
import { openPeopleTables, type PeopleTables } from "./people-tables.ts";
import type { CheckWordRow, CueRow, HedgeRow, LeadInRow, SilenceRow } from "./rows.ts";
import type { UnitWordRow } from "./unit-rows.ts";

/** The English tables, ready to be looked up. */
export interface Lexicon {
  readonly cues: FormIndex<CueRow>;
  readonly hedges: FormIndex<HedgeRow>;
  readonly silences: FormIndex<SilenceRow>;
  readonly leadIns: FormIndex<LeadInRow>;
  readonly dates: DateTables;
  readonly offences: GapIndex<OffenceRow | OffenceIdiom>;
  readonly legalActs: GapIndex<LegalActRow>;
  /** Sources, titles, given names and media; looked up by the functions of `people-words.ts`. */
  readonly people: PeopleTables;
  readonly parties: Parties;
  /** What the rules of `check` look for. */
  readonly checkWords: FormIndex<CheckWordRow>;
  /** Words of numbers and units, by form. */
  readonly units: ReadonlyMap<string, UnitWordRow>;
  /** The forms of the words in braces that no rule of spelling makes. */
  readonly inflections: ReadonlyMap<string, readonly string[]>;
  /** First 12 hex digits of the tables' SHA-256: names the version that made a result. */
  readonly hash: string;
}

export function openLexicon(): Lexicon {
  const forms = new Map(inflections.map(({ word, forms }) => [word, forms]));
  const cues = cueGroups.flatMap(({ forms, ...sense }) => forms.map((form) => ({ form, ...sense })));
  const offences = offenceSets.flatMap(({ forms, ...sense }) => forms.map((form) => ({ form, ...sense })));
  return {
    cues: indexForms(cues, forms),
    hedges: indexForms(hedges, forms),
    silences: indexForms(silences, forms),
    leadIns: indexForms(leadIns, forms),
    dates: openDateTables({ words: dateWords, holidays, patterns: datePatterns }),
    // Idioms first: of two forms of one length the earlier counts.
    offences: indexGaps(
      [...offenceIdioms, ...offences],
      forms,
      ({ use }) => use === "noun" || use === "agent",
    ),
    legalActs: indexGaps(legalActs, forms, () => false),
    parties: openParties(partySets),
    checkWords: indexForms(
      checkWordSets.flatMap(({ forms, use }) => forms.map((form) => ({ form, use }))),
      forms,
    ),
    units: new Map(unitWords.map((row) => [row.form, row])),
    people: openPeopleTables({
      sources: sourceSets,
      titles: titleSets,
      givenNames: givenNameSets,
      outlets: outletSets,
      outletWords,
    }),
    inflections: forms,
    hash: lexiconHash,
  };
}
