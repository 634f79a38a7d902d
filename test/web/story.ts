/** An invented story as the server tells it, small enough to count by hand. */
import type { At, ClaimJson, FindingJson, StoryView, Verdict } from "../../src/server/api.ts";

/** The story under another headline; the rest slides. */
export function withText(headline: string): StoryView {
  const lines = [
    headline,
    "Police have accused Orla Venn of stealing.",
    "“I took nothing,” she told the Saltmere Bell.",
  ];
  const text = lines.join("\n\n");
  const at = (words: string): At => {
    const start = text.indexOf(words);
    return [start, start + words.length];
  };
  return {
    id: "ferry",
    title: headline,
    revision: 1,
    source: "pasted",
    stored: null,
    edited: false,
    imprint: { title: headline, published: "2031-03-09", country: "gb", outlet: null },
    undo: null,
    redo: null,
    counts: { error: 1, warning: 1, note: 0, decided: 1, asked: 1 },
    paragraphs: lines.map((line, index) => ({ at: at(line), number: index + 1 })),
    reasons: {},
    corrections: [],
    countries: ["gb"],
    review: {
      schema: 1,
      id: "ferry",
      language: "en",
      text,
      fields: {
        headline: at(headline),
        standfirst: null,
        byline: null,
        dateline: null,
        captions: [],
        body: [[headline.length + 2, text.length]],
      },
      claims: [
        claim("c1", {
          source: [at("Police")],
          cue: [at("accused")],
          content: [at("of stealing")],
          sourceKind: "organisation",
          speaker: "Police",
          status: "alleged",
          kind: "accuses",
          accusation: true,
          about: ["Orla Venn"],
        }),
        claim("c2", {
          cue: [at("told")],
          content: [at("“I took nothing,”")],
          sourceKind: "none",
          status: "denied",
          answers: ["c1"],
        }),
      ],
      people: [
        { name: "Orla Venn", forms: ["Orla Venn"], kind: "person", roles: [], variants: [] },
        { name: "Police", forms: ["Police"], kind: "organisation", roles: [], variants: [] },
      ],
      names: [{ name: "Saltmere Bell", forms: ["Saltmere Bell"], kind: "outlet", roles: [], variants: [] }],
      legal: [
        {
          person: "Orla Venn",
          status: "on-trial",
          offence: "fraud",
          cue: at("accused"),
          in: null,
          when: "2031-03-02",
        },
      ],
      dates: [],
      statements: [],
      quotes: [],
      attributes: [],
      quantities: [],
      mentions: [
        { at: at("Police"), person: "Police", as: "noun" },
        { at: at("Orla Venn"), person: "Orla Venn", as: "name" },
      ],
      notes: [],
      run: { version: "0", model: "none", lexicon: "none" },
      findings: [
        finding("headline-outruns-text", "f1", at(headline.slice(0, 8)), { confidence: 0.95 }),
        finding("name-variant", "f2", at("accused Orla Venn"), {
          confidence: 0.8,
          verdict: "ask",
          claims: ["c1"],
        }),
        finding("name-variant", "f2", at("Saltmere Bell"), { confidence: 0.5, verdict: "keep" }),
      ],
      register: [
        {
          target: "Orla Venn",
          text: at("of stealing"),
          paragraph: 2,
          field: "body",
          claim: "c1",
          speaker: "Police",
          chain: ["Police"],
          status: "alleged",
          meaning: 2,
          record: false,
          legal: "on-trial",
          reply: { at: at("“I took nothing,”"), paragraph: 3, claim: "c2" },
          decision: null,
        },
      ],
    },
  };
}

function claim(id: string, more: Partial<ClaimJson>): ClaimJson {
  return {
    id,
    in: null,
    source: [],
    cue: [],
    content: [],
    sourceKind: null,
    voice: "indirect",
    status: null,
    kind: null,
    speaker: null,
    chain: [],
    about: [],
    accusation: null,
    answers: [],
    confidence: 0.9,
    when: null,
    ...more,
  };
}

interface More {
  readonly confidence: number;
  readonly verdict?: Verdict;
  readonly claims?: readonly string[];
}

function finding(
  rule: string,
  fingerprint: string,
  text: At,
  { confidence, verdict, claims = [] }: More,
): FindingJson {
  return {
    rule,
    text,
    severity: "warning",
    confidence,
    message: "It says so.",
    why: "AP.",
    ask: "Who says so?",
    evidence: [],
    suggestions: [],
    claims,
    fingerprint,
    suppressed:
      verdict === undefined
        ? null
        : { by: "decision", decision: verdict, reason: "Seen.", who: null, when: null },
  };
}

export const story = withText("Venn took ferry fund");
