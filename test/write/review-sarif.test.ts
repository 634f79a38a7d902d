import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import * as fc from "fast-check";
import type { Reviewed } from "../../src/claim/finding.ts";
import type { Unread } from "../../src/claim/story-claims.ts";
import { makeStory } from "../../src/story/story.ts";
import type { ReviewOptions } from "../../src/write/review/review-writer.ts";
import { openReviewWriter } from "../../src/write/review/writer.ts";
import { someReviewed } from "./arbitrary-review.ts";
import { someUnread } from "./arbitrary.ts";
import {
  affairReviewed,
  decided,
  findingIn,
  hostile,
  hostileWords,
  options,
  rules,
  unread,
} from "./reviewed.ts";

const official = fileURLToPath(import.meta.resolve("schemastore/schemas/json/sarif-2.1.0.json"));
// One of its patterns is none by Unicode’s stricter rules.
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(official, "utf8")),
);

/** What the tests look at; the official schema has checked the rest. */
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly columnKind: string;
    readonly results: readonly Result[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly descriptor: { readonly id: string } }[];
    }[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly defaultConfiguration: { readonly enabled: boolean; readonly level: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly {
    readonly kind: string;
    readonly justification: string;
    readonly status: string;
  }[];
  readonly fixes?: readonly unknown[];
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Region;
  };
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

void test("[FO14] any run of sarif is valid by the official schema of 2.1.0", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(someReviewed, someUnread), { maxLength: 3 }), (results) => {
      const log: unknown = JSON.parse(write(results));
      assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
    }),
    { numRuns: 100 },
  );
  assert.ok(isSarif(JSON.parse(write([affairReviewed, unread, hostile]))));
  const wrong = write([affairReviewed]).replaceAll('"level":"error"', '"level":"fatal"');
  assert.equal(isSarif(JSON.parse(wrong)), false);
});

void test("[FO14] every rule is declared, also those that are off, and each result points at its own", () => {
  const [run] = logOf([affairReviewed]).runs;
  const declared = run?.tool.driver.rules ?? [];
  assert.deepEqual(
    declared.map(({ id, defaultConfiguration: { enabled, level } }) => [id, enabled, level]),
    rules.map(({ id, on, severity }) => [id, on, severity]),
  );
  for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(declared[ruleIndex ?? -1]?.id, ruleId);
});

void test("[FO15] lines, columns and offsets lead to the words, and evidence is a related location", () => {
  const { text } = hostile.read.story;
  const [run] = logOf([hostile]).runs;
  assert.equal(run?.columnKind, "utf16CodeUnits");
  assert.deepEqual(
    run.results.map(({ locations }) => locations.map((location) => wordsAt(text, location))),
    [[`${hostileWords} stole`], ["Next"], ["left"], ["left"]],
  );
  assert.deepEqual(
    run.results.map(({ relatedLocations = [] }) => relatedLocations.map((at) => wordsAt(text, at))),
    [["“a,b”", "stole it.\nNext"], [], [""], []],
  );
  assert.equal(
    run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
    "in%2Cbox/a%3Ab%25%1B%7C%3Cx%3E.txt",
  );
});

void test("[FO15] fingerprints come along, and words of a story are neither link nor placeholder", () => {
  const [run] = logOf([affairReviewed]).runs;
  assert.deepEqual(
    run?.results.map(({ partialFingerprints }) => Object.values(partialFingerprints)),
    [
      ["unattributed-accusation-77aa"],
      ["day-without-date-4f0c"],
      ["unattributed-accusation-4f0c"],
      ["name-variant-4f0c"],
    ],
  );
  const finding = findingIn("Quint", "name-variant", "Quint", {
    message: "see [x](http://a.example) {0}",
    ask: "",
  });
  const [own] = logOf([
    { read: hostile.read, review: { findings: [finding], register: [], unused: [] } },
  ]).runs;
  assert.equal(own?.results[0]?.message.text, String.raw`see \[x\](http://a.example) {{0}}`);
});

void test("[FO16] what was decided is suppressed with its reason; a mark in the story is in the source", () => {
  const asked = findingIn("Quint left.", "name-variant", "left", {
    suppressed: { ...decided, decision: "ask" },
  });
  const asking: Reviewed = { ...hostile, review: { findings: [asked], register: [], unused: [] } };
  const suppressions = logOf([affairReviewed, hostile, asking]).runs.flatMap(({ results }) =>
    results.flatMap((result) => result.suppressions),
  );
  assert.deepEqual(
    suppressions.map(({ kind, status, justification }) => [kind, status, justification]),
    [
      ["external", "accepted", "The charge sheet is linked."],
      ["inSource", "accepted", hostileWords],
      ["external", "underReview", "The charge sheet is linked."],
    ],
  );
});

void test("[FO16] an unread input, notes and unused decisions are notifications; only the first is a failure", () => {
  const [failed] = logOf([affairReviewed, unread]).runs.flatMap(({ invocations }) => invocations);
  assert.deepEqual(
    failed?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id),
    ["broken-encoding", "unused-decision", "bad-json"],
  );
  assert.equal(failed.executionSuccessful, false);
  assert.equal(logOf([hostile]).runs[0]?.invocations[0]?.executionSuccessful, true);
});

void test("[FO17] in a file that is not plain text places are the file’s: characters, and lines if it is at hand", () => {
  const file = "<h1>One</h1>\n<p>Quint &amp; Rell\nstole.</p>";
  const story = makeStory({
    id: "page.html",
    text: "One\n\nQuint & Rell\nstole.",
    origin: [
      { at: 0, length: 3, from: 4, fromLength: 3 },
      { at: 3, length: 2, from: 7, fromLength: 9 },
      { at: 5, length: 6, from: 16, fromLength: 6 },
      { at: 11, length: 1, from: 22, fromLength: 5 },
      { at: 12, length: 12, from: 27, fromLength: 12 },
    ],
  });
  const finding = findingIn(story.text, "name-variant", "& Rell\nstole", {
    suggestions: [{ says: "x", edits: [{ at: { start: 11, end: 12 }, text: "and" }], auto: true }],
  });
  const page = {
    read: { ...hostile.read, story },
    review: { findings: [finding], register: [], unused: [] },
  };
  const blind = logOf([page]).runs[0]?.results[0];
  const region = blind?.locations[0]?.physicalLocation.region;
  assert.equal(region?.startLine, undefined);
  const { charOffset = 0, charLength = 0 } = region ?? {};
  assert.equal(file.slice(charOffset, charOffset + charLength), "&amp; Rell\nstole");
  assert.equal(blind?.fixes, undefined);
  const seen = logOf([page], { fileText: () => file }).runs[0]?.results[0];
  assert.equal(seen && wordsAt(file, seen.locations[0]), "&amp; Rell\nstole");
  const [line] = linesOf([page], "compact", { fileText: () => file });
  assert.match(line ?? "", /^page\.html:2:10: /);
});

function linesOf(results: readonly Reviewed[], format: "compact", more: Partial<ReviewOptions>): string[] {
  const writer = openReviewWriter(format, { ...options, ...more });
  const lines = results
    .map((result) => writer.story(result))
    .join("")
    .split("\n");
  return lines.filter((line) => !line.includes(": note "));
}

/** By lines and columns, which must say the same as offset and length. */
function wordsAt(text: string, location: Location | undefined): string {
  assert.ok(location);
  const { startLine, startColumn, endLine, endColumn, charOffset, charLength } =
    location.physicalLocation.region;
  const starts = text
    .split("\n")
    .map((_, line, lines) => lines.slice(0, line).join("\n").length + Number(line > 0));
  const start = (starts[startLine - 1] ?? 0) + startColumn - 1;
  const end = (starts[endLine - 1] ?? 0) + endColumn - 1;
  assert.deepEqual([start, end], [charOffset, charOffset + charLength]);
  return text.slice(start, end);
}

function write(results: readonly (Reviewed | Unread)[], more: Partial<ReviewOptions> = {}): string {
  const writer = openReviewWriter("sarif", { ...options, ...more });
  return writer.begin() + results.map((result) => writer.story(result)).join("") + writer.end();
}

function logOf(results: readonly (Reviewed | Unread)[], more: Partial<ReviewOptions> = {}): Log {
  const log: unknown = JSON.parse(write(results, more));
  assert.ok(isLog(log));
  return log;
}

function isLog(log: unknown): log is Log {
  return isSarif(log);
}
