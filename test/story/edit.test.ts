import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Span } from "../../src/base/span.ts";
import { applyEdits, editStory, replaceParagraph } from "../../src/story/edit.ts";
import { originOf } from "../../src/story/origin.ts";
import { makeStory, type FieldName, type Story } from "../../src/story/story.ts";
import { readBytes } from "../../src/index.ts";
import { isMadeFrom } from "../../src/write/docx/story-places.ts";

/** A story whose fields are given with their paragraphs: blank lines between all of them. */
function storyOf(parts: readonly (readonly [FieldName, readonly string[]])[], quote?: string): Story {
  const text = parts.map(([, paragraphs]) => paragraphs.join("\n\n")).join("\n\n");
  let at = 0;
  const fields = parts.map(([name, paragraphs]) => {
    const end = at + paragraphs.join("\n\n").length;
    const field = { name, span: { start: at, end } };
    at = end + 2;
    return field;
  });
  const blockQuotes = quote === undefined ? [] : [spanOf(text, quote)];
  return makeStory({ id: "a.txt", text, fields, blockQuotes });
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function wordsOf({ text }: Story, { start, end }: Span): string {
  return text.slice(start, end);
}

function fieldsOf(story: Story): string[] {
  return story.fields.map(({ name, span }) => `${name}: ${wordsOf(story, span)}`);
}

const fund = storyOf(
  [
    ["headline", ["Harbour fund is short"]],
    ["byline", ["By Tessa Orrin"]],
    ["body", ["The fund lost money.", "Ines Quint kept the books.", "She did not answer."]],
    ["caption", ["The harbour office at noon."]],
  ],
  "Ines Quint kept the books.",
);

void test("[SE1] one paragraph's words are replaced, and every other one keeps its words and its field", () => {
  const edited = replaceParagraph(fund, 4, "Ines Quint, 44, kept the books of the fund.");
  assert.deepEqual(fieldsOf(edited), [
    "headline: Harbour fund is short",
    "byline: By Tessa Orrin",
    "body: The fund lost money.\n\nInes Quint, 44, kept the books of the fund.\n\nShe did not answer.",
    "caption: The harbour office at noon.",
  ]);
  assert.deepEqual(
    edited.blockQuotes.map((at) => wordsOf(edited, at)),
    ["Ines Quint, 44, kept the books of the fund."],
  );
  assert.equal(edited.paragraphs.length, 6);
});

void test("[SE1] the story that was given stays as it is, and one without a change is that story", () => {
  const before = structuredClone(fund);
  replaceParagraph(fund, 1, "Fund");
  assert.deepEqual(fund, before);
  assert.equal(replaceParagraph(fund, 1, "Harbour fund is short"), fund);
  assert.equal(replaceParagraph(fund, 1, "  Harbour fund is short\n"), fund);
  assert.throws(() => replaceParagraph(fund, 7, "x"), RangeError);
  assert.throws(() => replaceParagraph(fund, 0, "x"), RangeError);
});

void test("[SE2] words with a blank line are two paragraphs of the same field; an edited headline stays the headline", () => {
  const body = replaceParagraph(fund, 3, "The fund lost money.\n\nNobody said how.");
  assert.equal(body.paragraphs.length, 7);
  assert.match(fieldsOf(body)[2] ?? "", /^body: The fund lost money\.\n\nNobody said how\.\n\nInes/);
  const head = replaceParagraph(fund, 1, "All gone\n\nA fund is empty");
  assert.equal(fieldsOf(head)[0], "headline: All gone\n\nA fund is empty");
  assert.equal(fieldsOf(head)[1], "byline: By Tessa Orrin");
});

void test("[SE3] without words the paragraph goes with one separator, and so does a field or a quotation left empty", () => {
  const gone = (number: number) => replaceParagraph(fund, number, " \n ");
  assert.equal(gone(4).text, fund.text.replace("Ines Quint kept the books.\n\n", ""));
  assert.deepEqual(gone(4).blockQuotes, []);
  assert.equal(fieldsOf(gone(3))[2], "body: Ines Quint kept the books.\n\nShe did not answer.");
  assert.equal(fieldsOf(gone(5))[2], "body: The fund lost money.\n\nInes Quint kept the books.");
  assert.ok(gone(1).text.startsWith("By Tessa Orrin\n\nThe fund"));
  assert.deepEqual(
    gone(1).fields.map(({ name }) => name),
    ["byline", "body", "caption"],
  );
  assert.deepEqual(fieldsOf(gone(6)), fieldsOf(fund).slice(0, 3));
  assert.ok(gone(6).text.endsWith("She did not answer."));
  const only = makeStory({ id: "b", text: "One.", fields: [{ name: "body", span: { start: 0, end: 4 } }] });
  assert.deepEqual([replaceParagraph(only, 1, "").text, replaceParagraph(only, 1, "").fields], ["", []]);
});

function readOf(text: string, format: "text" | "markdown" = "text"): Story {
  const [reading] = readBytes(new TextEncoder().encode(text), {
    id: "a",
    format,
    maxBytes: 1e6,
    maxChars: 1e6,
  });
  assert.ok(reading && "story" in reading);
  return reading.story;
}

void test("[SE4] dateline and body of one paragraph keep apart where one of them is edited; written over together they are body", () => {
  const story = readOf("Fund is short\n\nPORT SELE, May 3 — The fund lost money.\n\nShe did not answer.\n");
  assert.deepEqual(
    story.fields.map(({ name }) => name),
    ["headline", "dateline", "body"],
  );
  const day = replaceParagraph(story, 2, "PORT SELE, May 14 — The fund lost money.");
  assert.equal(fieldsOf(day)[1], "dateline: PORT SELE, May 14 —");
  const words = replaceParagraph(story, 2, "PORT SELE, May 3 — Most of the money went.");
  assert.equal(fieldsOf(words)[1], "dateline: PORT SELE, May 3 —");
  assert.equal(fieldsOf(words)[2], "body: Most of the money went.\n\nShe did not answer.");
  const cut = replaceParagraph(story, 2, "Porters say the money went.");
  assert.deepEqual(fieldsOf(cut), [
    "headline: Fund is short",
    "body: Porters say the money went.\n\nShe did not answer.",
  ]);
});

void test("[SE5] marks in the story's words are those of the new words; marks in comments keep their paragraph", () => {
  const plain = readOf("Head\n\nMarrin came. [[sayso-ignore name-variant: both]]\n\nMarrine went.\n");
  assert.equal(plain.ignores?.length, 1);
  assert.deepEqual(replaceParagraph(plain, 2, "Marrin came.").ignores ?? [], []);
  const more = replaceParagraph(plain, 3, "Marrine went. [[sayso-ignore loaded-verb: hers]]");
  assert.deepEqual(
    more.ignores?.map(({ rule, scope }) => [rule, scope && wordsOf(more, scope)]),
    [
      ["name-variant", "Marrin came. [[sayso-ignore name-variant: both]]"],
      ["loaded-verb", "Marrine went. [[sayso-ignore loaded-verb: hers]]"],
    ],
  );
  const comment = readOf(
    "# Head\n\nMarrin came. <!-- sayso-ignore name-variant: both -->\n\nShe went.\n",
    "markdown",
  );
  const moved = replaceParagraph(comment, 1, "A longer head");
  assert.deepEqual(
    moved.ignores?.map(({ scope }) => scope && wordsOf(moved, scope)),
    ["Marrin came."],
  );
  assert.deepEqual(replaceParagraph(comment, 2, "").ignores ?? [], []);
});

void test("[SE6] a suggestion's edits are made together; edits that overlap or lie outside are refused", () => {
  const lost = spanOf(fund.text, "lost");
  const end = spanOf(fund.text, "money.").end - 1;
  const edited = editStory(fund, [
    { at: { start: end, end }, text: ", the council said" },
    { at: lost, text: "mislaid" },
  ]);
  assert.equal(edited.text, fund.text.replace("lost money.", "mislaid money, the council said."));
  assert.equal(
    edited.text,
    applyEdits(fund.text, [
      { at: lost, text: "mislaid" },
      { at: { start: end, end }, text: ", the council said" },
    ]),
  );
  assert.throws(() => editStory(fund, [{ at: { start: 0, end: 9999 }, text: "" }]), RangeError);
  assert.throws(
    () =>
      editStory(fund, [
        { at: lost, text: "a" },
        { at: { start: lost.start + 1, end: lost.end }, text: "b" },
      ]),
    RangeError,
  );
  assert.equal(editStory(fund, []), fund);
});

void test("[SE6] words put in at an edge of a field belong to it", () => {
  const body = fund.fields[2]?.span ?? { start: 0, end: 0 };
  const edited = editStory(fund, [
    { at: { start: body.start, end: body.start }, text: "So: " },
    { at: { start: body.end, end: body.end }, text: " Yet." },
  ]);
  assert.equal(
    fieldsOf(edited)[2],
    "body: So: The fund lost money.\n\nInes Quint kept the books.\n\nShe did not answer. Yet.",
  );
});

void test("[SE7] an edited story is no file's text: it has an origin, and that says nothing of it is the file's", () => {
  const edited = replaceParagraph(fund, 1, "Fund is short");
  assert.equal(fund.origin.length, 0);
  assert.deepEqual(originOf(edited.origin, { start: 3, end: 9 }), { start: 0, end: 0 });
  assert.equal(isMadeFrom(edited, fund.text), false, "no comments in the document that it was read from");
  assert.equal(isMadeFrom(edited, edited.text), false);
});

const line = fc.stringMatching(/^[A-Za-z“”'’.,;]( ?(?:[a-z.,“”—]|😀|🚢)){0,20}$/);
const someStory = fc
  .tuple(
    line,
    fc.option(line),
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.array(line, { maxLength: 2 }),
  )
  .map(([headline, standfirst, body, captions]) =>
    storyOf([
      ["headline", [headline]],
      ...(standfirst === null ? [] : [["standfirst", [standfirst]] as const]),
      ["body", body],
      ...captions.map((caption) => ["caption", [caption]] as const),
    ]),
  );

/** Each paragraph's words with the field that holds it. */
function told(story: Story): string[] {
  return story.paragraphs.map((at) => {
    const field = story.fields.findIndex(({ span }) => span.start <= at.start && at.end <= span.end);
    return `${story.fields[field]?.name}: ${wordsOf(story, at)}`;
  });
}

void test("[SE1] [SE2] [SE3] whatever is edited, all other paragraphs keep words and field, and spans are valid", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 6 }),
      someStory,
      (edits, first) => {
        let story = first;
        for (const [place, words] of edits) {
          const before = told(story);
          if (before.length === 0) return;
          const index = place % before.length;
          const name = before[index]?.split(":")[0];
          story = replaceParagraph(story, index + 1, words.join("\n\n"));
          assert.deepEqual(told(story), before.toSpliced(index, 1, ...words.map((one) => `${name}: ${one}`)));
          let end = 0;
          for (const { span } of story.fields) {
            assert.ok(span.start >= end && span.end > span.start && span.end <= story.text.length);
            assert.equal(wordsOf(story, span).trim(), wordsOf(story, span));
            end = span.end;
          }
          assert.deepEqual(makeStory(story).paragraphs, story.paragraphs);
        }
      },
    ),
    { numRuns: 1500 },
  );
});
