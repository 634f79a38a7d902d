import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Reviewed } from "../../src/claim/finding.ts";
import { checkSchema } from "../../src/claim/schema-review.ts";
import type { Unread } from "../../src/claim/story-claims.ts";
import type { ReviewOptions } from "../../src/write/review/review-writer.ts";
import { openReviewWriter, reviewFormats, type ReviewFormat } from "../../src/write/review/writer.ts";
import { someReviewed } from "./arbitrary-review.ts";
import { someUnread } from "./arbitrary.ts";
import { affairReviewed, hostile, hostileWords, options, unread } from "./reviewed.ts";
import { elementsIn, parseXml } from "./xml-tree.ts";
import { arrayOf, listIn, numbersOf, objectOf } from "./json-values.ts";

const all = [affairReviewed, unread, hostile];
const formats = reviewFormats.filter((format) => format !== "html");
const isReview = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(checkSchema);
const acting = /[\0-\x09\x0b-\x1f\x7f-\x9f\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u;
/** The hostile words as XML can hold them. */
const legalWords = hostileWords.replace(/[\0\u001b\ufffe]/g, "");
const places = ["3:8", "4:13", "4:13"];

void test("[FO1] every format tells of a story that could not be read, csv-register alone leaves it out", () => {
  for (const format of formats) {
    const text = write(format, all, { many: true });
    assert.equal(text.includes("line 17 is no JSON object"), format !== "csv-register", format);
    assert.ok(text.endsWith("\n"), format);
  }
});

void test("[FO1] every format gives something sound for no story and for a story without findings", () => {
  const empty: Reviewed = { read: affairReviewed.read, review: { findings: [], register: [], unused: [] } };
  for (const format of ["json", "sarif", "gitlab"] as const) {
    assert.ok(JSON.parse(write(format, [], { many: true })), format);
    assert.ok(JSON.parse(write(format, [empty, empty], { many: true })), format);
  }
  for (const format of ["checkstyle", "junit"] as const) {
    assert.equal(parseXml(write(format, [])).inside.length, 0);
    assert.equal(parseXml(write(format, [empty])).inside.length, 1);
  }
  assert.match(write("junit", [empty]), /name="no open findings\. Silence is no clearance\."/);
  assert.match(write("pretty", [empty]), /\nNo open findings\. Silence is no clearance\.\n$/);
  assert.match(write("markdown", [empty]), /\nNo open findings\. Silence is no clearance\.\n/);
});

void test("[FO2] for any review no format prints what could act on a terminal or reorder a line", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(someReviewed, someUnread), { maxLength: 3 }), (results) => {
      for (const format of formats) {
        const text = write(format, results, { many: true, columns: 50 });
        assert.doesNotMatch(text, acting, `${format}: ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 150 },
  );
});

void test("[FO3] no format calls anything safe, libellous or fine, or somebody guilty", () => {
  for (const format of formats) {
    const said = write(format, [affairReviewed, unread], { many: true, colours: true });
    assert.doesNotMatch(said, /[✓✔✅]|\bsafe|\bOK\b|libel|defamat|\bguilty\b|allegedly"/i, format);
  }
});

void test("[FO4] what was decided counts as such and is told apart; only json, sarif and markdown carry it", () => {
  for (const format of formats) {
    const has = write(format, [affairReviewed]).includes("The charge sheet is linked.");
    const carries = ["json", "jsonl", "sarif", "markdown", "csv-register"].includes(format);
    assert.equal(has, carries, format);
  }
  for (const format of ["compact", "github", "gitlab", "checkstyle"] as const) {
    assert.equal(write(format, [affairReviewed]).match(/unattributed-accusation(?!-)/g)?.length, 1, format);
  }
});

void test("[FO5] every object of json and jsonl is valid by the schema, and any review is", () => {
  fc.assert(
    fc.property(fc.oneof(someReviewed, someUnread), fc.boolean(), (result, withText) => {
      for (const format of ["json", "jsonl"] as const) {
        const object: unknown = JSON.parse(write(format, [result], { withText }));
        assert.ok(isReview(object), JSON.stringify(isReview.errors));
      }
    }),
    { numRuns: 100 },
  );
  for (const object of arrayOf(write("json", all, { many: true }))) assert.ok(isReview(object));
  assert.deepEqual(JSON.parse(JSON.stringify(checkSchema)), checkSchema);
});

void test("[FO5] the schema refuses unknown keys and words, and unusedDecisions is there only if there are any", () => {
  const refuses = (change: (finding: Record<string, unknown>, object: Record<string, unknown>) => void) => {
    const object = objectOf(JSON.parse(write("jsonl", [affairReviewed])));
    change(objectOf(listIn(object, "findings")[0]), object);
    assert.equal(isReview(object), false);
  };
  refuses((finding) => (finding["severity"] = "fatal"));
  refuses((finding) => (finding["verdict"] = "fine"));
  refuses((finding) => delete finding["fingerprint"]);
  refuses((_, object) => delete object["register"]);
  refuses((_, object) => (objectOf(listIn(object, "register")[0])["meaning"] = 4));
  assert.deepEqual(objectOf(JSON.parse(write("jsonl", [affairReviewed])))["unusedDecisions"], [
    { rule: "arrested-for", index: 1 },
  ]);
  assert.ok(!("unusedDecisions" in objectOf(JSON.parse(write("jsonl", [hostile])))));
});

void test("[FO6] spans of json count code points, or UTF-16 code units on request", () => {
  for (const offsets of ["codepoints", "utf16"] as const) {
    const object = objectOf(JSON.parse(write("json", [hostile], { offsets })));
    const text = String(object["text"]);
    const signs = offsets === "utf16" ? text.split("") : Array.from(text);
    const wordsAt = (pair: unknown): string => {
      const [start, end] = numbersOf(pair);
      return signs.slice(start, end).join("");
    };
    const findings = listIn(object, "findings").map(objectOf);
    assert.deepEqual(
      findings.map(({ text: pair }) => wordsAt(pair)),
      [`${hostileWords} stole`, "Next", "left", "left"],
    );
    assert.deepEqual(listIn(findings[0] ?? {}, "evidence").map(wordsAt), ["“a,b”", "stole it.\nNext"]);
    const [row = {}] = listIn(object, "register").map(objectOf);
    assert.equal(wordsAt(row["text"]), hostileWords);
    assert.equal(wordsAt(objectOf(row["reply"])["at"]), "she left");
  }
});

void test("[FO7] compact is one line a finding with path, line, column, severity, rule and what", () => {
  assert.equal(
    write("compact", [affairReviewed, unread]),
    `affair.txt: note broken-encoding: A claim nested deeper than eight was left out; split the sentence to see it.
affair.txt:9:69: note day-without-date: The trading house is named in signs that most readers cannot say.
affair.txt:11:1: error unattributed-accusation: The story itself says that Ines Quint stole; nobody is given for it. Who says so?
affair.txt:11:53: warning name-variant: “Marrine” may be Ada Marrin. Which spelling is right?
lost/line-17: error bad-json: line 17 is no JSON object
`,
  );
  assert.equal(write("compact", [hostile]).trimEnd().split("\n").length, 4);
});

void test("[FO8] github commands come back whole by GitHub’s own rules, one a line", () => {
  const commands = write("github", [hostile]).trimEnd().split("\n").map(parseCommand);
  assert.deepEqual(
    commands.map(({ name, properties: { line, col } }) => [name, line, col]),
    [
      ["notice", undefined, undefined],
      ["error", "3", "8"],
      ["warning", "4", "13"],
      ["notice", "4", "13"],
    ],
  );
  for (const { properties } of commands) assert.equal(properties["file"], "in,box/a:b%\\x1b|<x>.txt");
  const [, first] = commands;
  assert.equal(first?.properties["title"], "unattributed-accusation");
  assert.ok(first.says.includes("%0A"), "the story’s own %0A is no line break");
  assert.ok(first.says.includes("\nWhoever publishes"));
  for (const { says } of commands) assert.ok(!says.includes("::"), says);
});

void test("[FO8] a finding over several lines has no columns for GitHub", () => {
  const over: Reviewed = withFindingAt("“a,b”\n\nQuint");
  const [, command] = write("github", [over]).split("\n").map(parseCommand);
  assert.deepEqual(command?.properties, {
    file: "in,box/a:b%\\x1b|<x>.txt",
    line: "1",
    endLine: "3",
    title: "unattributed-accusation",
  });
});

void test("[FO9] gitlab gives one issue a finding, each with its own fingerprint, place and grade", () => {
  const issues = arrayOf(write("gitlab", [hostile, affairReviewed, unread])).map(objectOf);
  const prints = issues.map(({ fingerprint }) => fingerprint);
  assert.equal(new Set(prints).size, issues.length);
  assert.deepEqual(
    issues.map(({ severity, location }) => [severity, objectOf(objectOf(location)["lines"])["begin"]]),
    [
      ["info", 1],
      ["critical", 3],
      ["major", 4],
      ["minor", 4],
      ["info", 1],
      ["minor", 9],
      ["critical", 11],
      ["major", 11],
      ["blocker", 1],
    ],
  );
});

void test("[FO10] checkstyle and junit are well-formed for any review and hold the words that XML can hold", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(someReviewed, someUnread), { maxLength: 3 }), (results) => {
      assert.equal(parseXml(write("checkstyle", results)).inside.length, results.length);
      assert.equal(parseXml(write("junit", results)).inside.length, results.length);
    }),
    { numRuns: 100 },
  );
  const [note, ...errors] = elementsIn(parseXml(write("checkstyle", [hostile])), "error");
  assert.equal(note?.attributes["source"], "sayso.input.broken-encoding");
  assert.deepEqual(
    errors.map(({ attributes: { line, column, severity } }) => [`${line}:${column}`, severity]),
    [
      ["3:8", "error"],
      ["4:13", "warning"],
      ["4:13", "info"],
    ],
  );
  assert.equal(errors[0]?.attributes["message"], `It says ${legalWords}. Who says\r\n${legalWords}?`);
});

void test("[FO11] junit fails findings from warning up, and counts them; an unread story is an error", () => {
  const suites = parseXml(write("junit", [hostile, unread])).inside;
  assert.deepEqual(
    suites.map(({ attributes: { tests, failures, errors } }) => [tests, failures, errors]),
    [
      ["3", "2", "0"],
      ["1", "0", "1"],
    ],
  );
  const [first] = suites;
  assert.ok(first);
  assert.deepEqual(
    elementsIn(first, "testcase").map(({ attributes }) => attributes["name"]?.split(" at ")[1]),
    places,
  );
  assert.equal(elementsIn(first, "failure")[0]?.text.split("\n")[0], `It says ${legalWords}.`);
});

void test("[FO12] markdown of hostile words is plain words: no HTML, link, image or code, and cells stay cells", () => {
  const markdown = write("markdown", [hostile, affairReviewed]);
  const kinds = new Set(nodesIn(fromMarkdown(markdown)));
  for (const kind of [
    "html",
    "link",
    "image",
    "code",
    "inlineCode",
    "emphasis",
    "definition",
    "blockquote",
  ]) {
    assert.ok(!kinds.has(kind), kind);
  }
  const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
  assert.deepEqual(
    rows.map((row) => row.replace(/\\[\\|]/g, "").split("|").length - 2),
    rows.map(() => 8),
  );
  assert.match(
    markdown,
    /\n\| Ines Quint \| Quint stole from the fund \| ¶6 \| the story’s own voice \| asserted guilt \| arrested \| none found \| none \|\n/,
  );
  const sections = markdown.match(/^#+ .*/gm) ?? [];
  assert.deepEqual(
    sections.slice(-6),
    [
      "## affair.txt: Ledger: savings-ring arrest confirmed",
      "### Notes on the input",
      "### Errors",
      "### Warnings",
      "### Notes",
      "### Decided",
      "### Accusations",
    ].slice(-6),
  );
});

void test("[FO12] words that look like a list or a heading stay words in markdown", () => {
  for (const message of [
    "- x",
    "+ x",
    "1. x",
    "12) x",
    "# x",
    "    x",
    "> x",
    "| x",
    "![x](y)",
    "~~x~~",
    "<div x",
    "&lt;",
  ]) {
    const { findings } = hostile.review;
    const review = {
      ...hostile.review,
      findings: findings.slice(0, 1).map((finding) => ({ ...finding, message })),
    };
    const page = fromMarkdown(write("markdown", [{ ...hostile, review }]));
    const kinds = nodesIn(page);
    assert.ok(!kinds.includes("html") && !kinds.includes("code"), message);
    const lists = kinds.filter((kind) => kind === "list").length;
    assert.equal(lists, 3, message); // notes, findings, what is said of the finding
    assert.ok(
      textsIn(page).some((text) => text.includes(message.trim())),
      message,
    );
  }
});

void test("[FO13] csv-register has a row for each accusation, made harmless, with its spans", () => {
  const [columns = [], ...rows] = parseCsv(write("csv-register", [affairReviewed, unread, hostile]));
  const named = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])));
  assert.deepEqual(
    named.map(({ accused, meaning, reply }) => [accused?.slice(0, 10), meaning, reply]),
    [
      ["Ines Quint", "suspicion", "declined to comment"],
      ["Ines Quint", "inquiry", ""],
      ["Ines Quint", "asserted guilt", ""],
      ["'@=cmd|cal", "asserted guilt", "she left"],
    ],
  );
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
  const [{ span = "" } = {}] = named;
  const [start, end] = span.split("..").map(Number);
  const signs = Array.from(affairReviewed.read.story.text);
  assert.equal(signs.slice(start, end).join(""), "Quint is allegedly tied to the ring");
});

function write(
  format: ReviewFormat,
  results: readonly (Reviewed | Unread)[],
  more: Partial<ReviewOptions> = {},
): string {
  const writer = openReviewWriter(format, { ...options, ...more });
  return writer.begin() + results.map((result) => writer.story(result)).join("") + writer.end();
}

function withFindingAt(words: string): Reviewed {
  const start = hostile.read.story.text.indexOf(words);
  const findings = hostile.review.findings
    .slice(0, 1)
    .map((finding) => ({ ...finding, text: { start, end: start + words.length } }));
  return { ...hostile, review: { ...hostile.review, findings } };
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly says: string;
}

/** As GitHub's runner reads a line: the command, its properties, and the words behind the second `::`. */
function parseCommand(line: string): Command {
  const [, name = "", listed = "", says = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = listed.split(",").map((part) => part.split("=", 2));
  return {
    name,
    properties: Object.fromEntries(properties.map(([key = "", value = ""]) => [key, decoded(value)])),
    says: decoded(says),
  };
}

function decoded(text: string): string {
  const codes: Readonly<Record<string, string>> = {
    "%0D": "\r",
    "%0A": "\n",
    "%3A": ":",
    "%2C": ",",
    "%25": "%",
  };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => codes[code] ?? code);
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodesIn(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(nodesIn)];
}

function textsIn(node: Node): string[] {
  return [node.value ?? "", ...(node.children ?? []).flatMap(textsIn)];
}

/** RFC 4180: an independent reading of what was written. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
