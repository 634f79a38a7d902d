import { legalStatuses, statuses } from "./claim.ts";
import { severities, verdicts } from "./finding.ts";
import { schemaVersion } from "./json.ts";
import { closed, list, oneOrNull, orNull, ref, type Schema } from "./schema-shapes.ts";
import { storyKeys, storyParts, textWithFields } from "./schema.ts";

const paragraph: Schema = { description: "From 1; 0: in no paragraph.", type: "integer", minimum: 0 };

const suppressed = closed("Why a finding no longer counts.", {
  by: {
    description:
      "decision: somebody's, in the decisions file; baseline: it was there before; ignore: a mark in the story.",
    enum: ["decision", "baseline", "ignore"],
  },
  decision: { description: "ask: a question to the reporter that is still open.", enum: verdicts },
  reason: { type: "string" },
  who: orNull("Who decided, by role or name. null: nobody wrote it down."),
  when: orNull("ISO 8601. null: nobody wrote it down."),
});

const suggestion = closed("What could be done.", {
  says: { description: "For people.", type: "string" },
  edits: {
    description:
      "Other words, put in together. Empty: only a person can find them. Never inside quotation marks.",
    type: "array",
    items: closed("Other words in one place.", {
      at: { ...ref("span"), description: "Empty: words put in." },
      text: { type: "string" },
    }),
  },
  auto: {
    description: "True only where the change cannot make the story more damaging.",
    type: "boolean",
  },
});

const finding = closed(
  "What a careful standards editor would raise. An editorial judgement of words, never of law or of the writer.",
  {
    rule: { description: "The rule's id.", ...ref("code") },
    text: { ...ref("span"), description: "The words that it is about, exactly." },
    severity: {
      description: "error: fix it or record a decision; warning: an editor should look; note: style.",
      enum: severities,
    },
    confidence: {
      description: "Sure from 0.9, likely from 0.7, below that to be checked.",
      type: "number",
      minimum: 0,
      maximum: 1,
    },
    message: { description: "One sentence: what the text does.", type: "string" },
    why: { description: "One sentence with the authority.", type: "string" },
    ask: { description: "What to do, or the question to the reporter.", type: "string" },
    evidence: { ...list("span"), description: "Other places that it rests on." },
    suggestions: list("suggestion"),
    claims: { ...ref("names"), description: "Ids of the claims that it rests on." },
    fingerprint: {
      description:
        "Of the rule and the words with their surroundings; stays when other parts of the story change.",
      type: "string",
    },
    suppressed: suppressedOrNull("null: it counts."),
  },
);

const reply = closed("Where the target answers.", {
  at: ref("span"),
  paragraph,
  claim: orNull("Id of the claim. null: the story's own voice."),
});

const registerRow = closed(
  "One accusation × target: an inventory. It never says that anything may be printed.",
  {
    target: {
      description: "Canonical name, or the description of somebody unnamed but singled out.",
      type: "string",
    },
    text: { ...ref("span"), description: "The accusing words." },
    paragraph,
    field: { description: "The part of the page: `headline`, `body`.", type: "string" },
    claim: orNull("Id of the claim that carries it. null: the story's own voice or a record."),
    speaker: orNull("Who says it, by canonical name. null: nobody named."),
    chain: { ...ref("names"), description: "The relay by name, as in a claim." },
    status: oneOrNull(statuses, "How far the carrying claim stands behind it."),
    meaning: {
      description: "1 asserted guilt, 2 suspicion, 3 grounds to inquire; 0 denied or cleared.",
      enum: [0, 1, 2, 3],
    },
    record: {
      description: "True if a court, a charge or another record is given for it.",
      type: "boolean",
    },
    legal: {
      description: "The furthest step of the law that the story gives for the target. null: none.",
      enum: [...legalStatuses, null],
    },
    reply: { description: "null: none found.", oneOf: [ref("reply"), { type: "null" }] },
    decision: suppressedOrNull("A decision about a finding at these words. null: none."),
  },
);

const unusedDecision = closed("A decision that fits no finding any more.", {
  rule: { type: "string" },
  index: { description: "Its place in the decisions file, from 0.", type: "integer", minimum: 0 },
});

const reviewed: Schema = {
  ...closed(
    "A story with its review. Findings are sorted by place, then rule. No finding is no clearance.",
    {
      ...storyKeys,
      findings: list("finding"),
      register: list("registerRow"),
      unusedDecisions: { ...list("unusedDecision"), description: "Left out where there is none." },
      unusedCorrections: {
        description:
          "Places in the decisions file, from 0, of corrections that fit no claim any more. Left out where there is none.",
        type: "array",
        items: { type: "integer", minimum: 0 },
      },
    },
    ["text", "fields", "unusedDecisions", "unusedCorrections"],
  ),
  ...textWithFields,
};

/** JSON Schema (draft 2020-12) of one output object of `check`; `docs/schema/check.schema.json` is this, printed. */
export const checkSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `https://sayso.invalid/schema/check-${schemaVersion}.json`,
  title: "What sayso check gives for one story",
  oneOf: [ref("reviewed"), ref("unread")],
  $defs: {
    reviewed,
    ...storyParts,
    finding,
    suggestion,
    suppressed,
    registerRow,
    reply,
    unusedDecision,
  },
};

function suppressedOrNull(description: string): Schema {
  return { description, oneOf: [ref("suppressed"), { type: "null" }] };
}
