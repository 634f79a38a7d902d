import type { BackendChoice } from "../host/reader.ts";
import type { OffsetUnit, Style } from "../index.ts";
import type { InputFormat } from "../read/read.ts";
import type { CsvTable } from "../write/tables.ts";
import type { ReadFormat } from "../write/write.ts";
import type { Batch } from "./batch.ts";
import type { ReadOut } from "./out-file.ts";

/** The options of every command that reads stories, as the command line gives them. */
export interface RunSettings {
  readonly inputFormat: InputFormat | "auto";
  /** What standard input is called, for its format and whatever lies beside a file. */
  readonly stdinFilename?: string;
  readonly workers?: number;
  readonly backend: BackendChoice;
  readonly maxBytes: number;
  readonly maxChars: number;
}

/** The options of `sayso read`. */
export interface ReadSettings extends RunSettings {
  readonly format?: ReadFormat;
  readonly out?: readonly ReadOut[];
  readonly table?: CsvTable;
  readonly explain?: string;
  readonly depth?: number;
  readonly style: Style;
  readonly offsets: OffsetUnit;
  readonly withText?: boolean;
}

/** Why options do not fit together; undefined if they do. */
export function misuseOf({ format, out = [], table, explain }: ReadSettings): string | undefined {
  const formats = [...(format === undefined ? [] : [format]), ...out.map((file) => file.format)];
  if (table !== undefined && !formats.includes("csv")) return "--table is for csv; add --format csv";
  if (explain !== undefined && formats.some((given) => given !== "pretty"))
    return "--explain is for people, so it works with --format pretty only, which is the default";
  return undefined;
}

/** Why a batch does not fit the options, once it has begun. */
export function misfitOf({ many }: Batch, { explain }: ReadSettings): string | undefined {
  return explain !== undefined && many
    ? "--explain explains a claim of one story; name one file that holds one story"
    : undefined;
}
