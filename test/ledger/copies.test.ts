import assert from "node:assert/strict";
import { test } from "node:test";
import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";
import { wordsIn } from "../../src/ledger/copies/words.ts";

const harbour =
  "The harbour board of Port Eldon turned down a second lighted buoy on the Millrace bank in March because of its cost, although islanders had asked for one since two trawlers were lost there in a single winter.";
const orchard =
  "Growers in the Tolk valley expect the smallest apple harvest in a generation after frost on five nights in April killed most of the blossom, and several cider presses will stay closed this autumn.";
const library =
  "A reading group in Lower Mill has collected nine thousand signatures for its library, which the city means to shut in June, and will carry them to the town hall in prams and wheelbarrows on Saturday.";

void test("[LC1] words are compared without case, accents, quotation marks and dashes; numbers are kept", () => {
  assert.deepEqual(forms("“Anna’s U.S. café”—1,500 seats, 3.5 miles—re-opened."), [
    "anna",
    "s",
    "us",
    "cafe",
    "1500",
    "seats",
    "3.5",
    "miles",
    "re",
    "opened",
  ]);
  assert.deepEqual(forms("anna's us cafe - 1500 SEATS; 3.5 miles, re\u00adopened"), [
    "anna",
    "s",
    "us",
    "cafe",
    "1500",
    "seats",
    "3.5",
    "miles",
    "reopened",
  ]);
  assert.deepEqual(forms("On 3 May, 12.40 or 1,200,000?"), ["on", "3", "may", "12.40", "or", "1200000"]);
});

void test("[LC1] every word opens at its own characters", () => {
  const text = "“No,” Zoë’s 𝒎other said: 1,500 crowns…";
  assert.deepEqual(
    wordsIn(text).map(({ start, end }) => text.slice(start, end)),
    ["No", "Zoë", "s", "𝒎other", "said", "1,500", "crowns"],
  );
});

void test("[LC2] 24 shared words in a row always share a row, wherever they stand", () => {
  const words = harbour.split(" ");
  for (let from = 0; from + 24 <= words.length; from++) {
    const piece = words.slice(from, from + 24).join(" ");
    const stories = [
      `${orchard} ${piece} ${library}`,
      `${piece} ${orchard}`,
      `${library} ${library} ${piece}`,
    ];
    for (const story of stories) assert.ok(sharedRows(harbour, story) > 0, `from word ${from}`);
  }
  assert.equal(sharedRows(orchard, library), 0);
});

void test("[LC2] other case, quotation marks and dashes change no row", () => {
  assert.equal(
    sharedRows(harbour, harbour.toUpperCase().replaceAll(" ", "\n")),
    bandsOf(copyText(harbour)).length,
  );
});

void test("[LC3] a row for about every 11 words; a short text has one; an empty one has none", () => {
  const rows = bandsOf(copyText([harbour, orchard, library].join("\n"))).length;
  assert.ok(rows >= 6 && rows <= 15, `${rows} rows`);
  assert.equal(bandsOf(copyText("Frost killed most of the blossom.")).length, 1);
  assert.deepEqual(bandsOf(copyText("")), []);
  assert.deepEqual(bandsOf(copyText("Frost again")), []);
});

void test("[LC3] formulas and boilerplate give no row", () => {
  const silent = [
    "The company did not immediately respond to a request for comment on Tuesday.",
    "She spoke on condition of anonymity, since nobody there is authorised to talk to reporters.",
    "Copyright 2031 Harbour News Agency. All rights reserved. No part of it may be put on air. It may not be published or shown.",
    "(Reporting by Ned Travers in Wexcombe; Editing by Ilse Morrow)",
    "Sign up for our morning newsletter with the best of the harbour district.",
    "Ned Travers is a reporter for the Eldon Courier. Follow him on Twitter at the usual place.",
  ];
  for (const text of silent) assert.deepEqual(bandsOf(copyText(text)), [], text);
  assert.equal(bandsOf(copyText("Officials of the board said the trawlers had been lost in fog.")).length, 1);
});

void test("[LC9] rows are the same on every machine and in every version", () => {
  const rows = bandsOf(copyText("Frost killed most of the blossom."));
  assert.deepEqual(rows, [{ band: 1, hash: 7445879109271610224n, shingleAt: 0 }]);
});

function forms(text: string): string[] {
  return wordsIn(text).map(({ form }) => form);
}

function sharedRows(one: string, other: string): number {
  const rows = new Set(bandsOf(copyText(one)).map(({ hash }) => hash));
  return bandsOf(copyText(other)).filter(({ hash }) => rows.has(hash)).length;
}
