import assert from "node:assert/strict";
import { test } from "node:test";
import type { Story } from "../../src/story/story.ts";
import { behindWords, fieldWords, readOne, readTraced } from "./trace.ts";

const read = (source: string): Story => readTraced(source, "markdown");
const behind = (source: string, words: string): string => behindWords(source, "markdown", words);

void test("[R30] the words of a Markdown file come without its marks, paragraph by paragraph", () => {
  const story = read(
    "# Clerk held\n\nPolice **said** on the [quay](http://ledger.example) that\n`fees` had gone.\n\n- one\n- two\n\n> “It is\n> a lie,” she said.\n\n## Later\n\n1. three\n",
  );
  assert.equal(
    story.text,
    "Clerk held\n\nPolice said on the quay that fees had gone.\n\none\n\ntwo\n\n“It is a lie,” she said.\n\nLater\n\nthree",
  );
});

void test("[R31] each word traces to its place in the file, escapes and entities included", () => {
  const source = "# A\n\nVale &amp; Sons owe \\*nothing\\*, **Quint\nRell** said.";
  assert.equal(behind(source, "Vale & Sons"), "Vale &amp; Sons");
  assert.equal(behind(source, "*nothing*"), "\\*nothing\\*");
  assert.equal(behind(source, "nothing"), "nothing");
  assert.equal(behind(source, "Quint Rell said"), "Quint\nRell** said");
});

void test("[R32] code, comments, rules and pictures without a caption are not the story", () => {
  const story = read(
    "# A\n\n    code\n\n```\nmore code\n```\n\n<!-- a remark -->\n\n---\n\n![logo](a.png)\n\nWords.\n",
  );
  assert.equal(story.text, "A\n\nWords.");
});

void test("[R32] … but an indented paragraph that reads like prose is, and code in the same place is not", () => {
  const source =
    "# A\n\n    Petra Lorn said the fund paid\n    £3,000 in 2021.\n\n    “He lied,” she said.\n\nWords.\n\n>     Mara Dunn said no.\n";
  assert.equal(
    read(source).text,
    "A\n\nPetra Lorn said the fund paid £3,000 in 2021.\n\n“He lied,” she said.\n\nWords.\n\nMara Dunn said no.",
  );
  assert.equal(behind(source, "fund paid £3,000"), "fund paid\n    £3,000");
  assert.equal(read("1.\tA.\n\n\t\tMara Dunn said no.\n").text, "A.\n\nMara Dunn said no.");
  for (const code of [
    "    if (fund) return 3;\n    // Pays the fund.",
    "    Run npm install.\n    npm run build -- --all --out=dist",
    "    git push",
    "```\nMara Dunn said no.\n```",
    "~~~\nMara Dunn said no.\n~~~",
  ])
    assert.equal(read(`Words.\n\n${code}\n`).text, "Words.");
});

void test("[R37] HTML in a Markdown file is read as on a page, with its paragraphs, headings, captions and quotations", () => {
  const source =
    "<h1 align=center>Clerk held</h1>\n\n<p>Mara Dunn said Vale &amp; Sons\nowed *nothing*.</p>\n<div>She <b>denied</b> it.<br><br>“No.”</div>\n\n> <section>Petra Lorn\n> said so.</section>\n\n<figure><figcaption>The quay</figcaption></figure>\n\n<!-- no -->\n<script>no</script>\n\n<blockquote>It is a lie.</blockquote>\n\n<div>\n\nAnd *more*.\n\n</div>\n";
  const story = read(source);
  assert.deepEqual(fieldWords(story, "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(story, "caption"), ["The quay"]);
  assert.deepEqual(fieldWords(story, "body"), [
    "Mara Dunn said Vale & Sons owed *nothing*.\n\nShe denied it.\n\n“No.”\n\nPetra Lorn said so.",
    "It is a lie.\n\nAnd more.",
  ]);
  assert.deepEqual(
    story.blockQuotes.map(({ start, end }) => story.text.slice(start, end)),
    ["Petra Lorn said so.", "It is a lie."],
  );
  assert.equal(behind(source, "Vale & Sons owed"), "Vale &amp; Sons\nowed");
  assert.equal(behind(source, "Lorn said"), "Lorn\n> said");
});

void test("[R38] each row of a pipe table is a paragraph of its own, its cells set apart", () => {
  const source =
    "The fund paid:\n| Name | Sum |\n|:-----|----:|\n| **Petra** Lorn | £3 |\n|Mara \\| Co|£4|\n\nWords | more.\n";
  assert.equal(
    read(source).text,
    "The fund paid:\n\nName · Sum\n\nPetra Lorn · £3\n\nMara | Co · £4\n\nWords | more.",
  );
  assert.equal(behind(source, "Lorn · £3"), "Lorn | £3");
});

void test("[R33] a picture alone in its paragraph with a sentence for a reader gives a caption", () => {
  const story = read("# A\n\n![The quay at Marrow Bay](a.png)\n\nWords.\n");
  assert.deepEqual(fieldWords(story, "caption"), ["The quay at Marrow Bay"]);
  assert.deepEqual(fieldWords(story, "body"), ["Words."]);
});

void test("[R34] the first heading is the headline; a standfirst in emphasis and a byline may follow", () => {
  const story = read(
    "# Clerk held\n\n*Fees had gone for years*\n\nBy Ada Morrow\n\nMARROW BAY — Police said so.\n\n## More\n\nEnd.",
  );
  assert.deepEqual(
    story.fields.map((field) => field.name),
    ["headline", "standfirst", "byline", "dateline", "body"],
  );
  assert.deepEqual(fieldWords(story, "standfirst"), ["Fees had gone for years"]);
  assert.deepEqual(fieldWords(story, "byline"), ["By Ada Morrow"]);
});

void test("[R35] front matter is no text; its title, date and outlet go to the imprint", () => {
  const story = read(
    '---\ntitle: "Fees: gone"\ndate: 2024-03-09 # today\noutlet: The Harbour Ledger\n---\nPolice said so.\n',
  );
  assert.equal(story.text, "Police said so.");
  assert.equal(story.imprint.title, "Fees: gone");
  assert.equal(story.imprint.published, "2024-03-09");
  assert.equal(story.imprint.outlet, "The Harbour Ledger");
});

void test("[R49] block quotations are marked as the file sets them", () => {
  const story = read("# A\n\nShe said:\n\n> It is a lie.\n>\n> All of it.\n\nHe said:\n\n> No.\n");
  assert.deepEqual(
    story.blockQuotes.map(({ start, end }) => story.text.slice(start, end)),
    ["It is a lie.\n\nAll of it.", "No."],
  );
});

void test("[R36] Markdown too tangled to parse is read as plain text, with a note", () => {
  for (const source of [
    `${">".repeat(10_000)}a`,
    "[".repeat(10_000),
    "*a ".repeat(50_000),
    "a\n=\n".repeat(20_000),
  ]) {
    const { story, notes } = readOne(source, "markdown");
    assert.equal(story.text, source);
    assert.deepEqual(
      notes.map((note) => note.code),
      ["unreadable"],
    );
  }
});

void test("[R46] long and odd Markdown files are read in time, and never throw", () => {
  for (const source of [
    `| a | b |\n|---|---|\n${"| c | d |\n".repeat(60_000)}`,
    `a\n|-|\nb${" ".repeat(300_000)}c`,
    `    A no. ${"-".repeat(300_000)}x`,
    "<div>\n\n".repeat(30_000),
    "a\n\n".repeat(60_000),
  ]) {
    const start = performance.now();
    readOne(source, "markdown");
    assert.ok(performance.now() - start < 10_000, `${source.slice(0, 20)} took too long`);
  }
});
