import { nounForms, verbForms } from "./inflect.ts";

/** Rows of `parties.tsv`; `data/lexicon/en/README.md` explains how a form is written. */

export const partyUses = [
  "accused",
  "person",
  "body",
  "voice",
  "charge",
  "untrue",
  "question",
  "rebuts",
] as const;
/**
 * `accused`: who is accused; `person`: somebody singled out; `body`: stands for an organisation named before; `voice`:
 * speaks for another; `charge`: what an answer points at; `untrue`: calls what was said untrue; `question`: what the silent do not
 * answer; `rebuts`: a verb that mostly answers.
 */
export type PartyUse = (typeof partyUses)[number];

/** The forms of one use, as they are packed. */
export interface PartySet {
  readonly use: PartyUse;
  readonly forms: readonly string[];
}

/** The uses of each word in lower case: nouns in singular and plural, verbs in all their forms. */
export type Parties = ReadonlyMap<string, ReadonlySet<PartyUse>>;

export function openParties(sets: readonly PartySet[]): Parties {
  const parties = new Map<string, Set<PartyUse>>();
  for (const { use, forms } of sets) {
    for (const word of forms.flatMap((form) => formsOf(form, use))) {
      const uses = parties.get(word);
      if (uses) uses.add(use);
      else parties.set(word, new Set([use]));
    }
  }
  return parties;
}

function formsOf(form: string, use: PartyUse): string[] {
  if (!form.startsWith("{")) return [form];
  const word = form.slice(1, -1);
  return use === "rebuts" ? verbForms(word) : nounForms(word);
}
