import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import type { Span } from "../../src/base/span.ts";
import { noDecisions, parseDecisions, writeDecisions } from "../../src/check/decisions-file.ts";
import {
  applyDecisions,
  baselineOf,
  decide,
  decisionFor,
  outdated,
  pruneDecisions,
  type Decision,
  type Ruling,
} from "../../src/check/decisions.ts";
import { problemLine } from "../../src/check/located-json.ts";
import { isOpen, verdicts, type Finding } from "../../src/claim/finding.ts";

const text =
  "Oakhaven treasurer held\n\nMara Astley took bribes, said nobody. Astley was seen in Port Sele on Monday.\n\n" +
  "A source said the safe was empty. The mayor, Ivo Brask, did not answer.\n\n" +
  "Astley was seen in the harbour office too. A source said the books were gone.";
const story = { text };

const ruling: Ruling = {
  decision: "keep",
  reason: "Court papers on file",
  role: "standards editor",
  by: "L. Farrow",
  at: "2026-05-14T09:00:00Z",
  ruleVersion: 1,
};

function find(rule: string, at: Span, message = "m"): Finding {
  return {
    rule,
    text: at,
    severity: "error",
    confidence: 0.9,
    message,
    why: "w",
    ask: "a",
    evidence: [],
    suggestions: [],
    claims: [],
    fingerprint: "f",
    suppressed: null,
  };
}

function placesOf(words: string, within = text): Span[] {
  return Array.from(within.matchAll(new RegExp(words, "g")), ({ index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function findAll(rule: string, words: string, within = text): Finding[] {
  return placesOf(words, within).map((at) => find(rule, at));
}

function only<Thing>(things: readonly Thing[], at = 0): Thing {
  return things[at] ?? assert.fail("there is none");
}

function isSet(findings: readonly Finding[]): boolean[] {
  return findings.map(({ suppressed }) => suppressed !== null);
}

void test("[DE10] a decision is set on its finding with reason, who and when, whatever the message says now", () => {
  const [finding] = findAll("bare-anonymous", "A source");
  const decision = decisionFor(only([finding]) ?? assert.fail(), story, ruling);
  const { findings, unused } = applyDecisions(
    [{ ...only(findAll("bare-anonymous", "A source")), message: "worded anew" }],
    story,
    { decisions: [decision], baseline: [] },
  );
  assert.deepEqual(only(findings).suppressed, {
    by: "decision",
    decision: "keep",
    reason: "Court papers on file",
    who: "L. Farrow, standards editor",
    when: "2026-05-14T09:00:00Z",
  });
  assert.deepEqual(unused, []);
});

void test("[DE11] of words that stand several times, the decided place is meant, and one decision holds for one finding", () => {
  for (const nth of [0, 1]) {
    const all = findAll("bare-anonymous", "A source");
    const decisions = [decisionFor(only(all, nth), story, ruling)];
    assert.deepEqual(isSet(applyDecisions(all, story, { decisions, baseline: [] }).findings), [
      nth === 0,
      nth === 1,
    ]);
  }
});

void test("[DE12] another rule's finding at the same words, other words, and the same words elsewhere stay open", () => {
  const all = findAll("bare-anonymous", "A source");
  const decisions = [decisionFor(only(all, 1), story, ruling)];
  const put = (findings: readonly Finding[]) => applyDecisions(findings, story, { decisions, baseline: [] });
  assert.deepEqual(isSet(put([find("anonymity-unexplained", only(all, 1).text)]).findings), [false]);
  const { start, end } = only(all, 1).text;
  assert.deepEqual(isSet(put([find("bare-anonymous", { start, end: end + 5 })]).findings), [false]);
  const gone = put([only(all, 0)]);
  assert.deepEqual(gone.unused, [{ rule: "bare-anonymous", index: 0 }]);
  assert.deepEqual(isSet(gone.findings), [false]);
});

void test("[DE13] a decision that fits nothing is reported by its place, unless its rule did not run", () => {
  const decisions = ["gone-a", "gone-b"].map((rule) =>
    decisionFor(find(rule, { start: 0, end: 8 }), story, ruling),
  );
  const { unused } = applyDecisions([], story, { decisions, baseline: decisions, off: ["gone-a"] });
  assert.deepEqual(unused, [{ rule: "gone-b", index: 1 }]);
});

void test("[DE14] pruning takes out what fits nothing, and only that", () => {
  const all = findAll("bare-anonymous", "A source");
  const kept = decisionFor(only(all), story, ruling);
  const gone = { ...kept, rule: "name-variant" };
  const file = { decisions: [gone, kept], baseline: [kept, gone] };
  assert.deepEqual(pruneDecisions(file, applyDecisions(all, story, file)), {
    decisions: [kept],
    baseline: [kept],
  });
});

void test("[DE15] a decision has the word before the baseline, and the baseline hides no second finding", () => {
  const all = findAll("bare-anonymous", "A source");
  const baseline = baselineOf([only(all)], story, { at: null, versionOf: () => 3 });
  assert.deepEqual(
    applyDecisions(all, story, { decisions: [], baseline }).findings.map(({ suppressed }) => suppressed?.by),
    ["baseline", undefined],
  );
  const decisions = [decisionFor(only(all), story, ruling)];
  const { findings } = applyDecisions(all, story, { decisions, baseline });
  assert.deepEqual(
    findings.map(({ suppressed }) => suppressed?.by),
    ["decision", undefined],
  );
  assert.equal(only(baseline).ruleVersion, 3);
  assert.deepEqual(baselineOf(findings, story, { at: null, versionOf: () => 1 }).length, 1);
});

void test("[DE16] a newer decision at the same place takes the older one's", () => {
  const finding = only(findAll("bare-anonymous", "A source"));
  const asked = decide(noDecisions, decisionFor(finding, story, { ...ruling, decision: "ask" }));
  const kept = decide(asked, decisionFor(finding, story, ruling));
  assert.deepEqual(
    kept.decisions.map(({ decision }) => decision),
    ["keep"],
  );
  const other = decide(kept, decisionFor(only(findAll("bare-anonymous", "A source"), 1), story, ruling));
  assert.equal(other.decisions.length, 2);
});

void test("[DE17] decisions on a rule that has changed since are told apart", () => {
  const decision = decisionFor(find("name-variant", { start: 0, end: 8 }), story, ruling);
  assert.deepEqual(
    outdated([decision], () => 1),
    [],
  );
  assert.deepEqual(
    outdated([decision], () => undefined),
    [],
  );
  assert.deepEqual(
    outdated([decision], () => 2),
    [{ rule: "name-variant", index: 0 }],
  );
});

void test("[DE18] a decision survives any text put in elsewhere, and no other finding is hidden by it", () => {
  const words = [
    "Astley",
    "Astley was seen in",
    "A source",
    "took bribes",
    "The mayor, Ivo Brask, did not answer.",
  ];
  const random = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("\n\n", "Astley ", "A source said ", "The council met on Tuesday. "),
  );
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), fc.nat(), random, (exact, nth, cut, added) => {
      const places = placesOf(exact);
      const at = only(places, nth % places.length);
      const decision = decisionFor(find("r", at), story, ruling);
      const where = cut % (text.length + 1);
      fc.pre(where <= at.start || where >= at.end);
      // The same words put right next to them cannot be told apart from them.
      const between = where <= at.start ? text.slice(where, at.start) : text.slice(at.end, where);
      fc.pre(between.trim() !== "" || !added.includes(exact));
      const edited = text.slice(0, where) + added + text.slice(where);
      const moved = where <= at.start ? at.start + added.length : at.start;
      const all = placesOf(exact, edited).map((place) => find("r", place));
      const { findings } = applyDecisions(all, { text: edited }, { decisions: [decision], baseline: [] });
      const hidden = findings.filter(({ suppressed }) => suppressed !== null);
      assert.deepEqual(
        hidden.map((finding) => finding.text.start),
        [moved],
      );
    }),
    { numRuns: 2000 },
  );
});

void test("[DE20] what is written is read back the same, with nothing in it that acts", () => {
  const decision = fc.record<Decision>(
    {
      rule: fc.constantFrom("name-variant", "bare-anonymous"),
      exact: fc.string({ unit: "binary" }),
      prefix: fc.string({ unit: "binary" }),
      suffix: fc.constantFrom("", "\u{202e}\u{1b}[2J\u2028", "\u{e0041}"),
      decision: fc.constantFrom("keep", "fixed-elsewhere", "wrong-finding", "ask"),
      reason: fc.string().map((words) => `because ${words}`),
      role: fc.constantFrom(null, "lawyer"),
      by: fc.constantFrom(null, "L. Farrow"),
      at: fc.constantFrom(null, "2026-05-14"),
      ruleVersion: fc.nat(9),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(decision), fc.array(decision), (decisions, baseline) => {
      const written = writeDecisions({ decisions, baseline });
      assert.deepEqual(parseDecisions(written, "f"), { decisions: { decisions, baseline } });
      assert.doesNotMatch(written.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

function linesOf(decision: object, more: object = {}): string[] {
  const whole = { rule: "r", exact: "x", decision: "keep", reason: "y", ...decision };
  const parsed = parseDecisions(
    `{"schema": 1, "decisions": [\n${JSON.stringify(whole)}], ${JSON.stringify(more).slice(1)}`,
    "a.txt.sayso.json",
  );
  return "problems" in parsed ? parsed.problems.map(problemLine) : [];
}

void test("[DE21] a decision without a reason, and every other mistake, is a problem with its line", () => {
  assert.deepEqual(linesOf({}, { baseline: [] }), []);
  const wrong: readonly (readonly [object, string])[] = [
    [{ reason: " " }, "the 'reason' of a decision is empty"],
    [{ reason: undefined }, "this decision has no 'reason'"],
    [{ rule: undefined }, "this decision has no 'rule'"],
    [{ exact: undefined }, "this decision has no 'exact'"],
    [{ decision: undefined }, "this decision has no 'decision'"],
    [
      { decision: "kep" },
      "'decision' must be one of keep, fixed-elsewhere, wrong-finding, ask; did you mean 'keep'?",
    ],
    [{ reson: "x" }, "there is no key 'reson' in a decision; did you mean 'reason'?"],
    [{ prefix: 3 }, "'prefix' must be in quotation marks"],
    [{ ruleVersion: "1" }, "'ruleVersion' must be a whole number"],
    [{ by: 4 }, "'by' must be in quotation marks"],
  ];
  for (const [decision, says] of wrong)
    assert.deepEqual(linesOf(decision, { baseline: [] }), [`a.txt.sayso.json line 2: ${says}`]);
});

void test("[DE22] a file of another version, or one that is no such file, is refused whole", () => {
  for (const [file, says] of [
    ['{"schema": 2, "decisions": []}', /'schema' must be 1; a newer file needs a newer Sayso/],
    ["{}", /'schema' must be 1/],
    ["[]", /must be an object/],
    ["", /no JSON/],
  ] as const) {
    const parsed = parseDecisions(file, "f");
    assert.ok("problems" in parsed);
    assert.equal(parsed.problems.length, 1);
    assert.match(problemLine(only(parsed.problems)), says);
  }
  assert.deepEqual(parseDecisions('{"schema": 1}', "f"), { decisions: noDecisions });
});

void test("[DE19] a finding with an open question still counts", () => {
  const finding = only(findAll("bare-anonymous", "A source"));
  for (const decision of verdicts) {
    const decisions = [decisionFor(finding, story, { ...ruling, decision })];
    const { findings } = applyDecisions([finding], story, { decisions, baseline: [] });
    assert.equal(only(findings).suppressed?.decision, decision);
    assert.equal(isOpen(only(findings)), decision === "ask");
  }
  assert.ok(isOpen(finding));
});

void test("[DE23] the schema and the reader agree", () => {
  const path = join(import.meta.dirname, "../../docs/schema/decisions.schema.json");
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(path, "utf8")));
  const decision = decisionFor(only(findAll("bare-anonymous", "A source")), story, ruling);
  const agree = (file: object): boolean => {
    const valid = validate(file);
    assert.equal("decisions" in parseDecisions(JSON.stringify(file), "f"), valid, JSON.stringify(file));
    return valid;
  };
  assert.ok(agree(JSON.parse(writeDecisions({ decisions: [decision], baseline: [decision] }))));
  assert.ok(agree({ schema: 1 }));
  for (const wrong of [
    { schema: 2 },
    { schema: 1, decision: [] },
    { schema: 1, decisions: {} },
    { schema: 1, decisions: [{ ...decision, reason: " " }] },
    { schema: 1, decisions: [{ ...decision, decision: "no" }] },
    { schema: 1, decisions: [{ ...decision, more: 1 }] },
    { schema: 1, baseline: [{ ...decision, rule: undefined }] },
  ])
    assert.ok(!agree(wrong));
});
