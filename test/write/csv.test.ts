import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { OffsetUnit } from "../../src/claim/json.ts";
import type { StoryClaims, Unread } from "../../src/claim/story-claims.ts";
import { csvTables, type CsvTable } from "../../src/write/tables.ts";
import { openWriter } from "../../src/write/write.ts";
import { affair } from "./affair.ts";
import { someResult } from "./arbitrary.ts";
import { claimIn, resultOf } from "./results.ts";

const columns =
  "story,claim,in,status,kind,source_kind,voice,speaker,chain,source,cue,content,about,accusation,answers," +
  "confidence,when,source_spans,cue_spans,content_spans";

void test("[W7] csv has a header and one row a claim", () => {
  const [header, ...rows] = parseCsv(write([affair]));
  assert.equal(header?.join(), columns);
  assert.equal(rows.length, affair.claims.length);
  const spread = "Quint is allegedly tied to the ring, which drained members’ savings over three years";
  const row = cells(rowOf("c3"));
  assert.equal(row["story"], "affair.txt");
  assert.equal(row["speaker"], "police official");
  assert.equal(cells(rowOf("c2"))["chain"], "Harbour Ledger › police official");
  assert.equal(row["source"], "The source");
  assert.ok(row["content"]?.startsWith(spread));
  assert.deepEqual([row["about"], row["accusation"], row["confidence"]], ["Ines Quint", "true", "0.914"]);
  assert.deepEqual([row["source_spans"], row["cue_spans"]], ["188..198", "199..205"]);
});

void test("[W7] csv joins pieces by “ … ” and leaves empty what is null", () => {
  const row = cells(rowOf("c4"));
  assert.equal(row["in"], "c3");
  assert.equal(row["source"], "");
  assert.equal(row["source_spans"], "");
  assert.equal(row["content"], "Quint is … tied to the ring");
  assert.match(row["content_spans"] ?? "", /^\d+\.\.\d+;\d+\.\.\d+$/);
  assert.equal(row["accusation"], "true");
  assert.equal(cells(rowOf("c8"))["accusation"], "");
  assert.equal(cells(rowOf("c8"))["answers"], "c6");
});

void test("[W7] csv counts its spans in the unit that was asked for", () => {
  const text = "😀 Quint said so.";
  const result = resultOf({ id: "a", text }, [claimIn(text, "c1", { says: "Quint | said | so" })]);
  assert.equal(cells(parseCsv(write([result]))[1])["source_spans"], "2..7");
  assert.equal(cells(parseCsv(write([result], "utf16"))[1])["source_spans"], "3..8");
});

void test("[W8] a csv cell that a spreadsheet would take for a formula gets an apostrophe", () => {
  for (const cell of [
    "=1+1",
    "+1",
    "-1",
    "@x",
    " =1",
    "\t=1",
    "\r\n+1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\u200b=1",
    "\ufeff@",
  ]) {
    const result = resultOf({ id: cell, text: "x" }, [
      claimIn("x", "c1", { says: " | x | ", speaker: cell }),
    ]);
    const row = cells(parseCsv(write([result]))[1]);
    for (const column of ["story", "speaker"]) assert.match(row[column] ?? "", /^'/, JSON.stringify(cell));
  }
  for (const cell of ["a=1", "'tis", "–", "“=”", "…"]) {
    const result = resultOf({ id: cell, text: "x" }, [claimIn("x", "c1", { says: " | x | " })]);
    assert.equal(cells(parseCsv(write([result]))[1])["story"], cell);
  }
});

void test("[W9] a csv row is one line, and no character in it acts", () => {
  const text = "“One.\r\n\r\nTwo,\tthree.\u2028Four \u001b[2J \u202e five \ud800”, said Quint";
  const result = resultOf({ id: "a", text }, [
    claimIn(text, "c1", { says: `Quint | said | ${text.split(", said")[0]}` }),
  ]);
  const content = cells(parseCsv(write([result]))[1])["content"];
  assert.equal(content, "“One. Two, three. Four \\x1b[2J \\u202e five \\ud800”");
});

void test("[W9] for any claims, csv parses back to cells without formulas, line breaks and acting characters", () => {
  fc.assert(
    fc.property(someResult, (result) => {
      const csv = write([result]);
      const [, ...rows] = parseCsv(csv);
      assert.equal(rows.length, result.claims.length);
      assert.equal(csv.split("\n").length, rows.length + 2);
      for (const [at, row] of rows.entries()) {
        assert.equal(row.length, columns.split(",").length);
        assert.equal(cells(row)["claim"], `c${at + 1}`);
        for (const cell of row) {
          assert.doesNotMatch(cell, /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
          assert.doesNotMatch(cell, /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        }
        const plain = result.claims[at]?.content.map(({ start, end }) => result.story.text.slice(start, end));
        if (/^[a-z ]*$/.test(plain?.join("") ?? "")) assert.equal(cells(row)["content"], plain?.join(" … "));
      }
    }),
  );
});

void test("[W10] csv gives no row for an unread story or one without claims", () => {
  const unread: Unread = { id: "line-2", error: { code: "bad-json", says: "no JSON" } };
  assert.equal(write([unread, resultOf({ id: "b", text: "Nothing." }, [])]), `${columns}\n`);
});

void test("[W34] csv can be a table of other things: one row each, with its own columns", () => {
  const sizes = csvTables.map((table) => [table, parseCsv(write([affair], "codepoints", table)).length - 1]);
  assert.deepEqual(Object.fromEntries(sizes), {
    claims: affair.claims.length,
    people: affair.people.length + affair.names.length,
    legal: 1,
    dates: 3,
    statements: 3,
    quotes: 2,
    attributes: 3,
    quantities: 2,
    mentions: 2,
  });
  const place = affair.story.text.indexOf("arrest of");
  assert.deepEqual(parseCsv(write([affair], "codepoints", "legal")), [
    ["story", "person", "status", "offence", "when", "cue", "in", "chain", "cue_span"],
    [
      "affair.txt",
      "Ines Quint",
      "arrested",
      "",
      "2031-03-07",
      "arrest of",
      "c2",
      "Harbour Ledger › police official",
      `${place}..${place + "arrest of".length}`,
    ],
  ]);
  assert.deepEqual(parseCsv(write([affair], "codepoints", "people"))[6], [
    "affair.txt",
    "names",
    "Port Ellery",
    "place",
    "",
    "PORT ELLERY",
    "",
  ]);
  const [header = [], own, claimed, recorded] = parseCsv(write([affair], "codepoints", "statements"));
  const at = (row: readonly string[] | undefined, column: string) => row?.[header.indexOf(column)];
  assert.deepEqual(
    [own, claimed, recorded].map((row) => [at(row, "claim"), at(row, "record"), at(row, "presupposed")]),
    [
      ["", "", "true"],
      ["c4", "", "false"],
      ["", "as the members’ list has it", "false"],
    ],
  );
  assert.deepEqual([at(own, "wording"), at(own, "code"), at(own, "continues")], ["act", "", ""]);
  const quotes = parseCsv(write([affair], "codepoints", "quotes"));
  assert.deepEqual(quotes[0], ["story", "words", "speaker", "claim", "is_speech", "span"]);
  assert.deepEqual(quotes[1]?.slice(2, 5), ["Dana Rell", "c8", "true"]);
});

void test("[W34] every table's cells are harmless, and each row has its columns", () => {
  fc.assert(
    fc.property(someResult, fc.constantFrom(...csvTables), (result, table) => {
      const [header = [], ...rows] = parseCsv(write([result], "codepoints", table));
      for (const row of rows) {
        assert.equal(row.length, header.length);
        for (const cell of row) {
          assert.doesNotMatch(cell, /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
          assert.doesNotMatch(cell, /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        }
      }
    }),
  );
});

function write(
  results: readonly (StoryClaims | Unread)[],
  offsets: OffsetUnit = "codepoints",
  table: CsvTable = "claims",
): string {
  const writer = openWriter("csv", {
    offsets,
    withText: false,
    colours: false,
    columns: 80,
    many: true,
    table,
  });
  return writer.begin() + results.map(writer.story).join("") + writer.end();
}

function rowOf(claim: string): readonly string[] | undefined {
  return parseCsv(write([affair])).find((row) => row[1] === claim);
}

function cells(row: readonly string[] | undefined): Record<string, string> {
  assert.ok(row);
  return Object.fromEntries(columns.split(",").map((column, at) => [column, row[at] ?? ""]));
}

/** RFC 4180: an independent reading of what was written. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  assert.deepEqual(row, []);
  return rows;
}
