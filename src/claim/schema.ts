import { schemaVersion } from "./json.ts";
import { foundKeys, foundParts } from "./schema-parts.ts";
import { closed, list, ref, type Schema } from "./schema-shapes.ts";

const spanOrNull: Schema = { oneOf: [ref("span"), { type: "null" }] };

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

/** The keys of a story's object; `text` and `fields` come together or not at all. */
export const storyKeys: Schema = {
  schema: {
    description: "Version of this form: raised when a key changes its meaning or goes.",
    const: schemaVersion,
  },
  id: { type: "string" },
  language: { description: "BCP 47; `und` when the text is too short to tell.", type: "string" },
  text: { description: "The story exactly as it was read; all spans count in it.", type: "string" },
  fields: ref("fields"),
  ...foundKeys,
  notes: list("note"),
  run: ref("run"),
};

export const textWithFields: Schema = { dependentRequired: { text: ["fields"], fields: ["text"] } };

const story: Schema = {
  ...closed("Everything that `read` knows of one story.", storyKeys, ["text", "fields"]),
  ...textWithFields,
};

const unread = closed("An input that gave no story; the rest of its batch went on.", {
  id: { description: "The input's own id, or its place, such as `line-17`.", type: "string" },
  error: closed("Why not.", {
    code: ref("code"),
    says: { description: "The thing, the place and the next step, for people.", type: "string" },
  }),
});

/** Definitions of all that a story's object holds. */
export const storyParts: Schema = {
  unread,
  ...foundParts,
  note,
  fields,
  run,
  code: {
    description: "Stable and made for programs; docs/notes.md says what each means.",
    type: "string",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  },
};

/**
 * JSON Schema (draft 2020-12) of one output object of `read`: a story or an input that gave none. `toJson` makes the
 * former. Plain JSON; `docs/schema/read.schema.json` is this, printed.
 */
export const readSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `https://sayso.invalid/schema/read-${schemaVersion}.json`,
  title: "What sayso read gives for one story",
  oneOf: [ref("story"), ref("unread")],
  $defs: { story, ...storyParts },
};
