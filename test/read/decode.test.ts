import assert from "node:assert/strict";
import { test } from "node:test";
import type { Story } from "../../src/story/story.ts";
import { decode } from "../../src/read/decode.ts";
import { readBytes } from "../../src/read/read.ts";
import { bytesOf, fieldWords, readAll, readOne } from "./trace.ts";

function wide(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = Array.from(`${mark ? "\ufeff" : ""}${text}`, (character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

function narrow(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array) {
  const decoded = decode(bytes);
  assert.ok("text" in decoded);
  return decoded;
}

void test("[R20] UTF-8 and UTF-16 are read with and without a byte order mark, which is never in the text", () => {
  const words = "Café “Nordlys” shut";
  assert.equal(textOf(bytesOf(words)).text, words);
  assert.equal(textOf(bytesOf(`\ufeff${words}`)).text, words);
  for (const order of ["le", "be"] as const) {
    assert.equal(textOf(wide(words, order, true)).text, words);
    assert.equal(textOf(wide(words, order, false)).text, words);
  }
});

void test("[R21] a page's declared encoding is used where its bytes are not UTF-8", () => {
  const page = (declared: string) => narrow(`${declared}<p>Caf\u00e9 \u0093Nordlys\u0094</p>`);
  assert.match(textOf(page('<meta charset="windows-1252">')).text, /Café “Nordlys”/);
  assert.match(
    textOf(page('<META http-equiv=content-type content="text/html; charset=iso-8859-1">')).text,
    /Café “/,
  );
  assert.match(textOf(page('<?xml version="1.0" encoding="ISO-8859-1"?>')).text, /Café “/);
  assert.match(textOf(narrow('<meta charset="koi8-r"><p>\u00d0')).text, /п/);
});

void test("[R21] a page in UTF-8 that declares Latin-1 is read as UTF-8", () => {
  assert.match(textOf(bytesOf('<meta charset="latin1"><p>Café')).text, /Café/);
});

void test("[R22] bytes that are no UTF-8 and declare nothing are read as Windows-1252, with a note", () => {
  const { text, notes } = textOf(narrow("Caf\u00e9 \u0093Nordlys\u0094"));
  assert.equal(text, "Café “Nordlys”");
  assert.deepEqual(
    notes.map((note) => note.code),
    ["broken-encoding"],
  );
});

void test("[R23] broken UTF-8 is read with replacement characters; the note counts them and names the first line", () => {
  const good = bytesOf("Line é one é\nLine two é é");
  const { text, notes } = textOf(Uint8Array.from([...good, 0xff, ...bytesOf(" é end")]));
  assert.equal(text, "Line é one é\nLine two é é\ufffd é end");
  assert.match(notes[0]?.says ?? "", /^One place is .* in line 2;/);
});

void test("[R24] a binary file is refused by name of its kind", () => {
  const refusals = [
    bytesOf("%PDF-1.7 words"),
    narrow("PK\u0003\u0004more"),
    new Uint8Array(500),
    Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 32),
  ];
  for (const bytes of refusals) {
    const [reading] = readAll(bytes, "auto");
    assert.ok(reading && "error" in reading);
    assert.equal(reading.error.code, "not-text");
  }
});

void test("[R24] bytes packed by gzip are refused with the way to have them unpacked", () => {
  const [reading] = readAll(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), "text");
  assert.ok(reading && "error" in reading);
  assert.equal(reading.error.code, "not-text");
  assert.match(reading.error.says, /gzip.*\.gz/);
});

void test("[R25] the format is told by the file's name, else by its beginning", () => {
  const marked = "# Clerk *held*\n\nPolice said.";
  assert.deepEqual(fieldWords(story(marked, "a.md"), "headline"), ["Clerk held"]);
  assert.deepEqual(fieldWords(story(marked, "a.txt"), "headline"), ["# Clerk *held*"]);
  assert.equal(story(marked).text, marked);
  assert.equal(story("<!DOCTYPE html><p>Police &amp; co.").text, "Police & co.");
  assert.equal(story("<p>One</p><p>Two <a href=x>three</a></p>").text, "One\n\nTwo three");
  assert.equal(story('{"id": "a", "text": "Words."}').text, "Words.");
  assert.equal(story("<p>One</p>", "draft.XHTML").text, "One");
});

void test("[R26] a file over the limit is not parsed: an empty story and a note that names size and option", () => {
  const [reading] = readAll(new Uint8Array(20_000_001), "auto");
  assert.ok(reading && "story" in reading);
  assert.equal(reading.story.text, "");
  assert.match(reading.notes[0]?.says ?? "", /20000001 bytes.*20000000.*--max-bytes/);
  assert.equal(readOne("x".repeat(1_000_001), "text").notes[0]?.code, "too-large");
});

void test("[R26] the limit counts characters, not UTF-16 code units, in every format; a page counts by its story", () => {
  for (const [format, before] of [
    ["text", ""],
    ["markdown", ""],
    ["html", `<p class="${"x".repeat(50)}">`],
  ] as const) {
    const read = (count: number) =>
      readBytes(bytesOf(before + fires(count)), { id: "a", format, maxBytes: 1000, maxChars: 20 })[0];
    const [within, beyond] = [read(20), read(21)];
    assert.ok(within && "story" in within && beyond && "story" in beyond);
    assert.equal(within.story.text, fires(20));
    assert.equal(beyond.story.text, "");
    assert.match(beyond.notes[0]?.says ?? "", /has 21 characters/);
  }
});

function fires(count: number): string {
  return "🔥".repeat(count);
}

function story(source: string, name?: string): Story {
  const [reading] = readAll(source, "auto", name);
  assert.ok(reading && "story" in reading);
  return reading.story;
}
