import assert from "node:assert/strict";
import { test } from "node:test";
import { readFeed } from "../../src/read/feed.ts";
import type { Reading } from "../../src/read/reading.ts";

const rss = (items: string): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Quay Gazette</title><image><title>Logo</title></image>${items}</channel></rss>`;
const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Ledger</title>${entries}</feed>`;

const read = (source: string, maxChars = 10_000): Reading[] => readFeed(source, "feed.xml", { maxChars });

function shown(reading: Reading | undefined) {
  if (!reading || "error" in reading) return reading?.error.code;
  const { id, text, imprint } = reading.story;
  return { id, text, ...imprint };
}

void test("[LI17] an item of RSS is a story with its fullest text, title, address, day and outlet", () => {
  const [item] = read(
    rss(`<item><media:title>Photo</media:title><title>Ferry fund: treasurer &amp; clerk questioned</title>
      <link>https://quay.example/ferry</link><guid isPermaLink="false">8841</guid>
      <pubDate>Fri, 07 Mar 2031 08:30:00 +0000</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>Police said Ada Tobin took money.</p><blockquote>“I took nothing,” said Tobin.</blockquote>]]></content:encoded></item>`),
  );
  assert.deepEqual(shown(item), {
    id: "Quay Gazette 8841",
    text: "Ferry fund: treasurer & clerk questioned\n\nPolice said Ada Tobin took money.\n\n“I took nothing,” said Tobin.",
    title: "Ferry fund: treasurer & clerk questioned",
    published: "2031-03-07",
    country: null,
    outlet: "Quay Gazette",
    url: "https://quay.example/ferry",
  });
  assert.ok(item && "story" in item);
  assert.deepEqual(
    item.story.fields.map(({ name }) => name),
    ["headline", "body"],
  );
  assert.equal(item.story.blockQuotes.length, 1);
});

void test("[LI17] an entry of Atom, with markup, as plain text, or from another house", () => {
  const entries = read(
    atom(`<entry><id>tag:harbour.example,2031:1</id><title>Tobin denies it</title>
        <link rel="self" href="https://harbour.example/self"/><link href="https://harbour.example/1"/>
        <published>2031-03-08T10:00:00Z</published><summary>Short.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ada Tobin denied it.</p><p>“Never.”</p></div></content></entry>
      <entry><id>tag:harbour.example,2031:2</id><title>Plain</title><updated>2031-03-09T10:00:00Z</updated>
        <content>Less &lt;b> than\n\ntwo.</content><source><title>Quay Gazette</title></source></entry>`),
  );
  const [one, two] = entries.map(shown);
  assert.deepEqual(one, {
    id: "tag:harbour.example,2031:1",
    text: "Tobin denies it\n\nAda Tobin denied it.\n\n“Never.”",
    title: "Tobin denies it",
    published: "2031-03-08",
    publishedAt: "2031-03-08T10:00:00Z",
    country: null,
    outlet: "Harbour Ledger",
    url: "https://harbour.example/1",
  });
  assert.deepEqual(two, {
    id: "tag:harbour.example,2031:2",
    text: "Plain\n\nLess <b> than\n\ntwo.",
    title: "Plain",
    published: "2031-03-09",
    publishedAt: "2031-03-09T10:00:00Z",
    country: null,
    outlet: "Quay Gazette",
    url: null,
  });
});

void test("[LI18] an item that nothing tells from others, and one over the limit, are named; the rest is read", () => {
  const readings = read(
    rss(`<item><title>No id</title></item><item><link>https://quay.example/2</link><description>${"Long. ".repeat(100)}</description></item>
      <item><link>https://quay.example/3</link><description>Rell denied it.</description></item>`),
    300,
  );
  const [first, second, third] = readings;
  assert.equal(shown(first), "bad-story");
  assert.ok(second && "story" in second);
  assert.deepEqual([second.story.text, second.notes.map(({ code }) => code)], ["", ["too-large"]]);
  assert.ok(third && "story" in third);
  assert.equal(third.story.text, "Rell denied it.");
});

void test("[LI19] XML that is no feed, is broken, declares entities or nests too deep is refused without its words", () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY secret "Tobin">]>${rss("<item>&secret;</item>")}`;
  const deep = rss("<b>".repeat(1000) + "</b>".repeat(1000));
  for (const source of ["<page>Tobin</page>", rss("<item><Tobin></item>"), rss("&Tobin;"), bomb, deep, ""]) {
    const [reading, ...others] = read(source);
    assert.ok(reading && "error" in reading, source.slice(0, 80));
    assert.deepEqual([reading.error.code, others], ["unreadable", []]);
    assert.doesNotMatch(reading.error.says, /Tobin/);
  }
  assert.deepEqual(read(rss("")), [], "a feed without items is fine");
});
