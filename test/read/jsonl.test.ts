import assert from "node:assert/strict";
import { test } from "node:test";
import { readLine } from "../../src/read/jsonl.ts";
import { fieldWords, readAll } from "./trace.ts";

const options = { maxChars: 1000 };

function storyIn(row: unknown) {
  const reading = readLine(JSON.stringify(row), 17, options);
  assert.ok(reading && "story" in reading);
  return reading;
}

function errorIn(line: string) {
  const reading = readLine(line, 17, options);
  assert.ok(reading && "error" in reading);
  return { id: reading.id, code: reading.error.code, says: reading.error.says };
}

void test("[R10] the text of a JSON line is taken as it stands", () => {
  const text = "Head\r\n\r\nA soft\u00adhyphen.\ufeff ";
  const { story } = storyIn({ id: "a", text, title: "Another title", extra: "secret" });
  assert.equal(story.text, text);
  assert.deepEqual(story.origin, []);
  assert.ok(!JSON.stringify(story).includes("secret"));
});

void test("[R11] the title is the headline if the text begins with it, else the first paragraph is", () => {
  const begins = storyIn({
    id: "a",
    title: "Clerk held",
    text: "Clerk held\nPolice said so.\n\nMore.",
  }).story;
  assert.deepEqual(fieldWords(begins, "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(begins, "body"), ["Police said so.\n\nMore."]);
  const other = storyIn({ id: "a", title: "Fees gone", text: "Clerk held\n\nPolice said so." }).story;
  assert.deepEqual(fieldWords(other, "headline"), ["Clerk held"]);
  assert.equal(other.imprint.title, "Fees gone");
});

void test("[R12] what is known of the story goes to the imprint", () => {
  const { story, notes } = storyIn({
    id: "a",
    text: "Words.",
    published: "2024-03-09T10:00:00Z",
    country: "GB",
    outlet: "The Harbour Ledger",
    url: "https://ledger.example/a",
  });
  assert.deepEqual(notes, []);
  assert.deepEqual(story.imprint, {
    title: null,
    published: "2024-03-09",
    publishedAt: "2024-03-09T10:00:00Z",
    country: "gb",
    outlet: "The Harbour Ledger",
    url: "https://ledger.example/a",
  });
});

void test("[R13] a bad optional key is noted and left out", () => {
  const { story, notes } = storyIn({ id: "a", text: "Words.", published: "last week", country: 44 });
  assert.equal(story.imprint.published, null);
  assert.deepEqual(
    notes.map((note) => note.code),
    ["bad-story", "bad-story"],
  );
  assert.match(notes[0]?.says ?? "", /Line 17: "published"/);
  assert.ok(!notes.some((note) => note.says.includes("last week")));
});

void test("[R14] a line that is no story is an error with its id or its line", () => {
  assert.deepEqual([errorIn("{").id, errorIn("{").code], ["line-17", "bad-json"]);
  assert.equal(errorIn("[1]").code, "bad-json");
  assert.equal(errorIn("null").code, "bad-json");
  assert.deepEqual([errorIn('{"text":"x"}').id, errorIn('{"text":"x"}').code], ["line-17", "bad-story"]);
  assert.match(errorIn('{"id":3,"text":"x"}').says, /number; put it in quotation marks/);
  assert.equal(errorIn('{"id":" ","text":"x"}').id, "line-17");
  assert.deepEqual([errorIn('{"id":"a"}').id, errorIn('{"id":"a"}').code], ["a", "bad-story"]);
  assert.match(errorIn('{"id":"a","text":["x"]}').says, /"text" must be words/);
});

void test("[R14] an error never repeats the story's words", () => {
  assert.ok(!errorIn('{"id": "a", "text": "Quint took it').says.includes("Quint"));
});

void test("[R15] a bad line never stops the others, and blank lines are passed over", () => {
  const readings = readAll('\ufeff{"id":"a","text":"One."}\r\n\r\n{bad\n{"id":"b","text":"Two."}', "jsonl");
  assert.deepEqual(
    readings.map((reading) => ("story" in reading ? reading.story.id : reading.id)),
    ["a", "line-3", "b"],
  );
  assert.equal(readLine("  ", 1, options), undefined);
});

void test("[R16] a story over the limit is empty, with a note", () => {
  const { story, notes } = storyIn({ id: "a", text: "x".repeat(1001) });
  assert.equal(story.text, "");
  assert.deepEqual(
    notes.map((note) => note.code),
    ["too-large"],
  );
  assert.match(notes[0]?.says ?? "", /1001 characters.*1000.*--max-chars/);
  assert.deepEqual(storyIn({ id: "a", text: "🔥".repeat(1000) }).notes, []);
});
