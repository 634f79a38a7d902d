import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { zipSync, strToU8 } from "fflate";
import { openLedger } from "../../src/ledger/index.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import { makeStory, readStory } from "../../src/index.ts";
import { singleWorkshop } from "../../src/server/single-workshop.ts";
import { folderWith } from "../host/folder.ts";
import { isView, saysOf, served, story, troubleOf } from "./serving.ts";

void test("[SV1] a pasted text is opened, read and reviewed, and can be looked at by its id", async (t) => {
  const { ask, view } = served(t);
  const opened = await ask("POST", "/api/stories", {
    body: { text: story, published: "2031-03-09", country: "gb" },
  });
  assert.equal(opened.status, 201);
  const seen = await view("GET", "/api/stories/treasurer-stole-from-the-ferry-fund");
  assert.deepEqual(seen, opened.body);
  assert.equal(seen.title, "Treasurer stole from the ferry fund");
  assert.equal(seen.source, "pasted");
  assert.equal(seen.stored, null);
  assert.equal(seen.edited, false);
  assert.deepEqual([seen.undo, seen.redo], [null, null]);
  assert.deepEqual(
    [seen.imprint.published, seen.imprint.country, seen.imprint.outlet],
    ["2031-03-09", "gb", null],
  );
  assert.deepEqual(seen.countries, ["gb", "us", "de"]);
  const { text, findings, claims } = seen.review;
  assert.equal(text, story);
  const words = findings.map(({ rule, text: [start, end] }) => [rule, text.slice(start, end)]);
  assert.ok(words.some(([rule, said]) => rule === "bare-anonymous" && said === "A source said"));
  assert.ok(claims.some(({ speaker }) => speaker === "Orla Venn"));
  const paragraphs = seen.paragraphs.map(
    ({ at: [start, end], number }) => `${number} ${text.slice(start, end)}`,
  );
  assert.equal(paragraphs.at(-1), "4 The harbour master, Tam Okoro, refused to comment on the boat.");
  const reasons = Object.entries(seen.reasons);
  assert.deepEqual(
    reasons.map(([id]) => id),
    claims.map(({ id }) => id),
  );
  assert.ok(reasons.some(([, rows]) => rows.some(({ field, says }) => field === "status" && says !== "")));
});

void test("[SV1] two stories of one title are told apart, and one that was closed is gone", async (t) => {
  const { ask } = served(t);
  for (const text of [story, "Orla Venn said no."])
    await ask("POST", "/api/stories", { body: { text, name: "venn.txt" } });
  const list = await ask("GET", "/api/stories");
  const closed = await ask("DELETE", "/api/stories/treasurer-stole-from-the-ferry-fund");
  assert.match(
    JSON.stringify(list.body),
    /"treasurer-stole-from-the-ferry-fund".*"venn(?:-2)?-?txt?"|"venn"/,
  );
  assert.equal(closed.status, 200);
  assert.equal(
    troubleOf(await ask("GET", "/api/stories/treasurer-stole-from-the-ferry-fund")),
    "404 not-found",
  );
  assert.equal(troubleOf(await ask("DELETE", "/api/stories/nobody")), "404 not-found");
});

void test("[SV2] a file's bytes are read by their name and content: HTML, Markdown, Word", async (t) => {
  const { ask } = served(t);
  const html = `<html><body><article><h1>Ferry fund</h1><p>Orla Venn said that she took nothing.</p></article></body></html>`;
  const page = await ask("POST", "/api/stories?name=page.html", { bytes: strToU8(html) });
  assert.ok(isView(page.body));
  assert.equal(page.body.source, "dropped");
  assert.doesNotMatch(page.body.review.text, /<p>/);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Orla Venn said no.</w:t></w:r></w:p></w:body></w:document>`;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  const word = zipSync({ "[Content_Types].xml": strToU8(types), "word/document.xml": strToU8(document) });
  const opened = await ask("POST", "/api/stories?name=draft.docx", { bytes: new Uint8Array(word) });
  assert.ok(isView(opened.body));
  assert.match(opened.body.review.text, /Orla Venn said no\./);
});

void test("[SV3] what is no story is refused with the reason, and leaves nothing open", async (t) => {
  const { ask, faults } = served(t);
  const lines = `{"id":"a","text":"Venn said no."}\n{"id":"b","text":"Venn said yes."}\n`;
  const asked = {
    "400 bad-request": [
      { body: { words: story } },
      { body: { text: story, published: "yesterday" } },
      { body: [] },
    ],
    "422 unreadable": [
      { body: { text: "  \n" } },
      { bytes: new Uint8Array([0, 1, 2, 255, 0, 7]) },
      { bytes: strToU8("PK\u0003\u0004word/ broken") },
      { bytes: strToU8(lines) },
      { bytes: new Uint8Array() },
    ],
    "413 too-large": [{ body: { text: "said no ".repeat(4000) } }, { body: { text: "x".repeat(300_000) } }],
    "404 not-found": [{ body: { ledgerStory: "a" } }],
  };
  for (const [trouble, askings] of Object.entries(asked))
    for (const asking of askings) {
      const answer = await ask("POST", "/api/stories", asking);
      assert.equal(troubleOf(answer), trouble, JSON.stringify(asking).slice(0, 80));
      assert.match(saysOf(answer), /\w/);
    }
  const broken = await ask("POST", "/api/stories", {
    headers: { "content-type": "application/json" },
    bytes: strToU8("{"),
  });
  assert.equal(troubleOf(broken), "400 bad-request");
  assert.deepEqual((await ask("GET", "/api/stories")).body, { stories: [] });
  assert.deepEqual(faults, []);
});

void test("[SV3] no more stories are kept open than the server can hold", async (t) => {
  const { ask } = served(t, { mostStories: 1 });
  assert.equal((await ask("POST", "/api/stories", { body: { text: "Venn said no." } })).status, 201);
  assert.equal(
    troubleOf(await ask("POST", "/api/stories", { body: { text: "Venn said so." } })),
    "409 too-many-stories",
  );
});

void test("[SV4] a story of the ledger is opened in its newest version", async (t) => {
  const reader = await openLocalReader();
  const ledger = await openLedger(":memory:");
  t.after(async () => Promise.all([ledger.close(), reader.tagger.close()]));
  for (const text of ["Orla Venn said no.", story])
    await ledger.add(await readStory(makeStory({ id: "ferry/fund", text }), reader));
  const { ask } = served(t, { ledger });
  const opened = await ask("POST", "/api/stories", { body: { ledgerStory: "ferry/fund" } });
  assert.ok(isView(opened.body));
  assert.equal(opened.body.source, "ledger");
  assert.equal(opened.body.review.text, story);
  assert.equal(
    troubleOf(await ask("POST", "/api/stories", { body: { ledgerStory: "none" } })),
    "404 not-found",
  );
});

void test("[SV5] every export is a file named after the story; html may be shown for printing", async (t) => {
  const { ask } = served(t);
  await ask("POST", "/api/stories", { body: { text: story } });
  const exportOf = (format: string) =>
    ask("GET", `/api/stories/treasurer-stole-from-the-ferry-fund/exports/${format}`);
  const expected = {
    docx: /^PK/,
    html: /^<!doctype html>/i,
    "csv-register": /Orla Venn/,
    "reply-pack": /Orla Venn/,
    text: /^Treasurer stole/,
  };
  for (const [format, start] of Object.entries(expected)) {
    const answer = await exportOf(format);
    assert.equal(answer.status, 200, format);
    assert.match(String(answer.body), start);
    assert.match(
      answer.headers.get("content-disposition") ?? "",
      /^attachment; filename="treasurer-stole[\w-]+\.\w+"$/,
    );
  }
  assert.equal(JSON.stringify((await exportOf("json")).body).includes('"findings"'), true);
  const shown = await exportOf("html?print=1");
  assert.equal(shown.headers.get("content-disposition"), "inline");
  assert.doesNotMatch(shown.headers.get("content-security-policy") ?? "", /script-src/);
  assert.equal(troubleOf(await exportOf("pdf")), "400 bad-request");
  assert.equal(troubleOf(await exportOf("json?print=1")), "400 bad-request");
});

void test("[SV6] work that takes too long is given up with a clear answer, and nothing is half open", async (t) => {
  const { ask } = served(t, { longest: 1 });
  const text = "Tam Okoro said that nobody had read this text before, not even a part of it. ".repeat(40);
  const answer = await ask("POST", "/api/stories", { body: { text } });
  assert.equal(troubleOf(answer), "503 too-slow");
  assert.match(saysOf(answer), /nothing was changed/);
});

void test("[SV6] a crowd is turned away instead of waiting for ever", async (t) => {
  const reader = await openLocalReader();
  t.after(() => reader.tagger.close());
  const workshop = singleWorkshop(reader, { maxBytes: 9999, maxChars: 9999 }, { longest: 60_000, most: 1 });
  const { ask } = served(t, { workshop });
  const both = await Promise.all([1, 2].map(() => ask("POST", "/api/stories", { body: { text: story } })));
  assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ["201", "503"]);
});

void test("[SV7] the rules and their pages are told", async (t) => {
  const { ask } = served(t);
  assert.match(JSON.stringify((await ask("GET", "/api/rules")).body), /"id":"name-variant","number":"R07"/);
  assert.match(JSON.stringify((await ask("GET", "/api/rules/name-variant")).body), /\*\*Finds\*\*/);
  assert.equal(troubleOf(await ask("GET", "/api/rules/name-varient")), "404 not-found");
  assert.equal(troubleOf(await ask("DELETE", "/api/rules")), "405 wrong-method");
  assert.equal(troubleOf(await ask("GET", "/api/nothing")), "404 not-found");
});

void test("[SV8] the page and its files are served, nothing beside them; without a build it says how to make it", async (t) => {
  const page = folderWith(t, {
    "web/index.html": "<!doctype html><title>Sayso</title>",
    "web/assets/main-AB12.js": "let a;",
    "secret.txt": "hidden",
  });
  const { ask } = served(t, { page: join(page, "web") });
  for (const address of ["/", "/story/ferry", "/ledger", "/ledger/people/7"])
    assert.match(String((await ask("GET", address)).body), /<title>Sayso/, address);
  const asset = await ask("GET", "/assets/main-AB12.js");
  assert.match(asset.headers.get("content-type") ?? "", /javascript/);
  assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
  for (const address of [
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets//etc/passwd",
    "/assets/main-AB12.js%00",
    "/secret.txt",
    "/index.html",
  ])
    assert.equal(troubleOf(await ask("GET", address)), "404 not-found", address);
  const unbuilt = await served(t).ask("GET", "/");
  assert.equal(unbuilt.status, 503);
  assert.match(String(unbuilt.body), /npm run build/);
  assert.ok(readFileSync(join(page, "secret.txt")));
});

void test("[SV2] the type of a body is read whatever its capitals", async (t) => {
  const { ask, faults } = served(t);
  const dropped = await ask("POST", "/api/stories?name=ferry.txt", {
    bytes: new TextEncoder().encode(story),
    headers: { "content-type": "Application/Octet-Stream" },
  });
  assert.equal(dropped.status, 201);
  assert.deepEqual(faults, []);
});

void test("[SV3] a body of no known shape is told what it misses", async (t) => {
  const { ask } = served(t);
  assert.match(saysOf(await ask("POST", "/api/stories", { body: { txt: "x" } })), /text/);
});
