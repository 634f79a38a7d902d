import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { span } from "../../src/base/span.ts";
import { originOf, type OriginRun } from "../../src/story/origin.ts";
import { makeStory } from "../../src/story/story.ts";

// file:  <p>Quint &amp; Son</p>␠␠<p>denied.</p>
// text:  Quint & Son¶¶denied.
const file = "<p>Quint &amp; Son</p>  <p>denied.</p>";
const text = "Quint & Son\n\ndenied.";
const origin: readonly OriginRun[] = [
  { at: 0, length: 6, from: 3, fromLength: 6 },
  { at: 6, length: 1, from: 9, fromLength: 5 },
  { at: 7, length: 4, from: 14, fromLength: 4 },
  { at: 11, length: 2, from: 18, fromLength: 9 },
  { at: 13, length: 7, from: 27, fromLength: 7 },
];

void test("[B7] a span's words lead back to the stretch of the file that they were made from", () => {
  assert.equal(back("Quint"), "Quint");
  assert.equal(back("&"), "&amp;");
  assert.equal(back("int & So"), "int &amp; So");
  assert.equal(back("Son\n\ndenied"), "Son</p>  <p>denied");
  assert.equal(back("\n\n"), "</p>  <p>");
});

void test("[B7] without runs the text is the file", () => {
  assert.deepEqual(originOf([], span(3, 9)), span(3, 9));
});

void test("[B7] every span has a stretch of the file, and a wider span has no narrower one", () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const inner = originOf(origin, span(Math.min(a, b), Math.max(a, b)));
      const outer = originOf(origin, span(Math.min(a, b), text.length));
      assert.ok(inner.start >= 0 && inner.start <= inner.end && inner.end <= file.length);
      assert.ok(outer.start <= inner.start && inner.end <= outer.end);
    }),
  );
});

void test("[B8] paragraphs are the lines that hold words, without the white space round them", () => {
  const text = "\ufeff One. \r\n\r\n\tTwo.\u2028Three.\u2029 \rFour.\n";
  const words = makeStory({ id: "a", text }).paragraphs.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words, ["One.", "Two.", "Three.", "Four."]);
  assert.deepEqual(makeStory({ id: "a", text: " \n\u00a0\n" }).paragraphs, []);
});

const wrapped =
  "Police in Marrow Bay said on Friday that the clerk who kept\nthe harbour's books for nine years was being held over fees\nthat had gone missing.";

void test("[B8] lines that were cut to one width are one paragraph, with their line ends", () => {
  const other = wrapped.replaceAll("\n", " \r\n").replace("Police", "  Skippers");
  const text = `Clerk held\n\n${wrapped}\n \n${other}\n`;
  assert.deepEqual(paragraphsIn(text), ["Clerk held", wrapped, other.trim()]);
});

void test("[B8] … but sentences, lists, names and short lines stay paragraphs of their own", () => {
  const sentences = wrapped.split("\n").map((line) => `${line}.`);
  const list = wrapped.split("\n").map((line) => `- ${line}`);
  const numbers = wrapped.split("\n").map((line, at) => `${at + 1}. ${line}`);
  const two = wrapped.split("\n").slice(0, 2);
  const names = [
    "Petra Lorn, chair of the harbour board",
    "Tobin Vale, skipper of the Nordlys",
    "Ada Morrow, of the Harbour Ledger in town",
  ];
  const verse = ["the tide came in", "the tide went out", "the clerk was gone"];
  const wide = wrapped.split("\n").map((line) => line.repeat(2));
  for (const lines of [sentences, list, numbers, two, names, verse, wide])
    assert.deepEqual(paragraphsIn(lines.join("\n")), lines);
});

function paragraphsIn(text: string): string[] {
  return makeStory({ id: "a", text }).paragraphs.map(({ start, end }) => text.slice(start, end));
}

void test("[B8] the parts of a story are sorted, and one that ends outside the text is refused", () => {
  const body = { name: "body", span: span(5, 9) } as const;
  const headline = { name: "headline", span: span(0, 4) } as const;
  assert.deepEqual(makeStory({ id: "a", text: "Fire\nSalt", fields: [body, headline] }).fields, [
    headline,
    body,
  ]);
  assert.throws(
    () => makeStory({ id: "a", text: "Salt", fields: [body] }),
    new RangeError("body ends outside the text of a"),
  );
});

void test("[B8] what nobody said of a story is null", () => {
  const { imprint } = makeStory({ id: "a", text: "", imprint: { title: "Fire" } });
  assert.deepEqual(imprint, { title: "Fire", published: null, country: null, outlet: null, url: null });
});

/** The stretch of the file behind some words of the text. */
function back(words: string): string {
  const start = text.indexOf(words);
  const place = originOf(origin, span(start, start + words.length));
  return file.slice(place.start, place.end);
}
