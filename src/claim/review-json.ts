import type { Finding, RegisterRow, Reviewed, Suppressed } from "./finding.ts";
import { piecesJson, placeIn, spanJson, toJson, type Json, type JsonOptions, type Place } from "./json.ts";

/**
 * The versioned JSON form of one story's review (`docs/schema/check.schema.json`): what `read` gives, with findings and
 * register.
 */
export function reviewJson({ read, review }: Reviewed, options: JsonOptions): Json {
  const place = placeIn(read.story.text, options.offsets);
  const { findings, register, unused, unusedCorrections = [] } = review;
  return {
    ...toJson(read, options),
    findings: findings.map((finding) => findingJson(finding, place)),
    register: register.map((row) => registerJson(row, place)),
    ...(unused.length === 0 ? {} : { unusedDecisions: unused.map(({ rule, index }) => ({ rule, index })) }),
    ...(unusedCorrections.length === 0 ? {} : { unusedCorrections }),
  };
}

function findingJson(finding: Finding, place: Place): Json {
  return {
    rule: finding.rule,
    text: spanJson(finding.text, place),
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    why: finding.why,
    ask: finding.ask,
    evidence: piecesJson(finding.evidence, place),
    suggestions: finding.suggestions.map(({ says, edits, auto }) => ({
      says,
      edits: edits.map(({ at, text }) => ({ at: spanJson(at, place), text })),
      auto,
    })),
    claims: finding.claims,
    fingerprint: finding.fingerprint,
    suppressed: suppressedJson(finding.suppressed),
  };
}

function registerJson(row: RegisterRow, place: Place): Json {
  const { reply } = row;
  return {
    target: row.target,
    text: spanJson(row.text, place),
    paragraph: row.paragraph,
    field: row.field,
    claim: row.claim,
    speaker: row.speaker,
    chain: row.chain,
    status: row.status,
    meaning: row.meaning,
    record: row.record,
    legal: row.legal,
    reply: reply && { at: spanJson(reply.at, place), paragraph: reply.paragraph, claim: reply.claim },
    decision: suppressedJson(row.decision),
  };
}

function suppressedJson(suppressed: Suppressed | null): Json | null {
  if (!suppressed) return null;
  const { by, decision, reason, who, when } = suppressed;
  return { by, decision, reason, who, when };
}
