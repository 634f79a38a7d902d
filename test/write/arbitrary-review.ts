/** Random reviews of random results, for the properties of `write/review`. */
import * as fc from "fast-check";
import type { Span } from "../../src/base/span.ts";
import { legalStatuses, statuses } from "../../src/claim/claim.ts";
import {
  severities,
  verdicts,
  type Finding,
  type RegisterRow,
  type Reviewed,
  type Suppressed,
} from "../../src/claim/finding.ts";
import { somePieces } from "./arbitrary-facts.ts";
import { someResult, someText } from "./arbitrary.ts";

export const someReviewed: fc.Arbitrary<Reviewed> = someResult.chain((read) => {
  const { text } = read.story;
  return fc
    .record({
      findings: fc.array(someFinding(text), { maxLength: 4 }),
      register: fc.array(someRow(text), { maxLength: 3 }),
      unused: fc.array(fc.record({ rule: someText, index: fc.nat(9) }), { maxLength: 2 }),
      unusedCorrections: fc.array(fc.nat(9), { maxLength: 2 }),
    })
    .map((review) => ({ read, review }));
});

function someFinding(text: string): fc.Arbitrary<Finding> {
  return fc.record({
    rule: fc.constantFrom("unattributed-accusation", "name-variant", "no-such-rule"),
    text: someSpan(text),
    severity: fc.constantFrom(...severities),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    message: someText,
    why: someText,
    ask: someText,
    evidence: somePieces(text, 6),
    suggestions: fc.array(
      fc.record({
        says: someText,
        edits: somePieces(text, 2).map((pieces) => pieces.map((at) => ({ at, text: "x" }))),
        auto: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    claims: fc.constant([]),
    fingerprint: fc.constantFrom("a-1", "a-2"),
    suppressed: fc.option(someSuppressed),
  });
}

function someRow(text: string): fc.Arbitrary<RegisterRow> {
  return fc.record({
    target: someText,
    text: someSpan(text),
    paragraph: fc.nat(99),
    field: fc.constantFrom("headline", "body"),
    claim: fc.option(fc.constant("c1")),
    speaker: fc.option(someText),
    chain: fc.array(someText, { maxLength: 3 }),
    status: fc.option(fc.constantFrom(...statuses)),
    meaning: fc.constantFrom(0, 1, 2, 3),
    record: fc.boolean(),
    legal: fc.option(fc.constantFrom(...legalStatuses)),
    reply: fc.option(
      fc.record({ at: someSpan(text), paragraph: fc.nat(9), claim: fc.option(fc.constant("c1")) }),
    ),
    decision: fc.option(someSuppressed),
  });
}

const someSuppressed: fc.Arbitrary<Suppressed> = fc.record({
  by: fc.constantFrom("decision", "baseline", "ignore"),
  decision: fc.constantFrom(...verdicts),
  reason: someText,
  who: fc.option(someText),
  when: fc.option(fc.constant("2031-03-09")),
});

/** Also an empty one, where words would go in. */
function someSpan(text: string): fc.Arbitrary<Span> {
  return somePieces(text, 1).map(([piece]) => piece ?? { start: text.length, end: text.length });
}
