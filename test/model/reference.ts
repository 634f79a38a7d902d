import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTables, type Tables } from "../../src/model/tables.ts";
import { wordPiece, type WordPiece } from "../../src/model/wordpiece.ts";

const model = join(import.meta.dirname, "../../models/en");
const fixtures = join(import.meta.dirname, "../fixtures/model");

/** What a row of each fixture holds; `test/fixtures/model/README.md` says where they come from. */
interface Rows {
  readonly wordpiece: readonly [word: string, ids: readonly number[]];
  readonly "wordpiece-young-marks": Rows["wordpiece"];
  readonly words: readonly [
    text: string,
    words: readonly string[],
    casing: readonly number[],
    quotes: readonly number[],
  ];
  readonly windows: readonly [
    text: string,
    blocks: readonly (readonly [first: number, end: number])[],
    windows: readonly (readonly number[])[],
  ];
  readonly crf: readonly [
    table: "cue" | "role",
    emissions: readonly (readonly number[])[],
    tags: readonly number[],
    probabilities: readonly (readonly number[])[],
  ];
}

/** What the Python reference answered. */
export function reference<Name extends keyof Rows>(name: Name): readonly Rows[Name][] {
  const rows: readonly Rows[Name][] = JSON.parse(readFileSync(join(fixtures, `${name}.json`), "utf8"));
  return rows;
}

export function shippedWordPiece(): WordPiece {
  return wordPiece(readFileSync(join(model, "vocab.txt"), "utf8"));
}

export function shippedTables(): Tables {
  return parseTables(JSON.parse(readFileSync(join(model, "crf.json"), "utf8")));
}
