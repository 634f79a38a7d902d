import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { applyIgnores } from "../../src/check/ignores.ts";
import type { Finding } from "../../src/claim/finding.ts";
import { readBytes, type StoryReading } from "../../src/read/read.ts";
import { stripIgnores } from "../../src/story/ignores.ts";

function read(file: string, fileName: string): StoryReading {
  const [reading] = readBytes(new TextEncoder().encode(file), {
    id: fileName,
    format: "auto",
    fileName,
    maxBytes: 1e7,
    maxChars: 1e6,
  });
  if (!reading || !("story" in reading)) return assert.fail("no story");
  return reading;
}

function finding(text: string, words: string, rule = "name-variant"): Finding {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return {
    rule,
    text: { start, end: start + words.length },
    severity: "warning",
    confidence: 0.9,
    message: "m",
    why: "w",
    ask: "a",
    evidence: [],
    suggestions: [],
    claims: [],
    fingerprint: "f",
    suppressed: null,
  };
}

/** Which of some words of a file no longer count. */
function ignored(file: string, fileName: string, words: readonly string[]): string[] {
  const { story } = read(file, fileName);
  const { findings } = applyIgnores(
    words.map((word) => finding(story.text, word)),
    story,
  );
  return findings
    .filter(({ suppressed }) => suppressed)
    .map(({ text }) => story.text.slice(text.start, text.end));
}

const words = ["First", "Second", "Third"];

void test("[DE30] in plain text a mark holds for its own paragraph, alone in one for the next", () => {
  const mark = "[[sayso-ignore name-variant: both spellings are right]]";
  assert.deepEqual(ignored(`Head\n\nFirst one.\n\n${mark}\n\nSecond one.\n\nThird one.`, "a.txt", words), [
    "Second",
  ]);
  assert.deepEqual(ignored(`Head\n\nFirst one.\n\nSecond ${mark} one.\n\nThird one.`, "a.txt", words), [
    "Second",
  ]);
  assert.deepEqual(ignored(`Head\n\nFirst one. ${mark}\n\nSecond one.\n\nThird one.`, "a.txt", words), [
    "First",
  ]);
  assert.deepEqual(ignored(`First.\n\n${mark}\n\n${mark}\n\nSecond one.\n\nThird one.`, "a.txt", words), [
    "Second",
  ]);
  assert.deepEqual(ignored(`First.\n\nSecond one.\n\nThird one.\n\n${mark}`, "a.txt", words), []);
});

void test("[DE31] in HTML and Markdown a comment does, though it is no word of the story", () => {
  const mark = "<!-- sayso-ignore name-variant: both are right -->";
  const pages: readonly (readonly [string, string, string])[] = [
    [`<h1>Head</h1><p>First one.</p>\n${mark}\n<p>Second one.</p><p>Third one.</p>`, "a.html", "Second"],
    [`<h1>Head</h1><p>First one.</p><p>${mark}Second one.</p><p>Third one.</p>`, "a.html", "Second"],
    [`<h1>Head</h1><p>First one.</p><p>Second ${mark} one.</p><p>Third one.</p>`, "a.html", "Second"],
    [`<h1>Head</h1><p>First one.</p><p><b>Second one.</b> ${mark}</p><p>Third one.</p>`, "a.html", "Second"],
    [`# Head\n\nFirst one.\n\n${mark}\n\nSecond one.\n\nThird one.\n`, "a.md", "Second"],
    [`# Head\n\nFirst one.\n\nSecond *one*. ${mark}\n\nThird one.\n`, "a.md", "Second"],
    [`# Head\n\nFirst one.\n\nSecond ${mark} one.\n\nThird one.\n`, "a.md", "Second"],
    [`# Head\n\nFirst one.\n\nSecond one.\n\n${mark}\nThird one.\n`, "a.md", "Third"],
  ];
  for (const [file, name, word] of pages) {
    assert.doesNotMatch(read(file, name).story.text, /sayso/);
    assert.deepEqual(ignored(file, name, words), [word], file);
  }
});

void test("[DE32] a mark holds for its rule only, says why, and one that names nothing is unused", () => {
  const { story } = read("Head\n\nFirst one. [[sayso-ignore name-variant:  both are right ]]", "a.txt");
  const other = finding(story.text, "First", "loaded-verb");
  const own = finding(story.text, "First");
  const { findings, unused } = applyIgnores([other, own], story);
  assert.deepEqual(findings[0], other);
  assert.deepEqual(findings[1]?.suppressed, {
    by: "ignore",
    decision: "keep",
    reason: "both are right",
    who: null,
    when: null,
  });
  assert.deepEqual(unused, []);
  assert.equal(applyIgnores([other], story).unused.length, 1);
});

void test("[DE33] findings in the words of a mark are none of the story's", () => {
  const { story } = read(
    "Head\n\nFirst one. [[sayso-ignore name-variant: Second stole it, says the writ]]",
    "a.txt",
  );
  const { findings } = applyIgnores(
    [finding(story.text, "Second stole it", "unattributed-accusation")],
    story,
  );
  assert.equal(findings[0]?.suppressed?.reason, "stands in a sayso-ignore mark");
});

void test("[DE34] marks are noted, since a file that is published must not carry them; without a reason they do not count", () => {
  const codes = (file: string, name: string) => read(file, name).notes.map(({ code }) => code);
  assert.deepEqual(codes("Head\n\nFirst. [[sayso-ignore name-variant: x]]", "a.txt"), ["inline-ignore"]);
  assert.deepEqual(codes("# Head\n\nFirst. <!-- sayso-ignore name-variant: x -->", "a.md"), [
    "inline-ignore",
  ]);
  for (const mark of [
    "[[sayso-ignore name-variant]]",
    "[[sayso-ignore name-variant: ]]",
    "[[sayso-ignore : x]]",
  ]) {
    const file = `Head\n\nFirst one. ${mark}`;
    assert.deepEqual(codes(file, "a.txt"), ["bad-ignore"], mark);
    assert.deepEqual(ignored(file, "a.txt", ["First"]), []);
  }
  assert.deepEqual(codes("Head\n\nFirst [[see note]] one. <!-- sayso -->", "a.txt"), []);
  assert.equal(read("Head\n\nFirst.", "a.txt").story.ignores, undefined);
});

void test("[DE35] stripping leaves the file as if the marks had never been put in", () => {
  const mark = "[[sayso-ignore name-variant: x]]";
  const comment = "<!-- sayso-ignore name-variant:\n x -->";
  const pairs: readonly (readonly [string, string])[] = [
    [`One.\n\n${mark}\n\nTwo.\n`, "One.\n\nTwo.\n"],
    [`One.\r\n\r\n  ${comment}\r\n\r\nTwo.\r\n`, "One.\r\n\r\nTwo.\r\n"],
    [`${comment}\n\nTwo.`, "Two."],
    [`One. ${mark}\n\nTwo ${mark} and three ${mark}.`, "One.\n\nTwo and three."],
    [`<p>One</p>\n${comment}\n<p>Two</p>`, "<p>One</p>\n<p>Two</p>"],
    [`<p>${comment}One</p>`, "<p>One</p>"],
    [`One.\n\nTwo.\n\n${mark}`, "One.\n\nTwo.\n\n"],
    ["One [[two]] <!-- three -->", "One [[two]] <!-- three -->"],
    [`${mark}${mark}`, ""],
  ];
  for (const [file, plain] of pairs) assert.equal(stripIgnores(file), plain, JSON.stringify(file));
});

void test("[DE36] any text is stripped and read, marks that never end in no time", () => {
  const parts = fc.constantFrom(
    "[[sayso-ignore",
    " a: b",
    "]]",
    "<!-- sayso-ignore",
    "-->",
    "\n",
    "\r\n",
    "x ",
    "<p>",
    "\n\n",
  );
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 20 }).map((all) => all.join("")),
      fc.constantFrom("a.txt", "a.md", "a.html"),
      (file, name) => {
        const { story } = read(file, name);
        for (const { scope } of story.ignores ?? [])
          assert.ok(scope === null || scope.end <= story.text.length);
        assert.ok(stripIgnores(file).length <= file.length);
      },
    ),
  );
  const hostile = "[[sayso-ignore a: b".repeat(40_000) + "<!-- sayso-ignore ".repeat(10_000);
  const begun = performance.now();
  read(hostile, "a.txt");
  read("[[sayso-ignore a: b]]\n\n".repeat(40_000), "a.txt");
  stripIgnores(hostile);
  assert.ok(performance.now() - begun < 5000);
});
