import { nounForms } from "./inflect.ts";

/** Rows of `parties.tsv`; `data/lexicon/en/README.md` explains how a form is written. */

export const partyUses = ["accused", "person", "body", "voice", "charge", "untrue", "question"] as const;
/**
 * `accused`: who is accused; `person`: somebody singled out; `body`: stands for an organisation named before; `voice`:
 * speaks for another; `charge`: what an answer points at; `untrue`: calls what was said untrue; `question`: what the silent do not answer.
 */
export type PartyUse = (typeof partyUses)[number];

/** The forms of one use, as they are packed. */
export interface PartySet {
  readonly use: PartyUse;
  readonly forms: readonly string[];
}

/** The uses of each noun, singular and plural, in lower case. */
export type Parties = ReadonlyMap<string, ReadonlySet<PartyUse>>;

export function openParties(sets: readonly PartySet[]): Parties {
  const parties = new Map<string, Set<PartyUse>>();
  for (const { use, forms } of sets) {
    for (const noun of forms.flatMap(nounsOf)) {
      const uses = parties.get(noun);
      if (uses) uses.add(use);
      else parties.set(noun, new Set([use]));
    }
  }
  return parties;
}

function nounsOf(form: string): string[] {
  return form.startsWith("{") ? nounForms(form.slice(1, -1)) : [form];
}
