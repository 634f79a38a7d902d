import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import type { Finding } from "../../src/claim/finding.ts";
import { makeStory, type Story } from "../../src/story/story.ts";
import { reviewDocx } from "../../src/write/docx.ts";
import { walkXml } from "../../src/base/xml.ts";
import { docx, mainName, p, r, readDocument, unpacked, wordSpace } from "../read/docx-file.ts";
import { readOne } from "../read/trace.ts";
import { commentedWords, commentTexts, findingAt, findingOn, reviewOf } from "./docx-results.ts";
import { resultOf } from "./results.ts";
import { decided } from "./reviewed.ts";

function written(story: Story, findings: readonly Finding[], original?: Uint8Array): Uint8Array {
  return reviewDocx(
    { ...resultOf({ id: story.id, text: story.text }, []), story },
    reviewOf(findings),
    original,
  );
}

function mainOf(bytes: Uint8Array): string {
  return unpacked(bytes)[mainName] ?? "";
}

const draft =
  p(r("Clerk held over fees"), "Heading1") +
  p(`${r("A clerk took ")}${r("the harbour ", "<w:b/>")}${r("fees")}${r(", sources said.")}`) +
  p(`<w:hyperlink w:anchor="x">${r("Tom &amp; Ann Vale")}</w:hyperlink>${r(" deny it.")}`);

void test("[X30] a comment stands on the exact words of its finding; nothing else of the document changes", () => {
  const original = docx(draft, { "word/media/quay.png": "no picture" });
  const { story } = readDocument(original);
  const wanted = ["took the harbour fe", "sources", "Ann", "held", "deny it."];
  const out = written(
    story,
    wanted.map((words) => findingOn(story, words)),
    original,
  );
  assert.deepEqual([...commentedWords(out).values()].toSorted(), wanted.toSorted());
  assert.equal(readDocument(out).story.text, story.text);
  assert.equal(unpacked(out)["word/media/quay.png"], "no picture");
  const [start, end] = ['<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'];
  assert.ok(
    mainOf(out).includes(
      `<w:r><w:t xml:space="preserve">A clerk </w:t></w:r>${start}<w:r><w:t xml:space="preserve">took </w:t></w:r>${r("the harbour ", "<w:b/>")}<w:r><w:t xml:space="preserve">fe</w:t></w:r>${end}`,
    ),
  );
});

void test("[X31] the comment says severity, rule, message, why and ask; author Sayso, no date", () => {
  const original = docx(draft);
  const { story } = readDocument(original);
  const finding = findingOn(story, "sources", { message: "“<Ann> & co” \u001b\u202e\ufffe", ask: "" });
  const out = written(story, [finding], original);
  assert.deepEqual(
    [...commentTexts(out)],
    [
      [
        0,
        [
          "Warning: bare-anonymous",
          "“&lt;Ann&gt; &amp; co” \\x1b\\u202e",
          "Readers weigh a source by its name.",
        ],
      ],
    ],
  );
  const comments = unpacked(out)["word/comments.xml"] ?? "";
  assert.match(comments, /<w:comment w:id="0" w:author="Sayso" w:initials="S">/);
  assert.equal(walkXml(comments, {}), null);
  assert.match(unpacked(out)["[Content_Types].xml"] ?? "", /PartName="\/word\/comments\.xml"/);
  assert.match(
    unpacked(out)["word/_rels/document.xml.rels"] ?? "",
    /relationships\/comments" Target="comments\.xml"/,
  );
});

void test("[X32] the document’s own comments stay, and new ones take numbers of their own", () => {
  const own = `<w:comment w:id="0" w:author="Ada">${p(r("Sure?"))}</w:comment>`;
  const body = p(
    `<w:commentRangeStart w:id="0"/>${r("Held, sources")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="2"/>${r(" said.")}`,
  );
  const original = docx(body, {
    "word/comments.xml": `<w:comments xmlns:w="${wordSpace}">${own}</w:comments>`,
  });
  const { story } = readDocument(original);
  const out = written(story, [findingOn(story, "sources"), findingOn(story, "said")], original);
  assert.deepEqual([...commentTexts(out).keys()], [0, 1, 3]);
  assert.ok(unpacked(out)["word/comments.xml"]?.includes(own));
  assert.equal(commentedWords(out).get(0), "Held, sources");
  assert.equal(commentedWords(out).get(1), "sources");
  assert.equal(commentedWords(out).get(3), "said");
});

void test("[X33] findings that somebody decided about are left out; without findings nothing is added", () => {
  const original = docx(draft);
  const { story } = readDocument(original);
  const out = written(story, [findingOn(story, "sources", { suppressed: decided })], original);
  assert.deepEqual(unpacked(out), unpacked(original));
});

void test("[X34] a story from elsewhere becomes a new document: headline, standfirst, paragraphs, A4", () => {
  const text =
    "Clerk held\n\nFees had gone for years\n\nBy Ada Morrow\n\nMARROW BAY — A <clerk>\ttook & hid\u0007 fees.\n\n“No,” he said.\n";
  const { story } = readOne(text, "text");
  const wanted = ["Clerk", "<clerk>\ttook & hid", "No"];
  const out = written(
    story,
    wanted.map((words) => findingOn(story, words)),
  );
  const again = readDocument(out).story;
  assert.equal(again.text, text.replace("\u0007", "").trim());
  assert.deepEqual([...commentedWords(out).values()], wanted);
  assert.deepEqual(
    again.fields.map(({ name }) => name),
    story.fields.map(({ name }) => name),
  );
  const main = mainOf(out);
  assert.match(main, /<w:pStyle w:val="Heading1"\/><\/w:pPr>.*?<w:t xml:space="preserve">Clerk</);
  assert.match(main, /<w:pgSz w:w="11906" w:h="16838"\/>/);
  assert.doesNotMatch(Object.keys(unpacked(out)).join(), /docProps/);
});

void test("[X34] … also where the original is another file, or a damaged one", () => {
  const { story } = readOne("Clerk held\n\nSources said so.", "text");
  const finding = findingOn(story, "Sources");
  const fresh = written(story, [finding]);
  assert.deepEqual(written(story, [finding], new TextEncoder().encode(story.text)), fresh);
  assert.deepEqual(written(story, [finding], docx(draft)), fresh);
  const broken = docx(draft, { "word/comments.xml": "<w:comments>" });
  const own = readDocument(broken).story;
  assert.equal(commentedWords(written(own, [findingOn(own, "sources")], broken)).get(0), "sources");
});

void test("[X35] a finding over several paragraphs, at white space or in a text box still has its comment", () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p(r("The fees"))}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>`;
  const original = docx(p(`${r("Clerk ")}${box}${r("held")}`) + p(r("Sources said.")));
  const { story } = readDocument(original);
  assert.equal(story.text, "Clerk held\n\nThe fees\n\nSources said.");
  const at = story.text.indexOf("\n\n");
  const out = written(
    story,
    [
      findingOn(story, "fees\n\nSources"),
      findingAt({ start: at, end: at + 2 }),
      findingOn(story, "fees"),
      findingOn(story, "held\n\nThe"),
      findingAt({ start: 0, end: 0 }),
    ],
    original,
  );
  assert.equal(readDocument(out).story.text, story.text);
  assert.deepEqual(
    [...commentedWords(out)].toSorted(([a], [b]) => a - b).map(([, words]) => words),
    ["held\n\nThe fees\n\nSources", "The fees", "The fees", "held", "C"],
  );
  assert.doesNotMatch(/<w:txbxContent>.*<\/w:txbxContent>/.exec(mainOf(out))?.[0] ?? "", /comment/);
});

void test("[X36] white space that Word dropped is not shown because words were cut", () => {
  const original = docx(p("<w:r><w:t> Clerk held </w:t></w:r>"));
  const { story } = readDocument(original);
  assert.equal(story.text, "Clerk held");
  const out = written(story, [findingOn(story, "held")], original);
  assert.ok(mainOf(out).includes('<w:t xml:space="preserve">Clerk </w:t>'));
  assert.ok(mainOf(out).includes('<w:t xml:space="preserve">held</w:t>'));
});

void test("[X37] other prefixes, strict documents and other encodings take comments too", () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const source = `<?xml version="1.0" encoding="UTF-16"?><document xmlns="${strict}"><body><p><r><t>Head</t></r></p><p><r><t>Sources said so.</t></r></p></body></document>`;
  const wide = new Uint8Array(Buffer.from(`\ufeff${source}`, "utf16le"));
  const original = packedWith(wide);
  const { story } = readDocument(original);
  const out = written(story, [findingOn(story, "said")], original);
  const main = mainOf(out);
  assert.match(main, /^<\?xml version="1.0" encoding="UTF-8"\?>/);
  assert.equal(walkXml(main, {}), null);
  assert.equal(commentedWords(out).get(0), "said");
  assert.match(
    unpacked(out)["word/_rels/document.xml.rels"] ?? "",
    /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/comments/,
  );
});

const part = fc.constantFrom("Police", " said ", "&amp;", "“no”", " ", "&#x1F600;", "é", "\n", "<w:tab/>");
const runs = fc.array(
  fc.record({
    words: fc.array(part, { maxLength: 5 }),
    properties: fc.constantFrom("", "<w:b/>", "<w:i/>", "<w:vanish/>"),
    keeps: fc.boolean(),
    wrap: fc.constantFrom("", "ins", "del", "hyperlink"),
  }),
  { maxLength: 6 },
);
const documents = fc
  .array(runs, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((each) => p(each.map(runOf).join(""))).join(""));

function runOf({
  words,
  properties,
  keeps,
  wrap,
}: {
  readonly words: readonly string[];
  readonly properties: string;
  readonly keeps: boolean;
  readonly wrap: string;
}): string {
  const space = keeps ? ' xml:space="preserve"' : "";
  const inside = words.map((word) => (word.startsWith("<") ? word : `<w:t${space}>${word}</w:t>`)).join("");
  const run = `<w:r w:rsidR="00A1">${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
  return wrap === "" ? run : `<w:${wrap}>${run}</w:${wrap}>`;
}

/** Every sign of a document with how it is set. */
function settingOf(bytes: Uint8Array): string[] {
  const main = mainOf(bytes);
  return Array.from(
    main.matchAll(/<w:r w:rsidR="00A1">(<w:rPr>.*?<\/w:rPr>)?(.*?)<\/w:r>/gs),
    ([, set = "", inside = ""]) =>
      Array.from(
        inside.matchAll(/<w:tab\/>|<w:t( xml:space="preserve")?>([^<]*)/g),
        ([whole, keeps, words]) =>
          words === undefined
            ? [`${set} ${whole}`]
            : (keeps ? words : words.trim()).split("").map((char) => `${set} ${char}`),
      ).flat(),
  ).flat();
}

void test("[X38] whatever the runs: comments’ words are the findings’, text and setting stay, XML stays whole", () => {
  fc.assert(
    fc.property(documents, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 6 }), (body, places) => {
      const original = docx(body);
      const { story } = readDocument(original);
      const { text } = story;
      const whole = (at: number) => (/^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at);
      const findings = places
        .map(([from, length]) => ({
          start: whole(Math.min(from, text.length)),
          end: whole(Math.min(from + length, text.length)),
        }))
        .filter(({ start, end }) => text.slice(start, end).trim() !== "")
        .map((at) => findingAt(at));
      const out = written(story, findings, original);
      assert.equal(walkXml(mainOf(out), {}), null);
      assert.equal(readDocument(out).story.text, text);
      const words = commentedWords(out);
      findings.forEach(({ text: { start, end } }, id) => {
        assert.equal(words.get(id), text.slice(start, end).trim());
      });
      assert.deepEqual(settingOf(out), settingOf(original));
    }),
    { numRuns: 150 },
  );
});

void test("[X39] any text, whatever characters it holds, becomes a document that can be read again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(60), fc.nat(9), (text, from, length) => {
      const story = makeStory({ id: "s", text });
      const start = Math.min(from, text.length);
      const out = written(
        story,
        text === "" ? [] : [findingAt({ start, end: Math.min(start + length, text.length) })],
      );
      const parts = unpacked(out);
      for (const [name, words] of Object.entries(parts)) assert.equal(walkXml(words, {}), null, name);
      assert.equal(plain(readDocument(out).story.text), plain(text));
    }),
    { numRuns: 150 },
  );
});

void test("[X40] the same review gives the same bytes", () => {
  const { story } = readOne("Clerk held\n\nSources said so.", "text");
  const findings = [findingOn(story, "Sources")];
  assert.deepEqual(written(story, findings), written(story, findings));
});

function packedWith(main: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(docx("")), [mainName]: main });
}

/** What is left of a text without white space and what no XML may hold. */
function plain(words: string): string {
  return words.replace(/[\s\0-\x1f\ufffe\uffff\p{Cs}]+/gu, "");
}
