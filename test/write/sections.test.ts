import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { openWriter } from "../../src/write/write.ts";
import { affair } from "./affair.ts";
import { claimIn, resultOf, spanIn } from "./results.ts";

const text =
  "Police said Quint was charged. Quint was arrested in May. Quint stole the bell. “Ring it.” Rell, 44, grinned IN MAY.";
const said = claimIn(text, "c1", {
  says: "Police | said | Quint was charged",
  speaker: "police",
  chain: ["Harbour Ledger", "police"],
});

void test("[W20] each claim begins with its id and ends with what it is to others, behind an arrow", () => {
  const page = write(affair);
  assert.match(page, /\nc6 {3}nobody named · It is alleged .*\n .*\n {9}→ accusation against Ines Quint\n/);
  assert.match(page, /\nc7 {3}Dana Rell · denied .*\n .*\n {9}→ about Dana Rell\n/);
  assert.match(page, /\nc8 {3}Dana Rell · wrote on Chirp .*\n .*\n {9}→ answers c6\n/);
  assert.match(page, /\n {9}→ said 2031-03-07\nc2 /);
  assert.match(page, /\n {11}→ anonymous source\n/);
  assert.doesNotMatch(page, /\nc11 .*\n .*\n +→/);
});

void test("[W21] the status is in plain words, with the kind where it does not tell it", () => {
  const page = write(affair);
  assert.match(page, /Lantern Circle · said in a statement +asserted · writes 99%\n/);
  assert.match(page, /Oskar Bly · declined +no comment 98%\n/);
  assert.match(page, /Dana Rell · denied +denied 96%\n/);
  assert.match(
    write(affair, 130),
    /\nc8 +Dana Rell +wrote on Chirp +denied +90% {2}that .*\n +writes +→ answers c6\n/,
  );
});

void test("[W22] sections follow the claims, and what there is nothing of has none", () => {
  assert.deepEqual(headingsOf(write(affair)), [
    "People",
    "Legal status",
    "Dates",
    "In the story’s own voice, carried by nobody",
    "Quotations that nobody says",
  ]);
  assert.deepEqual(headingsOf(write(resultOf({ id: "a", text }, [said]))), []);
});

void test("[W23] people have their kind, roles, attributes, other forms and spellings; other names are a list", () => {
  assert.deepEqual(section("People", write(affair)), [
    "Ines Quint · second in command · age 41 · called Quint",
    "Harbour Ledger · outlet · called Ledger",
    "Lantern Circle · organisation · self-help group",
    "Dana Rell · former treasurer · recruited → Ines Quint",
    "Oskar Bly · spokesman",
    "Ada Marrin · also spelt Marrine",
    "also named: Port Ellery (place), Chirp",
  ]);
});

void test("[W24] legal statuses stand below their person: by time if every row has one, with whose word each is", () => {
  const charged = {
    person: "Ines Quint",
    status: "charged",
    offence: "theft",
    cue: spanIn(text, "was charged"),
    in: "c1",
    when: "2031-06",
  } as const;
  const arrested = {
    person: "Ines Quint",
    status: "arrested",
    offence: null,
    cue: spanIn(text, "was arrested"),
    in: null,
    when: "2031-05",
  } as const;
  const of = (when: string | null): string[] =>
    section(
      "Legal status",
      write(resultOf({ id: "a", text }, [said], { legal: [charged, { ...arrested, when }] }), 200),
    );
  const onWord = "on the word of Harbour Ledger › police (c1)";
  assert.deepEqual(of("2031-05"), [
    "Ines Quint",
    "arrested “was arrested” · 2031-05 · in the story’s own voice",
    `charged “was charged” · offence “theft” · 2031-06 · ${onWord}`,
  ]);
  assert.deepEqual(of(null), [
    "Ines Quint",
    `charged “was charged” · offence “theft” · 2031-06 · ${onWord}`,
    "arrested “was arrested” · in the story’s own voice",
  ]);
});

void test("[W25] a date is its words and its value, once; a value that nobody can tell says so", () => {
  const result = resultOf({ id: "a", text }, [], {
    dates: [
      { text: spanIn(text, "in May"), value: "2031-05" },
      { text: spanIn(text, "IN MAY"), value: "2031-05" },
      { text: spanIn(text, "Rell"), value: null },
      { text: spanIn(text, "Police"), value: "2031-05-01/2031-05-03" },
    ],
  });
  assert.deepEqual(section("Dates", write(result)), [
    "in May → 2031-05",
    "Rell   → cannot be told",
    "Police → 2031-05-01 to 2031-05-03",
  ]);
});

void test("[W26] of statements only those that no claim and no record carries, in words that judge nothing", () => {
  const page = write(affair, 200);
  assert.deepEqual(section("In the story’s own voice, carried by nobody", page), [
    "¶6 “After Quint stole from the fund” · deed “stole” · agent Ines Quint · offence property · asserted · presupposed",
  ]);
  assert.doesNotMatch(page, /\b(?:safe|guilty|libel|defamatory|risk)\b/i);
});

void test("[W27] of quotations only speech with neither speaker nor claim, no titles and terms", () => {
  assert.deepEqual(section("Quotations that nobody says", write(affair)), ["¶6 “The lamp will tell.”"]);
  const ring = { ...spanIn(text, "“Ring it.”"), speaker: null, claim: null };
  const page = (isSpeech: boolean): string =>
    write(resultOf({ id: "a", text }, [], { quotes: [{ ...ring, isSpeech }] }));
  assert.deepEqual(headingsOf(page(true)), ["Quotations that nobody says"]);
  assert.deepEqual(headingsOf(page(false)), []);
});

void test("[W22] nothing is longer than ten lines and a list of names no longer than eight; the rest is counted", () => {
  const many = Array.from({ length: 30 }, (_, at) => `Quint ${"I".repeat(at + 1)}`);
  const person = { name: "Quint", forms: many, kind: "person", roles: [], variants: [] } as const;
  const page = write(resultOf({ id: "a", text }, [], { people: [person] }));
  assert.match(page, /called Quint I, .* and 22 more\n/s);
});

function write(result: StoryClaims, columns = 80): string {
  const writer = openWriter("pretty", {
    offsets: "codepoints",
    withText: false,
    colours: false,
    columns,
    many: false,
  });
  return writer.begin() + writer.story(result) + writer.end();
}

/** Lines at the left edge behind an empty one, but no claims and notes. */
function headingsOf(page: string): string[] {
  return Array.from(page.matchAll(/\n\n((?!c\d|note:)\S.*)/g), ([, heading = ""]) => heading);
}

/** The entries below a heading, without the white space round them. */
function section(heading: string, page: string): string[] {
  const [, below = ""] = page.split(`\n${heading}\n`);
  const [lines = ""] = below.split("\n\n");
  return lines.trim().split(/\n */);
}
