import assert from "node:assert/strict";
import { test } from "node:test";
import { copied, type Copied } from "../../src/ledger/copies/copied.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";

const agency = `PORT ELDON (Harbour News Agency) – A ferry with 214 people on board ran aground outside Port Eldon on Tuesday.

Two tugs and the lifeboat took off the passengers in groups of 30 while the tide was still falling. Investigators will look at the radar, which was repaired last week after a complaint from the crew.

“Nobody so much as got their feet wet, and I would not have bet on that at dawn,” said Una Farrow, the coastguard’s duty commander.

Skarra Lines did not immediately respond to a request for comment.`;

void test("[LC4] a copied passage is shown in both texts, from the first shared word to the last", () => {
  const other = `Fog lay over the bay. Two tugs and the lifeboat took off the passengers in groups of 30, and the quay was full of relatives.`;
  const { passages } = compare(agency, other);
  assert.deepEqual(shown(passages, agency, other), [
    [
      "copied",
      "Two tugs and the lifeboat took off the passengers in groups of 30",
      "Two tugs and the lifeboat took off the passengers in groups of 30",
      13,
    ],
  ]);
});

void test("[LC4] edits of up to three words stay inside a passage and are not counted", () => {
  const other = `Two tugs and the lifeboat took the passengers off in groups of 30 while the tide was still going out. The investigators will look at the ferry’s radar, repaired last week after a complaint from the crew.`;
  const { passages, verdict } = compare(agency, other);
  assert.deepEqual(
    passages.map(({ words, runs, other: { start, end } }) => [words, runs.length, other.slice(start, end)]),
    [[29, 4, other.slice(0, -1)]],
  );
  assert.equal(verdict, "near-copy");
});

void test("[LC4] seven words in a row are no passage, eight are", () => {
  const seven = "Somebody painted the lifeboat took off the passengers in groups upon a wall.";
  assert.deepEqual(
    compare(agency, seven).passages.map(({ words }) => words),
    [8],
  );
  assert.deepEqual(compare(agency, seven.replace("groups", "batches")).passages, []);
});

void test("[LC4] a passage that stands twice in one text is shown at both places", () => {
  const line = "Two tugs and the lifeboat took off the passengers in groups of 30";
  const { passages } = compare(agency, `${line}. Bread was dear that year. ${line}.`);
  assert.equal(passages.length, 2);
  assert.equal(new Set(passages.map(({ one }) => one.start)).size, 1);
});

void test("[LC5] formulas are shown as what they are and make no copy", () => {
  const other = "The brewery did not immediately respond to a request for comment. Hops are dear this year.";
  const { passages, verdict } = compare(agency, other);
  assert.deepEqual(
    passages.map(({ kind, words }) => [kind, words]),
    [["formula", 9]],
  );
  assert.equal(verdict, "none");
});

void test("[LC5] footers make no copy, however long", () => {
  const footer =
    "© 2031 Harbour News Agency. All rights reserved. Terms of use and privacy policy apply to every bookmark, cookie and crumb.";
  const { passages, verdict } = compare(
    `Frost killed the blossom.\n${footer}`,
    `The library will shut.\n${footer}`,
  );
  assert.deepEqual(
    passages.map(({ kind }) => kind),
    ["formula"],
  );
  assert.equal(verdict, "none");
});

void test("[LC6] what both quote is counted apart and is no copy", () => {
  const other = `Una Farrow was relieved. "Nobody so much as got their feet wet, and I would not have bet on that at dawn," said Una Farrow, the coastguard's duty commander, on the quay.`;
  const { passages, verdict, quoted, share, why } = compare(agency, other);
  assert.deepEqual(
    passages.map(({ kind }) => kind),
    ["quoted"],
  );
  assert.deepEqual([verdict, share], ["none", 0]);
  assert.ok(quoted >= 18, `${quoted} quoted words`);
  assert.match(why, /quoted words are the same, which is no copying/);
});

void test("[LC6] quotation marks of every house count, and what follows a finished quotation is the writer’s own", () => {
  const speech = "nobody so much as got their feet wet, and I would not have bet on that at dawn";
  const marks = [
    ['"', '"'],
    ["“", "”"],
    ["„", "“"],
    ["«", "»"],
    ["``", "''"],
    ["‘", "’"],
  ] as const;
  for (const [open, close] of marks) {
    const [one, other] = ["Fog was thick.", "Una Farrow, on the quay:"].map(
      (lead) =>
        `${lead} ${open}${speech}.${close} The kiosks on the quay were shut and the gulls stayed away.`,
    );
    const { passages, quoted } = compare(one ?? "", other ?? "");
    assert.deepEqual([passages[0]?.quoted, quoted, passages[0]?.own], [18, 18, 12], open);
  }
  const own =
    "Skarra Lines said its other ships would call at the island twice a day until the hull had been patched.";
  assert.equal(compare(`“We were lucky.” ${own}`, `“It was dark.” ${own}`).verdict, "near-copy");
});

void test("[LC6] a quotation runs on over paragraphs", () => {
  const speech = `“We have asked for a second buoy on that bank since two trawlers were lost.

“Nobody on the board has ever seen the bank in fog, and nobody wishes to,” she said.`;
  assert.equal(
    compare(`Islanders complained.\n\n${speech}`, `Fog is common there.\n\n${speech}`).verdict,
    "none",
  );
});

void test("[LC6] a statement without marks is quoted where the reader says so", () => {
  const statement =
    "The safety of our passengers comes first, and divers will inspect the hull before she sails again.";
  const [one, other] = [`The firm wrote: ${statement}`, `Skarra Lines put this on its page. ${statement}`];
  assert.equal(compare(one, other).verdict, "near-copy");
  const read = [one, other].map((text) => {
    const start = text.indexOf(statement);
    return copyText(text, { quoted: [{ start, end: start + statement.length }] });
  });
  const [first = copyText(""), second = copyText("")] = read;
  assert.equal(copied(first, second).verdict, "none");
});

void test("[LC7] the verdict: identical, near copy, passages, none", () => {
  assert.equal(compare(agency, agency.replaceAll("“", '"').toLowerCase()).verdict, "identical");
  const cut = agency.split("\n\n").slice(1, 3).join("\n\n");
  assert.equal(compare(agency, `Lucky escape at sea\n\n${cut}`).verdict, "near-copy");
  const long =
    "Apples are dear. Frost took most of the blossom in the Tolk valley, growers say, and presses stay shut. ".repeat(
      3,
    );
  const mixed = `${long} Two tugs and the lifeboat took off the passengers in groups of 30 while the tide was still falling.`;
  const found = compare(
    `${agency} ${"Gulls circled over the empty quay and its closed kiosks. ".repeat(12)}`,
    mixed,
  );
  assert.equal(found.verdict, "passages");
  assert.match(
    found.why,
    /^one passage in the same words, the longest of 19 words; \d+% of the shorter text’s own words$/,
  );
  assert.equal(compare(agency, long).verdict, "none");
  assert.equal(compare("", "").verdict, "none");
});

void test("[LC7] the order of the two texts does not matter", () => {
  const other = agency.split("\n\n").toReversed().join("\n\n");
  const [there, back] = [compare(agency, other), compare(other, agency)];
  assert.deepEqual([there.verdict, there.share, there.quoted], [back.verdict, back.share, back.quoted]);
});

void test("[LC7] a title and a list of names are no copy by themselves", () => {
  const one = "She met Prime Minister Orla Venn, Foreign Minister Tomas Reik and Mayor Ana Droste in Lavant.";
  const other = "At the fair: Prime Minister Orla Venn, Foreign Minister Tomas Reik and Mayor Ana Droste.";
  assert.equal(compare(one, other).verdict, "none");
});

void test("[LC11] texts that repeat themselves cost no more than others", () => {
  const hostile = [
    "alpha ".repeat(40_000),
    "alpha beta ".repeat(20_000),
    "one copied line of seven telling words ".repeat(6000),
    `"${'said "no '.repeat(10_000)}`,
    Array.from({ length: 40_000 }, (_, index) =>
      index % 7 === 0 ? `odd${index}` : `word${index % 31}`,
    ).join(" "),
    "“".repeat(50_000),
    "((((".repeat(20_000),
  ];
  for (const [index, text] of hostile.entries()) {
    const start = performance.now();
    compare(text, hostile[(index + 1) % hostile.length] ?? "");
    compare(text, `${text} end`);
    assert.ok(performance.now() - start < 5000, `text ${index}: ${performance.now() - start} ms`);
  }
});

function compare(one: string, other: string): Copied {
  return copied(copyText(one), copyText(other));
}

function shown(passages: Copied["passages"], one: string, other: string): unknown[] {
  return passages.map((passage) => [
    passage.kind,
    one.slice(passage.one.start, passage.one.end),
    other.slice(passage.other.start, passage.other.end),
    passage.words,
  ]);
}
