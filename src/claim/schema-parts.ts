import { kinds, legalStatuses, sourceKinds, statuses, voices } from "./claim.ts";
import { wordings } from "./own-voice.ts";
import { attributeKinds, personKinds } from "./person.ts";
import { closed, list, oneOrNull, orNull, ref, untold, type Schema } from "./schema-shapes.ts";

const span: Schema = {
  description:
    "A stretch of the story's text, half-open [start, end): code points of exactly that text, no normalisation; " +
    "UTF-16 code units with --offsets utf16. Array.from(text).slice(start, end).join('') in JavaScript and " +
    "text[start:end] in Python are its words.",
  type: "array",
  items: { type: "integer", minimum: 0 },
  minItems: 2,
  maxItems: 2,
};

const pieces: Schema = {
  description: "One or more stretches that together are one thing: sorted, never touching or overlapping.",
  type: "array",
  items: ref("span"),
};

const claim = closed(
  "The story gives words, thoughts or knowledge to somebody, or marks that nobody vouches for them. " +
    "Claims are sorted by cue.",
  {
    id: { description: "Unique within the story.", type: "string", minLength: 1 },
    in: orNull("Id of the claim whose content holds this one. null: outermost."),
    source: { ...ref("pieces"), description: "Who says it. Empty: the text names nobody." },
    cue: {
      ...ref("pieces"),
      type: "array",
      minItems: 1,
      description: "The words that hand the content over.",
    },
    content: { ...ref("pieces"), description: "What is said; quotation marks and `that` inside." },
    sourceKind: oneOrNull(sourceKinds, "What sort of source the words name."),
    voice: {
      description:
        "direct: all of the content stands inside quotation marks; mixed: some of it; indirect: none.",
      enum: voices,
    },
    status: oneOrNull(statuses, "How far the text stands behind the content."),
    kind: oneOrNull(kinds, "What sort of act the cue is."),
    speaker: orNull(`Canonical name of the person or body that the source is. ${untold}`),
    chain: {
      ...ref("names"),
      description:
        "The relay by name, from the first voice named in the text to the origin, without the story's own outlet. " +
        "Empty: none is named.",
    },
    about: {
      ...ref("names"),
      description:
        "Canonical names of whom an accusation or denial concerns. Empty: nobody, or nobody can be told.",
    },
    accusation: {
      description: `Whether the content says that somebody identifiable did wrong. ${untold}`,
      type: ["boolean", "null"],
    },
    answers: {
      ...ref("names"),
      description: "Ids of the claims that this denial, confirmation or silence answers. Empty: none.",
    },
    confidence: {
      description: "Calibrated probability, 0 to 1, that a careful reader marks this claim here.",
      type: "number",
      minimum: 0,
      maximum: 1,
    },
    when: orNull(`When it was said, ISO 8601. ${untold}`),
  },
);

const legalRow = closed("A legal status that the text gives a person, at its first clear mention.", {
  person: { type: "string" },
  status: { enum: legalStatuses },
  offence: orNull("The offence in the text's own words. null: the text gives none."),
  cue: { ...ref("span"), description: "The words that give the status." },
  in: orNull("Id of the claim that says so. null: the story's own voice."),
  when: orNull("ISO 8601. null: the text cannot tell."),
});

const when = closed("An expression that names a calendar time.", {
  text: ref("span"),
  value: orNull("ISO 8601; an interval is written with a slash. null: the text cannot tell."),
});

const person = closed("Somebody or some body in the story.", {
  name: { description: "Canonical name: the fullest form. Unique within the story.", type: "string" },
  forms: { ...ref("names"), description: "Every form of the name that the text uses; no pronouns." },
  kind: { description: "What sort of thing it is.", enum: personKinds },
  roles: { ...ref("names"), description: "As the text gives them: `treasurer`." },
  variants: {
    ...ref("names"),
    description: "Forms that spell the name in another way: one person, to be looked at.",
  },
});

const statement = closed("Who did what wrong to whom, in the story's own voice or carried by somebody.", {
  at: { ...ref("span"), description: "The clause, or the noun phrase that implies one." },
  deed: { ...ref("span"), description: "The words that name the wrongdoing." },
  wording: {
    description: "act: a clause tells the deed; noun: a noun names it; label: somebody is called by it.",
    enum: wordings,
  },
  agent: orNull("Canonical name. null: the text does not say."),
  victim: orNull("Canonical name. null: the text does not say."),
  offence: { description: "The offence's group.", type: "string" },
  code: orNull("The offence's code in the FBI's NIBRS. null: it has none."),
  affirmed: { description: "False if the clause denies the deed.", type: "boolean" },
  meaning: {
    description:
      "How much guilt the wording means: 1 asserted, 2 suspicion, 3 grounds to inquire; 0 denied or cleared.",
    enum: [0, 1, 2, 3],
  },
  presupposed: {
    description: "True if the wording takes the deed for granted: `after she stole`.",
    type: "boolean",
  },
  carriedBy: {
    description: "Who vouches: a claim, by its id, or a record, by its words. null: nobody.",
    oneOf: [
      closed("A claim.", { claim: { type: "string" } }),
      closed("A record: a verdict, a charge.", { record: ref("span") }),
      { type: "null" },
    ],
  },
  continues: orNull(
    "Of a statement that nobody carries: id of the claim just before whose account it may go on with. null: none.",
  ),
});

const quote = closed("Words between quotation marks.", {
  at: { ...ref("span"), description: "The words with their marks." },
  speaker: orNull("Canonical name. null: nobody can be told."),
  claim: orNull("Id of the claim whose content it is."),
  isSpeech: {
    description:
      "False for a title, a nickname, a word held at arm's length: nobody need be found to say them.",
    type: "boolean",
  },
});

const attribute = closed("What the text says that somebody is.", {
  at: ref("span"),
  person: { description: "Canonical name.", type: "string" },
  what: { enum: attributeKinds },
  value: { description: "The text's own words: `44`, `treasurer`, `second in command`.", type: "string" },
  of: orNull("For a tie: to whom, by canonical name if that is known."),
  when: orNull("ISO 8601. null: at the story's own time, or the text does not tell."),
});

const quantity = closed("A number of something.", {
  at: ref("span"),
  value: { type: "number" },
  unit: orNull("`£`, `%`, `years`. null: things that are counted."),
  of: orNull("What is counted or measured, in the text's words."),
});

const mention = closed("Words that stand for a person or body.", {
  at: ref("span"),
  person: { description: "Canonical name.", type: "string" },
  as: { enum: ["name", "noun", "pronoun"] },
});

/** Definitions of all that a story is found to hold. */
export const foundParts: Schema = {
  claim,
  person,
  legalRow,
  when,
  statement,
  quote,
  attribute,
  quantity,
  mention,
  span,
  pieces,
  names: { type: "array", items: { type: "string" } },
};

/** The keys of a story under which they stand. */
export const foundKeys: Schema = {
  claims: list("claim"),
  people: { ...list("person"), description: "Who speaks, is accused or has a legal status." },
  names: { ...list("person"), description: "Every other named person or body." },
  legal: list("legalRow"),
  dates: list("when"),
  statements: list("statement"),
  quotes: list("quote"),
  attributes: list("attribute"),
  quantities: list("quantity"),
  mentions: list("mention"),
};
