import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import stringWidth from "string-width";
import type { Claim } from "../../src/claim/claim.ts";
import type { StoryClaims, Unread } from "../../src/claim/story-claims.ts";
import { openWriter } from "../../src/write/write.ts";
import { affair } from "./affair.ts";
import { someResult, someUnread } from "./arbitrary.ts";
import { claimIn, resultOf } from "./results.ts";

const acting = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const unread: Unread = { id: "line-17", error: { code: "bad-json", says: "this line is no JSON object" } };

const text =
  "The Harbour Ledger reported the arrest was confirmed by a police official. Quint allegedly ran the ring.";
const one: Claim = claimIn(text, "c1", {
  says: "The Harbour Ledger | reported | the arrest was confirmed by a police official",
  confidence: 0.97,
  status: "asserted",
});
const claims = [
  one,
  claimIn(text, "c2", {
    says: "a police official | was confirmed by | the arrest",
    in: "c1",
    confidence: 0.934,
  }),
  claimIn(text, "c3", { says: " | allegedly | Quint … ran the ring", status: "alleged", confidence: 0.05 }),
];
const ledger = resultOf({ id: "ledger.txt", text }, claims);

void test("[W11] at 80 columns each claim is who, cue and certainty over its words, nested ones further in", () => {
  assert.equal(
    write([ledger]),
    `ledger.txt · 3 claims

c1  The Harbour Ledger · reported                                   asserted 97%
        the arrest was confirmed by a police official
c2    The Harbour Ledger › a police official · was confirmed by              93%
          the arrest

c3  nobody named · allegedly                                          alleged 5%
        Quint … ran the ring
`,
  );
});

void test("[W11] from 120 columns on it is a table", () => {
  assert.equal(
    write([ledger], 130),
    `ledger.txt · 3 claims

    who                               cue               how sure        words
c1  The Harbour Ledger                reported          asserted   97%  the arrest was confirmed by a police official
c2    The Harbour Ledger › a          was confirmed by             93%  the arrest
        police official
c3  nobody named                      allegedly         alleged     5%  Quint … ran the ring
`,
  );
});

void test("[W12] the head is the headline with the id below it, or the id, and the number of claims", () => {
  assert.match(write([affair]), /^Ledger: savings-ring arrest confirmed\naffair\.txt · 14 claims\n/);
  assert.equal(write([resultOf({ id: "a.txt", text: "x" }, [])]), "a.txt · no claims\n");
  assert.match(write([resultOf({ id: "a.txt", text }, claims.slice(0, 1))]), /^a\.txt · 1 claim\n/);
});

void test("[W12] the language is named unless it is English", () => {
  assert.equal(headIn("fr"), "a · no claims · language fr\n");
  assert.equal(headIn("und"), "a · no claims · language unknown\n");
  assert.equal(headIn("en-GB"), "a · no claims\n");
});

void test("[W13] who of a nested claim is the relay from the outermost voice; a resolved chain comes first", () => {
  const page = write([affair], 200);
  assert.match(page, /\nc14 {6}The Ledger › a lawyer › police +had told /);
  assert.match(page, /\nc2 {5}Harbour Ledger › police official +was confirmed by /);
  assert.match(write([affair]), /\nc4 {5}police official › nobody named · allegedly /);
});

void test("[W13] a long source is shortened with …, and of a long relay the middle is left out", () => {
  const long = "Dana Rell, who kept the books of the bakery for years, said so.";
  const source = claimIn(long, "c1", {
    says: "Dana Rell, who kept the books of the bakery for years, | said | so",
  });
  assert.match(
    write([resultOf({ id: "a", text: long }, [source])]),
    /\nc1 {2}Dana Rell, who kept the books of the bakery… · said/,
  );
  const chain = ["A", "B", "C", "D", "E", "F", "G"];
  const relay = resultOf({ id: "a", text }, [{ ...one, speaker: "G", chain }]);
  assert.match(write([relay]), /\nc1 {2}A › B › … › F › G · reported/);
});

void test("[W13] a source of whom nobody can tell who it is stands in its own words, behind the outer relay", () => {
  const outer = { ...one, speaker: "Harbour Ledger", chain: ["Harbour Ledger"] };
  const inner = { ...claims[1], chain: ["Harbour Ledger"] };
  const page = write([resultOf({ id: "a", text }, [outer, Object.assign({}, claims[1], inner)])]);
  assert.match(page, /\nc2 {4}Harbour Ledger › a police official · was confirmed by/);
});

void test("[W14] claims stand in the order of the text, each before those inside it, and none gets lost", () => {
  const later = { ...one, id: "c8", in: "c9" };
  const circle = { ...one, id: "c9", in: "c8" };
  const orphan = { ...one, id: "c7", in: "gone" };
  const page = write([resultOf({ id: "a", text }, [...claims.toReversed(), later, circle, orphan])]);
  assert.equal(page.match(/ · reported/g)?.length, 4);
  assert.ok(page.indexOf("· reported") < page.indexOf("· was confirmed by"));
  assert.ok(page.indexOf("· was confirmed by") < page.indexOf("· allegedly"));
});

void test("[W15] the words are shown whole, up to ten lines; the rest is counted", () => {
  const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
  const long = `Quint said ${words.join(" ")}.`;
  const result = resultOf({ id: "a", text: long }, [
    claimIn(long, "c1", { says: `Quint | said | ${words.join(" ")}` }),
  ]);
  const page = write([result]);
  const shown = page.match(/word\d+/g) ?? [];
  assert.equal(page.trimEnd().split("\n").at(-1)?.trim(), `(+${300 - shown.length} words)`);
  assert.deepEqual(shown, words.slice(0, shown.length));
  assert.equal(page.trimEnd().split("\n").length, 3 + 10 + 1);
});

void test("[W15] only a certain reading is 100%", () => {
  assert.deepEqual([0, 0.004, 0.555, 0.999, 1].map(percentAt), ["0%", "0%", "56%", "99%", "100%"]);
});

void test("[W16] notes follow the claims, an unread input is its id and why, and stories stand apart", () => {
  const noted = resultOf({ id: "b", text: "x" }, [], {
    notes: [{ code: "not-english", where: null, says: "The text is not English." }],
  });
  assert.equal(
    write([noted, unread, noted]),
    "b · no claims\n\nnote: The text is not English.\n\n" +
      "line-17: this line is no JSON object\n\n" +
      "b · no claims\n\nnote: The text is not English.\n",
  );
});

void test("[W17] no line is wider than the terminal, whatever the words; 40 columns are the least", () => {
  fc.assert(
    fc.property(fc.oneof(someResult, someUnread), fc.integer({ min: 0, max: 220 }), (result, columns) => {
      for (const line of write([result], columns).split("\n")) {
        assert.ok(stringWidth(line) <= Math.max(40, columns), `${stringWidth(line)} > ${columns}: ${line}`);
      }
    }),
    { numRuns: 300 },
  );
});

void test("[W17] wide and combining characters keep the columns in line", () => {
  const wide = "漢字商会 said Zoe\u0301 A\u030angstro\u0308m paid 😀 twice.";
  const result = resultOf({ id: "a", text: wide }, [
    claimIn(wide, "c1", { says: "漢字商会 | said | Zoe\u0301 A\u030angstro\u0308m paid 😀 twice" }),
    claimIn(wide, "c2", { says: " | said | twice" }),
  ]);
  const rows = write([result], 120).split("\n").slice(2, 5);
  const starts = rows.map((row) => stringWidth(row.slice(0, row.search(/words|Zoe|twice$/))));
  assert.equal(new Set(starts).size, 1);
});

void test("[W18] what could act on a terminal is shown escaped: words, names, ids, notes", () => {
  const evil = "\u001b[2J\u202e\u0007\u2066\u200f\u2028\u009b\ud800";
  const shown = "\\x1b[2J\\u202e\\x07\\u2066\\u200f\\u2028\\x9b\\ud800";
  const told = `${evil} said ${evil}`;
  const result = resultOf(
    { id: evil, text: told },
    [
      claimIn(told, "c1", {
        says: " | said | ",
        source: [{ start: 0, end: 11 }],
        content: [{ start: 17, end: 28 }],
      }),
    ],
    { language: evil, notes: [{ code: "not-text", where: null, says: evil }] },
  );
  for (const columns of [80, 200]) {
    const page = write([result, { id: evil, error: { code: "bad-json", says: evil } }], columns);
    assert.equal(page.split(shown).length, 7);
    assert.doesNotMatch(page.replaceAll("\n", ""), acting);
  }
});

void test("[W18] for any result, with colours or without, nothing raw comes through", () => {
  fc.assert(
    fc.property(fc.oneof(someResult, someUnread), fc.integer({ min: 40, max: 200 }), (result, columns) => {
      const page = write([result], columns);
      assert.doesNotMatch(page.replaceAll("\n", ""), acting);
      const coloured = write([result], columns, true);
      assert.equal(withoutColours(coloured), page);
    }),
  );
});

void test("[W19] colours only when asked for, and none of them is green", () => {
  assert.doesNotMatch(write([affair, unread]), /\u001b/);
  assert.match(write([affair, unread], 80, true), /\u001b\[1m/);
  assert.doesNotMatch(write([affair, unread], 80, true), /\u001b\[(?:3|4|9)2m/);
});

function headIn(language: string): string {
  return write([resultOf({ id: "a", text: "x" }, [], { language })]);
}

function percentAt(confidence: number): string | undefined {
  return /\d+%/.exec(write([resultOf({ id: "a", text }, [{ ...one, confidence }])]))?.[0];
}

function write(results: readonly (StoryClaims | Unread)[], columns = 80, colours = false): string {
  const writer = openWriter("pretty", {
    offsets: "codepoints",
    withText: false,
    colours,
    columns,
    many: true,
  });
  return writer.begin() + results.map(writer.story).join("") + writer.end();
}

function withoutColours(page: string): string {
  return page.replace(/\u001b\[\d+m/g, "");
}
