import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { zipSync } from "fflate";
import { defaultMaxBytes, formatOf, readBytes, type Reading } from "../../src/read/read.ts";
import { docx, documentWith, mainName, p, packed, r, readDocument, styles } from "./docx-file.ts";
import { assertTraced, behindWordsIn, bytesOf, fieldWords } from "./trace.ts";

const body = (inside: string) => readDocument(docx(p(inside))).story.text;

/** A reading with limits as a command would set them. */
function readWith(
  bytes: Uint8Array,
  limits: { readonly maxBytes?: number; readonly maxChars?: number } = {},
): Reading {
  const [reading] = readBytes(bytes, {
    id: "draft.docx",
    format: "docx",
    maxBytes: limits.maxBytes ?? defaultMaxBytes,
    maxChars: limits.maxChars ?? 1_000_000,
  });
  assert.ok(reading);
  return reading;
}

function refusal(bytes: Uint8Array): string {
  const reading = readWith(bytes);
  assert.ok("error" in reading, "it is refused");
  assert.equal(reading.error.code, "unreadable");
  return reading.error.says;
}

void test("[X1] paragraphs of a Word document are the story’s, table cells each by themselves", () => {
  const row = `<w:tbl><w:tr><w:tc>${p(r("Fees"))}</w:tc><w:tc>${p(r("£400"))}</w:tc></w:tr></w:tbl>`;
  const { story, notes } = readDocument(docx(p(r("Clerk held")) + p("") + row + p(r("Police said so."))));
  assert.equal(story.text, "Clerk held\n\nFees\n\n£400\n\nPolice said so.");
  assert.deepEqual(notes, []);
});

void test("[X2] Title and Heading styles name the headline by their English names, whatever their ids", () => {
  const sheet = styles([
    ["Titel", "Title"],
    ["berschrift1", "heading 1"],
    ["Kicker", "Our head", "berschrift1"],
    ["Untertitel", "Subtitle"],
    ["Beschriftung", "caption"],
    ["Zitat", "Quote"],
  ]);
  const draft =
    p(r("SLUG: harbour")) +
    p(r("Clerk held over fees"), "Kicker") +
    p(r("Fees had gone for years"), "Untertitel") +
    p(r("By Ada Morrow")) +
    p(r("MARROW BAY (Harbour Wire) — Police said a clerk was held.")) +
    p(r("The quay at dusk."), "Beschriftung") +
    p(r("“I did not.”"), "Zitat") +
    p(r("“Never.”"), "Zitat") +
    p(r("Reaction"), "berschrift1") +
    p(r("More."));
  const { story } = readDocument(docx(draft, sheet));
  const words = (name: Parameters<typeof fieldWords>[1]) => fieldWords(story, name);
  assert.deepEqual(words("headline"), ["Clerk held over fees"]);
  assert.deepEqual(words("standfirst"), ["Fees had gone for years"]);
  assert.deepEqual(words("byline"), ["By Ada Morrow"]);
  assert.deepEqual(words("caption"), ["The quay at dusk."]);
  assert.equal(story.imprint.title, "Clerk held over fees");
  const quotes = story.blockQuotes.map(({ start, end }) => story.text.slice(start, end));
  assert.deepEqual(quotes, ["“I did not.”\n\n“Never.”"]);
  const titled = p(r("By Ada Morrow")) + p(r("Desk: news")) + p(r("Clerk held"), "Titel") + p(r("More."));
  assert.deepEqual(fieldWords(readDocument(docx(titled, sheet)).story, "headline"), ["Clerk held"]);
});

void test("[X2] … a heading in the middle of the story is none", () => {
  const { story } = readDocument(
    docx(p(r("Clerk held")) + p(r("Police said so.")) + p(r("Reply"), "Heading1") + p(r("No."))),
  );
  assert.deepEqual(fieldWords(story, "headline"), ["Clerk held"]);
});

void test("[X3] without styles the parts are those of a plain text", () => {
  const draft =
    p(r("Clerk held")) + p(r("By Ada Morrow")) + p(r("MARROW BAY — Police said so.")) + p(r("More."));
  const { story } = readDocument(docx(draft));
  assert.deepEqual(fieldWords(story, "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(story, "byline"), ["By Ada Morrow"]);
  assert.deepEqual(fieldWords(story, "dateline"), ["MARROW BAY —"]);
  assert.deepEqual(fieldWords(story, "body"), ["Police said so.\n\nMore."]);
  const under = readDocument(
    docx(p(`${r("Clerk held")}<w:r><w:br/></w:r>${r("By Ada Morrow")}`) + p(r("More."))),
  ).story;
  assert.deepEqual(fieldWords(under, "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(under, "byline"), ["By Ada Morrow"]);
  assert.deepEqual(fieldWords(readDocument(docx(p(r("Alone.")))).story, "body"), ["Alone."]);
});

void test("[X4] tracked changes are read as accepted, with a note", () => {
  const old = '<w:del w:id="1" w:author="A"><w:r><w:delText>may have </w:delText></w:r></w:del>';
  const neu = `<w:ins w:id="2" w:author="A">${r("is said to have ")}</w:ins>`;
  const moved = `<w:moveFrom w:id="3">${r("twice ")}</w:moveFrom>`;
  const there = `<w:moveTo w:id="4">${r(" twice")}</w:moveTo>`;
  const { story, notes } = readDocument(
    docx(p(`${r("The clerk ")}${old}${neu}${moved}${r("taken it")}${there}${r(".")}`)),
  );
  assert.equal(story.text, "The clerk is said to have taken it twice.");
  assert.deepEqual(
    notes.map(({ code }) => code),
    ["tracked-changes"],
  );
});

void test("[X4] … a paragraph whose end is deleted goes on in the next one", () => {
  const cut = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>';
  const draft = `<w:p>${cut}${r("The clerk ")}</w:p>${p(r("denies it."))}${p(r("More."))}`;
  assert.equal(readDocument(docx(draft)).story.text, "The clerk denies it.\n\nMore.");
});

void test("[X4] … and what a property was before is no property", () => {
  const was = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
  assert.equal(body(r("Held.", was)), "Held.");
  const styled = `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange></w:pPr>${r("Old head")}</w:p>`;
  assert.deepEqual(fieldWords(readDocument(docx(p(r("Head")) + styled + p(r("More.")))).story, "headline"), [
    "Head",
  ]);
});

void test("[X5] comments, footnotes and endnotes are no part of the story; notes of the text are counted", () => {
  const marks = '<w:commentRangeStart w:id="0"/>';
  const foot = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>';
  const { story, notes } = readDocument(
    docx(
      p(`${marks}${r("Held.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${foot}`),
      {
        "word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${p(r("Sure?"))}</w:comment></w:comments>`,
      },
    ),
  );
  assert.equal(story.text, "Held.");
  assert.deepEqual(
    notes.map(({ code }) => code),
    ["left-out"],
  );
  assert.match(notes[0]?.says ?? "", /^2 footnotes or endnotes/);
});

void test("[X6] runs are joined as they stand; signs that are elements are read", () => {
  assert.equal(
    body(r("Har") + r("bour", "<w:b/>") + '<w:proofErr w:type="spellEnd"/>' + r(" clerk")),
    "Harbour clerk",
  );
  const signs =
    "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>f</w:t></w:r>";
  assert.equal(body(signs), "a\tb\nc-de\nf");
  assert.equal(
    body(
      r("so ") +
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' +
        '<w:r><w:sym w:font="Odd" w:char="F023"/></w:r>' +
        '<w:r><w:sym w:font="Arial" w:char="2013"/></w:r>',
    ),
    "so →\ufffd–",
  );
  const tabs = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${r("Held.")}</w:p>`;
  assert.equal(readDocument(docx(tabs)).story.text, "Held.");
});

void test("[X6] … and so are smart quotes, references and white space, as Word shows them", () => {
  assert.equal(body(r("“Tom &amp; Ann’s” &lt;b&gt; &#x201C;x&#8221; &#x1F600;")), "“Tom & Ann’s” <b> “x” 😀");
  assert.equal(body('<w:r><w:t> a\n b </w:t></w:r><w:r><w:t xml:space="preserve"> c</w:t></w:r>'), "a  b c");
  assert.equal(body("<w:r><w:t><![CDATA[a < b]]></w:t></w:r>"), "a < b");
});

void test("[X7] hidden words, field instructions, placeholders and readings over a word are left out", () => {
  assert.equal(body(r("Held") + r(" secret", "<w:vanish/>") + r(".", '<w:vanish w:val="0"/>')), "Held.");
  const sheet = styles([["Desk", "Desk note", undefined, "<w:rPr><w:vanish/></w:rPr>"]]);
  assert.equal(readDocument(docx(p(r("For the desk"), "Desk") + p(r("Held.")), sheet)).story.text, "Held.");
  const field = `${char("begin")}<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>${r("inner")}${char("separate")}${r("the link")}${char("end")}`;
  assert.equal(body(`${r("See ")}${field}${r(".")}`), "See the link.");
  assert.equal(
    body(
      `<w:hyperlink w:anchor="x">${r("A link")}</w:hyperlink><w:fldSimple w:instr="DATE">${r(" now")}</w:fldSimple>`,
    ),
    "A link now",
  );
  assert.equal(body(r("Held. ") + control("<w:showingPlcHdr/>") + control("")), "Held. Enter text");
  assert.equal(
    body(`<w:r><w:ruby><w:rt>${r("over")}</w:rt><w:rubyBase>${r("base")}</w:rubyBase></w:ruby></w:r>`),
    "base",
  );
});

void test("[X7] … but a field that never ends loses nothing of what follows", () => {
  const draft =
    p(`${r("Head")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r("lost")}`) + p(r("Police said so."));
  assert.equal(readDocument(docx(draft)).story.text, "Head\n\nPolice said so.");
});

void test("[X8] the words of a text box stand once, behind the paragraph that holds it", () => {
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box("The fees, in full")}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box("The fees, in full")}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`;
  const { story } = readDocument(docx(p(`${r("Police ")}${both}${r("said so.")}`) + p(r("More."))));
  assert.equal(story.text, "Police said so.\n\nThe fees, in full\n\nMore.");
});

void test("[X9] every character leads to its place in word/document.xml", () => {
  const draft =
    p(`${r("Tom &amp; Ann")}<w:r><w:tab/></w:r>${r(" held", "<w:b/>")}`) + p(r("“No,” he\nsaid."));
  const { story } = readDocument(docx(draft));
  const source = documentWith(draft);
  assertTraced(story, source);
  assert.equal(behindWordsIn(story, source, "Ann"), "Ann");
  assert.equal(behindWordsIn(story, source, "&"), "&amp;");
  assert.equal(behindWordsIn(story, source, "\t"), "<w:tab/>");
  assert.equal(behindWordsIn(story, source, "he said"), "he\nsaid");
});

const inside = fc.constantFrom(
  "Police",
  " said",
  "&amp;",
  "“no”",
  " ",
  "&#x1F600;",
  "é",
  "\n",
  "&#10;",
  "\r\n",
);
const runs = fc.array(
  fc.record({
    words: fc.array(inside, { maxLength: 5 }).map((parts) => parts.join("")),
    properties: fc.constantFrom("", "<w:b/>", "<w:vanish/>"),
    keeps: fc.boolean(),
    wrap: fc.constantFrom("", "ins", "del", "hyperlink", "moveFrom"),
    sign: fc.constantFrom("", "<w:tab/>", "<w:br/>", "<w:softHyphen/>", "<w:noBreakHyphen/>"),
  }),
  { maxLength: 6 },
);
const drafts = fc.array(runs, { maxLength: 5 }).map((paragraphs) =>
  paragraphs
    .map((each) =>
      p(
        each
          .map(({ words, properties, keeps, wrap, sign }) => {
            const run = `<w:r><w:rPr>${properties}</w:rPr>${sign}<w:t${keeps ? ' xml:space="preserve"' : ""}>${words}</w:t></w:r>`;
            return wrap === "" ? run : `<w:${wrap}>${run}</w:${wrap}>`;
          })
          .join(""),
      ),
    )
    .join(""),
);

void test("[X9] … whatever runs a document is made of", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const { story } = readDocument(docx(draft));
      assertTraced(story, documentWith(draft));
      for (const { start, end } of story.fields.map(({ span }) => span))
        assert.equal(story.text.slice(start, end).trim(), story.text.slice(start, end));
    }),
    { numRuns: 200 },
  );
});

void test("[X10] a document is told by its name, else by its beginning", () => {
  const bytes = docx(p(r("Held.")));
  assert.equal(formatOf("draft.docx", new Uint8Array()), "docx");
  assert.equal(formatOf("Draft.DOCX.gz", new Uint8Array()), "docx");
  assert.equal(formatOf(undefined, bytes), "docx");
  assert.equal(
    formatOf("stdin", zipSync({ "[Content_Types].xml": bytesOf("x"), "xl/workbook.xml": bytesOf("x") })),
    "text",
  );
  assert.equal(formatOf("a", zipSync({ "notes.txt": bytesOf("x") })), "text");
});

void test("[X11] what is no Word document is refused in clear words", () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  assert.match(refusal(Uint8Array.from(compound)), /old kind \(\.doc\)/);
  const locked = Uint8Array.from([...compound, ...Buffer.from("EncryptedPackage", "utf16le")]);
  assert.match(refusal(locked), /password/);
  assert.match(refusal(bytesOf("Clerk held")), /no Word document/);
  assert.match(refusal(docx(p(r("Held."))).subarray(0, 200)), /damaged and cannot be unpacked/);
  assert.match(refusal(zipSync({ "xl/workbook.xml": bytesOf("<x/>") })), /holds no Word document/);
  assert.match(refusal(packed({ [mainName]: "<w:document>" })), /word\/document\.xml is no valid XML/);
});

void test("[X11] … and entities of its own, which could grow without end, are refused with it", () => {
  const source = documentWith(p(r("&held;"))).replace("?>", '?><!DOCTYPE w [<!ENTITY held "Held.">]>');
  assert.match(refusal(packed({ [mainName]: source })), /no valid XML/);
});

void test("[X12] a package that unpacks to more than ten times --max-bytes is not read", () => {
  const bomb = docx(p(r("a".repeat(1_000_000))));
  assert.ok(bomb.length < 10_000, "it is small");
  const reading = readWith(bomb, { maxBytes: 20_000 });
  assert.ok("story" in reading);
  assert.equal(reading.story.text, "");
  assert.deepEqual(
    reading.notes.map(({ code }) => code),
    ["too-large"],
  );
});

void test("[X12] … nor one that says less of its size than is true, nor a story over --max-chars", () => {
  const bomb = docx(p(r("a".repeat(1_000_000))));
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
  for (let at = 0; at + 28 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 900_000)
      view.setUint32(at + 24, 3000, true);
  assert.match(refusal(bomb), /no valid XML/);
  const long = readWith(docx(p(r("a".repeat(200)))), { maxChars: 100 });
  assert.ok("story" in long && long.story.text === "" && long.notes[0]?.code === "too-large");
});

void test("[X13] whatever the bytes are, they are read or refused", () => {
  const whole = docx(p(r("Police said so.")) + p(r("More.", "<w:b/>")), styles([["a", "Title", "a"]]));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      readWith(bytes);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          "<w:p>",
          "</w:p>",
          "<w:r>",
          "<w:t>",
          "</w:t>",
          "</w:r>",
          "x",
          "&",
          "<",
          "]]>",
          "<!--",
          "-->",
          "<w:del/>",
        ),
      }),
      (junk) => {
        readWith(docx(junk));
      },
    ),
    { numRuns: 300 },
  );
});

void test("[X13] … in time: elements nested without end, fields begun without end", () => {
  const started = performance.now();
  assert.match(refusal(docx("<w:p>".repeat(100_000))), /no valid XML/);
  assert.match(refusal(docx("<w:p><w:r>".repeat(50_000) + "</w:r></w:p>".repeat(50_000))), /no valid XML/);
  const begun = '<w:fldChar w:fldCharType="begin"/>'.repeat(50_000);
  assert.equal(body(`<w:r>${begun}${"<w:t>x</w:t>".repeat(50_000)}</w:r>${r("")}`), "");
  assert.equal(body(r("&amp;".repeat(200_000))).length, 200_000);
  assert.ok(performance.now() - started < 10_000);
});

void test("[X14] a document without words gives an empty story and a note", () => {
  const { story, notes } = readDocument(docx(""));
  assert.equal(story.text, "");
  assert.deepEqual(
    notes.map(({ code }) => code),
    ["no-text"],
  );
});

void test("[X15] a document under other names, folders, prefixes and encodings is read all the same", () => {
  const main = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><pPr><pStyle q:val="T"/></pPr><r><t>Head</t></r></p><p><r><t>More.</t></r></p></body></document>`;
  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${main}`, "utf16le");
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/texts/./main.xml"/></Relationships>';
  const bytes = zipSync({ "_rels\\.rels": bytesOf(rels), "texts/main.xml": new Uint8Array(wide) });
  assert.equal(readDocument(bytes).story.text, "Head\n\nMore.");
});

function char(kind: string): string {
  return `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
}

function control(more: string): string {
  return `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${r("Enter text")}</w:sdtContent></w:sdt>`;
}

function box(words: string): string {
  return `<w:txbxContent>${p(r(words))}</w:txbxContent>`;
}
