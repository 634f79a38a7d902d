import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import type { Correction } from "../../src/check/corrections.ts";
import { parseDecisions, writeDecisions } from "../../src/check/decisions-file.ts";
import { pruneDecisions } from "../../src/check/decisions.ts";
import { problemLine } from "../../src/check/located-json.ts";
import { kinds, sourceKinds, statuses } from "../../src/claim/claim.ts";
import { openReviewWriter, type ReviewFormat } from "../../src/write/review/writer.ts";
import { affairReviewed, options } from "../write/reviewed.ts";

const words = fc.string({ unit: "binary" });
const orNull = fc.constantFrom(null, "L. Farrow");
const someSet = fc
  .record(
    {
      speaker: fc.constantFrom(null, "Fenwick police"),
      status: fc.constantFrom(...statuses),
      kind: fc.constantFrom(...kinds),
      sourceKind: fc.constantFrom(...sourceKinds),
      accusation: fc.boolean(),
      about: fc.array(fc.constantFrom("Ines Quint", "Ada Marrin")),
      claim: fc.constant(false as const),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((set) => Object.keys(set).length > 0);
const someCorrection = fc.record<Correction>(
  {
    exact: words,
    prefix: words,
    suffix: fc.constantFrom("", "\u{202e}\u{1b}[2J"),
    set: someSet,
    reason: orNull,
    role: orNull,
    by: orNull,
    at: fc.constantFrom(null, "2026-05-14"),
  },
  { noNullPrototype: true },
);

void test("[CO10] what is written of corrections is read back the same, with nothing in it that acts", () => {
  fc.assert(
    fc.property(fc.array(someCorrection, { minLength: 1 }), (corrections) => {
      const file = { decisions: [], baseline: [], corrections };
      const written = writeDecisions(file);
      assert.deepEqual(parseDecisions(written, "f"), { decisions: file });
      assert.doesNotMatch(written.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
  assert.doesNotMatch(writeDecisions({ decisions: [], baseline: [], corrections: [] }), /corrections/);
  const kept = { decisions: [], baseline: [], corrections: fc.sample(someCorrection, 1) };
  assert.deepEqual(pruneDecisions(kept, { unused: [], goneFromBaseline: [] }), kept);
});

const whole = { exact: "said", prefix: "police ", suffix: " Quint", set: { speaker: "police" } };

void test("[CO11] a correction without words or values, and every other mistake, is a problem with its line", () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ exact: undefined }, "this correction has no 'exact'"],
    [{ set: undefined }, "this correction has no 'set'"],
    [{ set: {} }, "this correction sets nothing"],
    [{ set: [] }, "the 'set' of a correction must be an object in {…}"],
    [
      { set: { speeker: "police" } },
      "there is no key 'speeker' in the 'set' of a correction; did you mean 'speaker'?",
    ],
    [{ set: { speaker: " " } }, "'speaker' is empty"],
    [{ set: { speaker: 3 } }, "'speaker' must be in quotation marks"],
    [{ set: { kind: "accuse" } }, `'kind' must be one of ${kinds.join(", ")}; did you mean 'accuses'?`],
    [{ set: { accusation: "no" } }, "'accusation' must be true or false"],
    [{ set: { about: "Quint" } }, "'about' must be a list in […]"],
    [{ set: { about: [""] } }, "a name in 'about' is empty"],
    [{ set: { claim: true } }, "'claim' can only be false: this is no claim"],
    [{ rule: "x" }, "there is no key 'rule' in a correction; did you mean 'role'?"],
    [{ prefix: 3 }, "'prefix' must be in quotation marks"],
    [{ by: 4 }, "'by' must be in quotation marks"],
  ];
  const path = join(import.meta.dirname, "../../docs/schema/decisions.schema.json");
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(path, "utf8")));
  for (const [change, says] of wrong) {
    const one = JSON.stringify({ ...whole, ...change });
    const file = `{"schema": 1, "corrections": [\n${one}]}`;
    const parsed = parseDecisions(file, "a.txt.sayso.json");
    assert.deepEqual("problems" in parsed && parsed.problems.map(problemLine), [
      `a.txt.sayso.json line 2: ${says}`,
    ]);
    assert.equal(validate(JSON.parse(file)), false, `the schema refuses it too: ${one}`);
  }
  fc.assert(
    fc.property(someCorrection, (correction) => {
      const file = writeDecisions({ decisions: [], baseline: [], corrections: [correction] });
      assert.ok(validate(JSON.parse(file)), JSON.stringify(validate.errors));
    }),
  );
});

void test("[CO13] every format that tells of unused decisions tells of unused corrections", () => {
  const { read, review } = affairReviewed;
  const said = (format: ReviewFormat, more: object = {}) => {
    const writer = openReviewWriter(format, options);
    return writer.begin() + writer.story({ read, review: { ...review, ...more } }) + writer.end();
  };
  for (const format of ["pretty", "markdown", "html", "sarif"] as const) {
    const page = said(format, { unusedCorrections: [2] });
    assert.match(page, /correction 3 of the decisions file fits no claim any more/i, format);
  }
  assert.match(said("jsonl", { unusedCorrections: [2] }), /"unusedCorrections":\[2\]/);
  assert.doesNotMatch(said("jsonl", { unusedCorrections: [] }), /unusedCorrections/);
});
