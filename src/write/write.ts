import type { OffsetUnit } from "../claim/json.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { apart, inArray, plain, type TextWriter } from "./text-writer.ts";
import { csvHeader, csvRows } from "./csv.ts";
import { jsonLine, jsonPage } from "./json.ts";
import { prettyStory } from "./pretty.ts";
import type { CsvTable } from "./tables.ts";

export const readFormats = ["pretty", "json", "jsonl", "csv"] as const;
export type ReadFormat = (typeof readFormats)[number];

export interface WriteOptions {
  /** Unit of the spans in `json`, `jsonl` and `csv`. */
  readonly offsets: OffsetUnit;
  /** `jsonl` carries `text` and `fields`; `json` always does. */
  readonly withText: boolean;
  /** `pretty` may use terminal colours. */
  readonly colours: boolean;
  /** Width of the terminal for `pretty`. */
  readonly columns: number;
  /** `json` gives an array of stories; otherwise the one story itself. */
  readonly many: boolean;
  /** What `csv` is a table of; default: claims. */
  readonly table?: CsvTable;
  /** `pretty` explains the claim of this id instead; a story without it is a RangeError. */
  readonly explain?: string;
}

/** Turns results of `read` into text one by one. */
export type Writer = TextWriter<StoryClaims | Unread>;

export function openWriter(format: ReadFormat, options: WriteOptions): Writer {
  return writers[format](options);
}

const writers: Readonly<Record<ReadFormat, (options: WriteOptions) => Writer>> = {
  pretty: (options) => apart("", "\n", (result) => prettyStory(result, options)),
  json: ({ many, offsets }) =>
    many
      ? inArray((result) => jsonPage(result, offsets))
      : plain((result) => `${jsonPage(result, offsets)}\n`),
  jsonl: (options) => plain((result) => `${jsonLine(result, options)}\n`),
  csv: ({ offsets, table = "claims" }) => ({
    ...plain((result) => csvRows(result, { offsets, table })),
    begin: () => csvHeader(table),
  }),
};
