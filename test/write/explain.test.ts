import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import stringWidth from "string-width";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { NoSuchClaim } from "../../src/write/explain.ts";
import { openWriter } from "../../src/write/write.ts";
import { affair } from "./affair.ts";
import { someResult } from "./arbitrary.ts";
import { resultOf } from "./results.ts";

void test("[W30] a claim explained: its words, then each field with its value, why, and the words it rests on", () => {
  assert.equal(
    explain("c7"),
    `affair.txt

c7  Dana Rell · denied                                                denied 96%
        recruiting anyone

  source      “Dana Rell, a former treasurer who recruited her” ¶4
  cue         “denied” ¶4
  content     “recruiting anyone” ¶4
  voice       indirect · none of the content is quoted
  in          no other claim · no content holds its cue
  kind        denies · the row “{deny}”: denies · “denied” ¶4
  status      denied · the row “{deny}”: denied · “denied” ¶4
  sourceKind  person
  speaker     Dana Rell · named in the source · “Dana Rell” ¶4
  chain       Dana Rell · the speakers along ‘in’, from the outermost
  accusation  no
  about       Dana Rell
  answers     none · nobody was said to recruit before
  when        cannot be told
  confidence  0.96 · how often a careful reader marks such a claim
`,
  );
});

void test("[W30] what nobody can tell says so, and another claim is named by its voice and its cue", () => {
  assert.match(explain("c8"), /\n {2}answers {5}c6 \(nobody named: “It is alleged”\)\n/);
  assert.match(
    explain("c2"),
    /\n {2}in {10}c1 \(Harbour Ledger: “reported”\) · the smallest content that holds/,
  );
  assert.match(explain("c6"), /\n {2}source {6}nobody named\n/);
  assert.match(explain("c12"), /\n {2}status {6}cannot be told\n/);
  assert.match(explain("c12"), /\n {2}speaker {5}cannot be told\n/);
});

void test("[W31] several reasons of a field stand below each other; reasons of no field of a claim come last", () => {
  const reasons = [
    { field: "about", value: "Dana Rell", why: "the object of “denied”", at: null },
    { field: "about", value: "Dana Rell", why: "the only woman before it", at: null },
    { field: "wrongdoing", value: "recruiting", why: "the row “{recruit}”", at: null },
  ];
  const page = explain("c7", { ...affair, reasons: new Map([["c7", reasons]]) });
  assert.match(page, /\n {2}about {7}Dana Rell · the object of “denied”\n {14}the only woman before it\n/);
  assert.match(page, /\n {2}wrongdoing {2}recruiting · the row “\{recruit\}”\n$/);
});

void test("[W32] an id that the story does not have is refused, with those that it has", () => {
  assert.throws(() => explain("c99"), new NoSuchClaim("c99", affair));
  assert.throws(() => explain("c99"), /there is no claim c99 in affair\.txt; it has c1 to c14$/);
  const gaps = { ...affair, claims: affair.claims.filter(({ id }) => !["c2", "c3", "c5"].includes(id)) };
  assert.throws(() => explain("c2", gaps), /it has c1, c4, c6 to c14$/);
  const none = resultOf({ id: "a", text: "x" }, [], {
    notes: [{ code: "not-english", where: null, says: "The text is not English." }],
  });
  assert.throws(() => explain("c1", none), /no claim c1 in a; it has none\. The text is not English\.$/);
});

void test("[W33] explained, too, no line is wider than the terminal and nothing raw comes through", () => {
  fc.assert(
    fc.property(someResult, fc.integer({ min: 40, max: 200 }), (result, columns) => {
      if (result.claims.length === 0) return;
      const page = explain("c1", result, columns);
      assert.doesNotMatch(
        page.replaceAll("\n", ""),
        /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
      );
      for (const line of page.split("\n")) assert.ok(stringWidth(line) <= columns, line);
    }),
  );
});

function explain(id: string, result: StoryClaims = affair, columns = 80): string {
  const writer = openWriter("pretty", {
    offsets: "codepoints",
    withText: false,
    colours: false,
    columns,
    many: false,
    explain: id,
  });
  return writer.begin() + writer.story(result) + writer.end();
}
