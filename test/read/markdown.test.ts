import assert from "node:assert/strict";
import { test } from "node:test";
import { originOf } from "../../src/story/origin.ts";
import { assertTraced, fieldWords, readOne } from "./trace.ts";

function read(source: string) {
  const { story } = readOne(source, "markdown");
  assertTraced(story, source);
  return story;
}

/** The file's characters that stand behind the words. */
function behind(source: string, words: string): string {
  const story = read(source);
  const start = story.text.indexOf(words);
  assert.ok(start >= 0, `“${words}” is in the text`);
  const range = originOf(story.origin, { start, end: start + words.length });
  return source.slice(range.start, range.end);
}

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
