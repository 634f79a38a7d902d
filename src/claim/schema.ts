import { kinds, legalStatuses, sourceKinds, statuses, voices } from "./claim.ts";
import { schemaVersion } from "./json.ts";

type Schema = Readonly<Record<string, unknown>>;

const notJudged = "null: not judged, or the text cannot tell; never “no”.";

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

const spanOrNull: Schema = { oneOf: [ref("span"), { type: "null" }] };

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
    speaker: orNull(`Canonical name of the person or body that the source is. ${notJudged}`),
    chain: {
      ...ref("names"),
      description:
        "The relay by name, from the first voice named in the text to the origin. Empty: not judged.",
    },
    about: {
      ...ref("names"),
      description: "Canonical names of whom an accusation or denial concerns. Empty: nobody, or not judged.",
    },
    accusation: {
      description: `Whether the content says that somebody identifiable did wrong. ${notJudged}`,
      type: ["boolean", "null"],
    },
    answers: {
      ...ref("names"),
      description:
        "Ids of the claims that this denial, confirmation or silence answers. Empty: none, or not judged.",
    },
    confidence: {
      description: "Calibrated probability, 0 to 1, that a careful reader marks this claim here.",
      type: "number",
      minimum: 0,
      maximum: 1,
    },
    when: orNull(`When it was said, ISO 8601. ${notJudged}`),
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

const note = closed("Trouble with the input; never an editorial judgement.", {
  code: ref("code"),
  where: { ...spanOrNull, description: "Where in the text. null: it concerns the whole input." },
  says: { description: "One sentence for people; never the story's own words.", type: "string" },
});

const fields = closed(
  "The parts of the page as spans of `text`; characters between two parts belong to none.",
  {
    headline: spanOrNull,
    standfirst: spanOrNull,
    byline: spanOrNull,
    dateline: spanOrNull,
    captions: ref("pieces"),
    body: ref("pieces"),
  },
);

const run = closed("What made this result: enough to make it again.", {
  version: { type: "string" },
  model: { type: "string" },
  lexicon: { type: "string" },
});

const person = closed("Somebody or some body in the story.", {
  name: { description: "Canonical name: the fullest form.", type: "string" },
  forms: { ...ref("names"), description: "Every form of the name that the text uses; no pronouns." },
});

const story: Schema = {
  ...closed(
    "Everything that `read` knows of one story.",
    {
      schema: {
        description: "Version of this form: raised when a key changes its meaning or goes.",
        const: schemaVersion,
      },
      id: { type: "string" },
      language: { description: "BCP 47; `und` when the text is too short to tell.", type: "string" },
      text: { description: "The story exactly as it was read; all spans count in it.", type: "string" },
      fields: ref("fields"),
      claims: { type: "array", items: ref("claim") },
      people: { ...list("person"), description: "Who speaks, is accused or has a legal status." },
      names: { ...list("person"), description: "Every other named person or body." },
      legal: list("legalRow"),
      dates: list("when"),
      notes: list("note"),
      run: ref("run"),
    },
    ["text", "fields"],
  ),
  dependentRequired: { text: ["fields"], fields: ["text"] },
};

const unread = closed("An input that gave no story; the rest of its batch went on.", {
  id: { description: "The input's own id, or its place, such as `line-17`.", type: "string" },
  error: closed("Why not.", {
    code: ref("code"),
    says: { description: "The thing, the place and the next step, for people.", type: "string" },
  }),
});

/**
 * JSON Schema (draft 2020-12) of one output object of `read`: a story or an input that gave none. `toJson` makes the
 * former. Plain JSON; `docs/schema/read.schema.json` is this, printed.
 */
export const readSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `https://sayso.invalid/schema/read-${schemaVersion}.json`,
  title: "What sayso read gives for one story",
  oneOf: [ref("story"), ref("unread")],
  $defs: {
    story,
    unread,
    claim,
    person,
    legalRow,
    when,
    note,
    fields,
    run,
    span,
    pieces,
    names: { type: "array", items: { type: "string" } },
    code: {
      description: "Stable and made for programs; docs/notes.md says what each means.",
      type: "string",
      pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    },
  },
};

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function list(name: string): Schema {
  return { type: "array", items: ref(name) };
}

function orNull(description: string): Schema {
  return { description, type: ["string", "null"] };
}

function oneOrNull(values: readonly string[], description: string): Schema {
  return { description: `${description} ${notJudged}`, enum: [...values, null] };
}

/** An object with these keys, no others, and all of them but the optional ones. */
function closed(description: string, properties: Schema, optional: readonly string[] = []): Schema {
  return {
    description,
    type: "object",
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  };
}
