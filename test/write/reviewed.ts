/** Reviews of invented stories, for the tests of `write/review`. */
import { span } from "../../src/base/span.ts";
import type { Finding, RegisterRow, Review, Reviewed, Suppressed } from "../../src/claim/finding.ts";
import type { StoryClaims, Unread } from "../../src/claim/story-claims.ts";
import type { ReviewOptions, RuleInfo } from "../../src/write/review/review-writer.ts";
import { affair } from "./affair.ts";
import { claimIn, resultOf, spanIn } from "./results.ts";

export const rules: readonly RuleInfo[] = [
  {
    id: "unattributed-accusation",
    number: "R01",
    tier: 1,
    severity: "error",
    area: "legal",
    on: true,
    title: "Somebody identifiable is accused and nobody is given for it.",
    why: "Whoever publishes an accusation answers for it (AP, BBC 3.2.3).",
  },
  {
    id: "name-variant",
    number: "R07",
    tier: 1,
    severity: "warning",
    area: "accuracy",
    on: true,
    title: "One person’s name is spelt in two ways.",
    why: "Checklists put names first.",
  },
  {
    id: "day-without-date",
    number: "R40",
    tier: 3,
    severity: "note",
    area: "style",
    on: false,
    title: "A day is named without its date.",
    why: "A reader of tomorrow cannot tell.",
  },
];

export const options: ReviewOptions = {
  offsets: "codepoints",
  withText: false,
  colours: false,
  columns: 80,
  many: false,
  rules,
  version: "0.1.0",
};

export const unread: Unread = {
  id: "lost/line-17",
  error: { code: "bad-json", says: "line 17 is no JSON object" },
};

export const decided: Suppressed = {
  by: "decision",
  decision: "keep",
  reason: "The charge sheet is linked.",
  who: "news editor",
  when: "2031-03-09",
};

/** A finding of the first place of its words; `evidence` by words too. */
export function findingIn(
  text: string,
  rule: string,
  words: string,
  { see = [], ...more }: Partial<Finding> & { readonly see?: readonly string[] } = {},
): Finding {
  return {
    rule,
    text: spanIn(text, words),
    severity: "error",
    confidence: 0.95,
    message: "The story itself says it, and gives nobody for it.",
    why: "Whoever publishes an accusation answers for it (AP, BBC 3.2.3).",
    ask: "Who says so?",
    evidence: see.map((place) => spanIn(text, place)),
    suggestions: [],
    claims: [],
    fingerprint: `${rule}-4f0c`,
    suppressed: null,
    ...more,
  };
}

export function rowIn(
  text: string,
  target: string,
  words: string,
  more: Partial<RegisterRow> = {},
): RegisterRow {
  return {
    target,
    text: spanIn(text, words),
    paragraph: 1,
    field: "body",
    claim: null,
    speaker: null,
    chain: [],
    status: null,
    meaning: 1,
    record: false,
    legal: null,
    reply: null,
    decision: null,
    ...more,
  };
}

const { text } = affair.story;

export const affairReviewed: Reviewed = {
  read: affair,
  review: {
    findings: [
      findingIn(text, "unattributed-accusation", "kept its books", {
        suppressed: decided,
        fingerprint: "unattributed-accusation-77aa",
      }),
      findingIn(text, "day-without-date", "漢字商会", {
        severity: "note",
        confidence: 0.5,
        message: "The trading house is named in signs that most readers cannot say.",
        why: "",
        ask: "",
      }),
      findingIn(text, "unattributed-accusation", "After Quint stole from the fund", {
        message: "The story itself says that Ines Quint stole; nobody is given for it.",
        see: ["the bakery closed", "drained members’ savings"],
        claims: ["c3"],
      }),
      findingIn(text, "name-variant", "Marrine", {
        severity: "warning",
        confidence: 0.8,
        message: "“Marrine” may be Ada Marrin.",
        why: "Checklists put names first.",
        ask: "Which spelling is right?",
        suggestions: [
          { says: "write “Marrin”", edits: [{ at: spanIn(text, "Marrine"), text: "Marrin" }], auto: true },
        ],
      }),
    ],
    register: [
      rowIn(text, "Ines Quint", "Quint is allegedly tied to the ring", {
        paragraph: 2,
        claim: "c3",
        speaker: "police official",
        chain: ["police official"],
        status: "alleged",
        meaning: 2,
        legal: "arrested",
        reply: { at: spanIn(text, "declined to comment"), paragraph: 4, claim: "c9" },
      }),
      rowIn(text, "Ines Quint", "Quint is second in command", {
        paragraph: 4,
        claim: "c6",
        status: "alleged",
        meaning: 3,
        legal: "arrested",
        decision: decided,
      }),
      rowIn(text, "Ines Quint", "Quint stole from the fund", { paragraph: 6, legal: "arrested" }),
    ],
    unused: [{ rule: "arrested-for", index: 1 }],
  },
};

/** What would act in one format or another. */
export const hostileWords =
  "=cmd|calc \u001b[2J\u202Eevil ]]> :: %0A ::error::x `a` | <b>&amp;</b> *x* [l](http://x.example) 😀 \u0000\ufffe @all";

const hostileText = `“a,b”\n\nQuint: ${hostileWords} stole it.\nNext, - she left.`;
const hostileStory: StoryClaims = resultOf(
  { id: "in,box/a:b%\u001b|<x>.txt", text: hostileText },
  [claimIn(hostileText, "c1", { says: "Quint | stole | it" })],
  {
    notes: [
      {
        code: "broken-encoding",
        where: spanIn(hostileText, "Quint"),
        says: "Some bytes are none of the encoding’s.",
      },
    ],
  },
);

const hostileReview: Review = {
  findings: [
    findingIn(hostileText, "unattributed-accusation", `${hostileWords} stole`, {
      message: `It says ${hostileWords}.`,
      ask: `Who says\r\n${hostileWords}?`,
      see: ["“a,b”", "stole it.\nNext"],
    }),
    findingIn(hostileText, "day-without-date", "Next", {
      severity: "note",
      suppressed: { ...decided, reason: hostileWords, who: null, when: null, by: "ignore", decision: "keep" },
    }),
    findingIn(hostileText, "name-variant", "left", { severity: "warning", evidence: [span(0, 0)] }),
    findingIn(hostileText, "name-variant", "left", { severity: "note", confidence: 0.1 }),
  ],
  register: [
    rowIn(hostileText, `@${hostileWords}`, hostileWords, {
      chain: [hostileWords, "=x"],
      decision: { ...decided, reason: hostileWords },
      reply: { at: spanIn(hostileText, "she left"), paragraph: 0, claim: null },
      field: "headline",
    }),
  ],
  unused: [],
};

export const hostile: Reviewed = { read: hostileStory, review: hostileReview };
