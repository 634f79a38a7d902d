import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { span, type Span } from "../../src/base/span.ts";
import { severities, type Finding, type Reviewed } from "../../src/claim/finding.ts";
import type { Unread } from "../../src/claim/story-claims.ts";
import { showEscaped } from "../../src/base/escape.ts";
import { htmlWriter } from "../../src/write/review/html.ts";
import { someResult } from "./arbitrary.ts";
import { attribute, below, isOf, pageOf, textIn, type Element, type Page } from "./page.ts";
import { resultOf, spanIn } from "./results.ts";
import { affairReviewed, decided, findingIn, hostile, options, rowIn, unread } from "./reviewed.ts";

void test("[HT1] the galley holds the story’s paragraphs word for word, each with its number", () => {
  for (const reviewed of [affairReviewed, hostile, overlapping]) {
    const page = pageOf(write([reviewed]));
    const { text, paragraphs } = reviewed.read.story;
    assert.deepEqual(
      galley(page).map(wordsOf),
      paragraphs.map(({ start, end }) => shown(text.slice(start, end))),
    );
    assert.deepEqual(
      page.elements.filter((element) => isOf(element, "pn")).map((element) => textIn(element)),
      paragraphs.map((_, at) => `Paragraph ¶${at + 1}`),
    );
  }
});

void test("[HT2] the parts of the page that are judged by themselves stand in labelled boxes", () => {
  const text = "Bank loses books\n\nOnly the books are gone.\n\nThe bank closed.\n\nThe bank in May.";
  const read = resultOf(
    {
      id: "bank.txt",
      text,
      fields: [
        { name: "headline", span: spanIn(text, "Bank loses books") },
        { name: "standfirst", span: spanIn(text, "Only the books are gone.") },
        { name: "body", span: spanIn(text, "The bank closed.") },
        { name: "caption", span: spanIn(text, "The bank in May.") },
      ],
    },
    [],
  );
  const page = pageOf(write([{ read, review: { findings: [], register: [], unused: [] } }]));
  const boxes = page.elements.filter((element) => isOf(element, "para"));
  const labels = boxes.map((box) => below(box).find((inner) => isOf(inner, "label")));
  assert.deepEqual(
    labels.map((label) => label && textIn(label)),
    ["Headline", "Standfirst", undefined, "Caption"],
  );
});

void test("[HT3] a finding’s marks are its words, however findings overlap or run on", () => {
  for (const reviewed of [affairReviewed, hostile, overlapping]) {
    const { findings } = reviewed.review;
    const { text } = reviewed.read.story;
    const page = pageOf(write([reviewed]));
    for (const [at, finding] of findings.entries()) {
      const { start, end } = finding.text;
      assert.equal(
        squeezed(markedWords(page, at + 1)),
        squeezed(shown(text.slice(start, end))),
        finding.rule,
      );
    }
  }
});

void test("[HT4] severity is a letter at the words and at the note, and a word in the note", () => {
  const page = pageOf(write([overlapping]));
  const refs = page.elements.filter((element) => isOf(element, "ref"));
  const labels = ["E1", "W2", "N3", "E4"];
  assert.deepEqual(refs.map((ref) => textIn(ref)).toSorted(), labels.toSorted());
  assert.deepEqual(
    notes(page).map((note) =>
      below(note)
        .filter((inner) => isOf(inner, "tab") || isOf(inner, "sev"))
        .map((inner) => textIn(inner)),
    ),
    labels.map((label, at) => [label, overlapping.review.findings[at]?.severity]),
  );
});

void test("[HT5] a note stands beside the paragraph in which its words begin and says all that the finding says", () => {
  const page = pageOf(write([affairReviewed]));
  assert.deepEqual(
    page.elements.filter((element) => isOf(element, "notes")).map((list) => attribute(list, "aria-label")),
    ["Notes on paragraph 2", "Notes on paragraph 5", "Notes on paragraph 6"],
  );
  for (const [at, note] of notes(page).entries()) {
    const finding = affairReviewed.review.findings[at];
    assert.ok(finding);
    const says = textIn(note);
    const { message, why, ask, suggestions, suppressed } = finding;
    for (const part of suppressed ? [message, suppressed.reason] : [message, why, ask])
      assert.ok(says.includes(part));
    for (const { says: suggested } of suggestions) assert.ok(says.includes(suggested));
  }
  const [first] = notes(page);
  assert.ok(first && isOf(first, "d"));
  assert.ok(
    below(first).some(({ tagName }) => tagName === "s"),
    "a decided finding is struck",
  );
  assert.match(textIn(first), /Kept, news editor, 2031-03-09: The charge sheet is linked\./);
});

void test("[HT6] the register gives each accusation with its words, voice, meaning and reply, or says that none is found", () => {
  const page = pageOf(write([affairReviewed]));
  const rows = cellsOf(page, "Accusation register");
  assert.deepEqual(rows[0], [
    "Ines Quint",
    "“Quint is allegedly tied to the ring”",
    "¶2",
    "police officialalleged",
    "suspicion",
    "none given",
    "arrested",
    "¶4 “declined to comment”",
    "none",
  ]);
  assert.deepEqual(rows[1]?.slice(3), [
    "nobody namedalleged",
    "grounds to inquire",
    "none given",
    "arrested",
    "none found",
    "Kept, news editor, 2031-03-09: The charge sheet is linked.",
  ]);
  assert.equal(rows[2]?.[3], "the story itself");
});

void test("[HT7] people, sources, replies and dates stand below, and what there is nothing of is said", () => {
  const page = pageOf(write([affairReviewed]));
  const people = cellsOf(page, "People and legal status");
  assert.ok(people.some((cells) => cells[0] === "Ines Quint" && cells[3]?.startsWith("arrested")));
  assert.ok(cellsOf(page, "Sources").some((cells) => cells[0] === "Dana Rell" && cells[3] === "2"));
  assert.ok(cellsOf(page, "Replies").some((cells) => cells[2] === "“declined to comment”"));
  const empty = resultOf({ id: "empty.txt", text: "" }, []);
  const bare = write([{ read: empty, review: { findings: [], register: [], unused: [] } }]);
  for (const says of [
    "No findings, which is not clearance",
    "That is not clearance.",
    "The story has no words.",
  ]) {
    assert.ok(bare.includes(says), says);
  }
});

void test("[HT8] the page loads nothing and runs nothing, and the story’s words are never markup", () => {
  const attack =
    '<script>alert(1)</script><img src=x onerror=alert(1)> "><style>*{}</style> https://evil.example \u202egnp.exe\u001b[2J';
  const text = `${attack}\n\nQuint ${attack} left.`;
  const read = resultOf(
    { id: attack, text, fields: [{ name: "headline", span: span(0, attack.length) }] },
    [],
    {
      language: '"><script>',
      notes: [{ code: "not-text", where: null, says: attack }],
    },
  );
  const finding = findingIn(text, attack, `Quint ${attack}`, {
    message: attack,
    why: attack,
    ask: attack,
    suggestions: [{ says: attack, edits: [{ at: spanIn(text, "left"), text: attack }], auto: false }],
    see: [attack],
  });
  const register = [rowIn(text, attack, attack, { speaker: attack, chain: [attack, attack], field: attack })];
  const review = { findings: [finding], register, unused: [{ rule: attack, index: 0 }] };
  for (const html of [
    write([{ read, review }]),
    write([
      { read, review },
      { id: attack, error: { code: attack, says: attack } },
    ]),
    write([hostile]),
  ]) {
    const { elements, faults } = pageOf(html);
    assert.deepEqual(
      faults.filter((code) => code !== "noncharacter-in-input-stream"),
      [],
    );
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ["script", "img", "link", "iframe", "object", "base"])
      assert.equal(names.has(name), false, name);
    const acting = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name)));
    assert.deepEqual(acting, []);
    assert.equal(html.includes("<script"), false);
    assert.equal(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(
        html,
      ),
      false,
    );
    assert.equal(elements.filter(({ tagName }) => tagName === "style").length, 1);
    const addresses = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^(?:href|src|action|data|srcset)$/.test(name)),
    );
    assert.deepEqual(
      addresses.filter(({ value }) => !/^#[\w-]+$/.test(value)),
      [],
    );
    const style = elements.find(({ tagName }) => tagName === "style");
    assert.ok(style);
    assert.equal(/url\(|@import|@font-face/.test(textIn(style)), false);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    assert.ok(
      policy && attribute(policy, "content")?.startsWith("default-src 'none'; style-src 'unsafe-inline'"),
    );
  }
});

void test("[HT9] ids are unique and every link leads to one", () => {
  for (const html of [write([affairReviewed]), write([affairReviewed, hostile, unread, overlapping])]) {
    const { elements } = pageOf(html);
    const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
    assert.equal(new Set(ids).size, ids.length);
    const targets = elements.flatMap((element) => attribute(element, "href") ?? []);
    assert.deepEqual(
      targets.filter((target) => !ids.includes(target.slice(1))),
      [],
    );
  }
});

void test("[HT10] several stories are one page with a table of contents, the unread ones named", () => {
  const page = pageOf(write([affairReviewed, unread, hostile]));
  const contents = page.elements.find((element) => isOf(element, "contents"));
  assert.ok(contents);
  assert.equal(below(contents).filter(({ tagName }) => tagName === "li").length, 3);
  assert.match(textIn(contents), /lost\/line-17 not read/);
  const headings = page.elements
    .filter(({ tagName }) => /^h\d$/.test(tagName))
    .map(({ tagName }) => Number(tagName[1]));
  assert.equal(headings.filter((level) => level === 1).length, 1);
  assert.ok(
    headings.every((level, at) => level - (headings[at - 1] ?? 0) <= 1),
    "no level is skipped",
  );
});

void test("[HT11] every page says that no findings is not clearance, and what made it", () => {
  for (const results of [[affairReviewed], [unread], [], [affairReviewed, hostile]]) {
    const html = write(results);
    const footer = pageOf(html).elements.find(({ tagName }) => tagName === "footer");
    assert.ok(footer);
    assert.match(textIn(footer), /No findings is not clearance\. Not legal advice\..*Sayso 0\.1\.0/s);
  }
  assert.match(write([affairReviewed]), /Read by Sayso 0\.1\.0, model none, lexicon none\./);
});

void test("[HT12] whatever the story and the findings, words and marks are whole, ids unique", () => {
  fc.assert(
    fc.property(someReviewed, (reviewed) => {
      const page = pageOf(write([reviewed]));
      const { text, paragraphs } = reviewed.read.story;
      assert.deepEqual(
        galley(page).map(wordsOf),
        paragraphs.map(({ start, end }) => shown(text.slice(start, end))),
      );
      assert.equal(notes(page).length, reviewed.review.findings.length);
      const ids = page.elements.flatMap((element) => attribute(element, "id") ?? []);
      assert.equal(new Set(ids).size, ids.length);
    }),
    { numRuns: 60 },
  );
});

void test("[HT13] a page of 36,000 words with 4,000 findings takes no more than in proportion", () => {
  const [short, long] = [longStory(500), longStory(4000)];
  millisecondsOf(short);
  const one = Math.max(20, Math.min(millisecondsOf(short), millisecondsOf(short)));
  assert.ok(Math.min(millisecondsOf(long), millisecondsOf(long)) < one * 8 * 4);
});

function millisecondsOf(reviewed: Reviewed): number {
  const begun = performance.now();
  write([reviewed]);
  return performance.now() - begun;
}

const plotText = "Quint stole the fund’s books, and then\n\nshe burnt them.";
const plot = resultOf({ id: "plot.txt", text: plotText }, []);

/** An error, a warning and a note over each other, one of them running into the next paragraph; one without words. */
const overlapping: Reviewed = {
  read: plot,
  review: {
    findings: [
      findingIn(plotText, "unattributed-accusation", "Quint stole the fund’s books"),
      findingIn(plotText, "name-variant", "stole the fund’s books, and then\n\nshe", {
        severity: "warning",
        see: ["fund’s"],
      }),
      findingIn(plotText, "day-without-date", "fund’s books,", { severity: "note", see: ["she burnt"] }),
      findingIn(plotText, "unattributed-accusation", "then", {
        text: span(plotText.length, plotText.length),
        suppressed: decided,
      }),
    ],
    register: [],
    unused: [],
  },
};

function write(results: readonly (Reviewed | Unread)[]): string {
  const writer = htmlWriter({ ...options, many: results.length > 1 });
  return [writer.begin(), ...results.map((result) => writer.story(result)), writer.end()].join("");
}

function galley({ elements }: Page): Element[] {
  return elements.filter((element) => isOf(element, "words"));
}

/** A finding's number is no word of the story. */
function wordsOf(element: Element): string {
  return textIn(element, ({ tagName }) => tagName === "sup");
}

function shown(words: string): string {
  return showEscaped(words.replace(/\r\n|[\t\n\r\u2028\u2029]/g, " "));
}

/** Between paragraphs nothing is marked. */
function squeezed(words: string): string {
  return words.replace(/\s+/g, "");
}

function markedWords({ elements }: Page, number: number): string {
  return elements
    .filter((element) => (attribute(element, "data-n") ?? "").split(" ").includes(String(number)))
    .map(wordsOf)
    .join("");
}

function notes({ elements }: Page): Element[] {
  return elements.filter((element) => isOf(element, "note"));
}

function cellsOf({ elements }: Page, label: string): string[][] {
  const table = elements.find(
    (element) => element.tagName === "table" && attribute(element, "aria-label") === label,
  );
  assert.ok(table, label);
  const rows = below(table).filter(({ tagName }) => tagName === "tr");
  return rows.slice(1).map((row) =>
    below(row)
      .filter(({ tagName }) => /^t[dh]$/.test(tagName))
      .map((cell) => textIn(cell)),
  );
}

function longStory(paragraphs: number): Reviewed {
  const paragraph = "Quint stole the books of the fund again, today. ";
  const text = Array.from({ length: paragraphs }, () => paragraph.trim()).join("\n\n");
  const places = [...text.matchAll(/stole the books/g)].map(({ index }) => span(index, index + 15));
  const findings = places.map((place) =>
    findingIn("x", "unattributed-accusation", "x", { text: place, evidence: [span(0, 5), place] }),
  );
  return { read: resultOf({ id: "long.txt", text }, []), review: { findings, register: [], unused: [] } };
}

const graphemes = new Intl.Segmenter();

/** No rule cuts a character in two. */
function someSpan(text: string): fc.Arbitrary<Span> {
  const cuts = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length);
  return fc
    .tuple(fc.constantFrom(...cuts), fc.constantFrom(...cuts))
    .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
}

const someReviewed: fc.Arbitrary<Reviewed> = someResult.chain((read) => {
  const { text } = read.story;
  const someFinding: fc.Arbitrary<Finding> = fc
    .record({
      at: someSpan(text),
      severity: fc.constantFrom(...severities),
      evidence: fc.array(someSpan(text), { maxLength: 3 }),
    })
    .map(({ at, severity, evidence }) =>
      findingIn("x", "name-variant", "x", { text: at, severity, evidence }),
    );
  return fc
    .array(someFinding, { maxLength: 6 })
    .map((findings) => ({ read, review: { findings, register: [], unused: [] } }));
});
