import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { spanIn } from "./results.ts";

/** What the invented affair holds beside its claims. */
export function factsOf(text: string): Partial<StoryClaims> {
  return {
    people: [
      {
        name: "Ines Quint",
        forms: ["Ines Quint", "Quint"],
        kind: "person",
        roles: ["second in command"],
        variants: [],
      },
      {
        name: "Harbour Ledger",
        forms: ["Harbour Ledger", "Ledger"],
        kind: "outlet",
        roles: [],
        variants: [],
      },
      {
        name: "Lantern Circle",
        forms: ["Lantern Circle"],
        kind: "organisation",
        roles: ["self-help group"],
        variants: [],
      },
      { name: "Dana Rell", forms: ["Dana Rell"], kind: "person", roles: ["former treasurer"], variants: [] },
      { name: "Oskar Bly", forms: ["Oskar Bly"], kind: "person", roles: ["spokesman"], variants: [] },
    ],
    names: [
      { name: "Port Ellery", forms: ["PORT ELLERY"], kind: "place", roles: [], variants: [] },
      { name: "Ada Marrin", forms: ["Marrine"], kind: "person", roles: [], variants: ["Marrine"] },
      { name: "Chirp", forms: ["Chirp"], kind: "other", roles: [], variants: [] },
    ],
    legal: [
      {
        person: "Ines Quint",
        status: "arrested",
        offence: null,
        cue: spanIn(text, "arrest of"),
        in: "c2",
        when: "2031-03-07",
      },
    ],
    dates: [
      { text: spanIn(text, "on Friday"), value: "2031-03-07" },
      { text: spanIn(text, "the winter"), value: null },
      { text: spanIn(text, "in January"), value: "2031-01" },
    ],
    statements: [
      {
        at: spanIn(text, "After Quint stole from the fund"),
        deed: spanIn(text, "stole"),
        wording: "act",
        agent: "Ines Quint",
        victim: null,
        offence: "property",
        code: null,
        affirmed: true,
        meaning: 1,
        presupposed: true,
        carriedBy: null,
        continues: null,
      },
      {
        at: spanIn(text, "Quint is allegedly tied to the ring"),
        deed: spanIn(text, "the ring"),
        wording: "noun",
        agent: "Ines Quint",
        victim: null,
        offence: "property",
        code: null,
        affirmed: true,
        meaning: 2,
        presupposed: false,
        carriedBy: { claim: "c4" },
        continues: null,
      },
      {
        at: spanIn(text, "took £900 with her"),
        deed: spanIn(text, "took"),
        wording: "act",
        agent: "Ada Marrin",
        victim: "Lantern Circle",
        offence: "property",
        code: null,
        affirmed: true,
        meaning: 1,
        presupposed: false,
        carriedBy: { record: spanIn(text, "as the members’ list has it") },
        continues: null,
      },
    ],
    quotes: [
      { ...spanIn(text, "“blatantly false”"), speaker: "Dana Rell", claim: "c8", isSpeech: true },
      { ...spanIn(text, "“The lamp will tell.”"), speaker: null, claim: null, isSpeech: true },
    ],
    attributes: [
      { person: "Ines Quint", what: "age", value: "41", of: null, when: null, at: spanIn(text, "41") },
      {
        person: "Dana Rell",
        what: "tie",
        value: "recruited",
        of: "Ines Quint",
        when: null,
        at: spanIn(text, "recruited"),
      },
      {
        person: "Dana Rell",
        what: "role",
        value: "former treasurer",
        of: null,
        when: null,
        at: spanIn(text, "former treasurer"),
      },
    ],
    quantities: [
      { at: spanIn(text, "three years"), value: 3, unit: "years", of: null },
      { at: spanIn(text, "£900"), value: 900, unit: "£", of: null },
    ],
    mentions: [
      { ...spanIn(text, "Ines Quint"), person: "Ines Quint", as: "name" },
      { ...spanIn(text, "she"), person: "Ines Quint", as: "pronoun" },
    ],
    reasons: new Map([
      [
        "c7",
        [
          { field: "status", value: "denied", why: "the row “{deny}”: denied", at: spanIn(text, "denied") },
          { field: "kind", value: "denies", why: "the row “{deny}”: denies", at: spanIn(text, "denied") },
          {
            field: "speaker",
            value: "Dana Rell",
            why: "named in the source",
            at: spanIn(text, "Dana Rell"),
          },
          { field: "answers", value: "", why: "nobody was said to recruit before", at: null },
        ],
      ],
    ]),
    notes: [
      {
        code: "broken-encoding",
        where: null,
        says: "A claim nested deeper than eight was left out; split the sentence to see it.",
      },
    ],
  };
}
