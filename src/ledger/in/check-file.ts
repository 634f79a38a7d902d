import { createHash } from "node:crypto";
import { numberOf, textOf, type Row } from "../database.ts";
import { lineOf } from "../hash.ts";
import { digestOf, runIdOf } from "../ids.ts";
import { judgedIn, judgementIdOf } from "../judgements.ts";
import { tables } from "../tables.ts";
import { storyIn, versionIdOf } from "../version-rows.ts";
import { headerOf, rowsOf, type FileHeader, type FileRow } from "./file-rows.ts";
import { BrokenFile, type Source } from "./lines.ts";

/**
 * Looks through a whole file before anything is written: every row, the ids that tell what they stand for, and whether all
 * rows together are those that the first line speaks of. @throws BrokenFile
 */
export async function checkFile(source: Source, schema: number): Promise<FileHeader> {
  const header = await headerOf(source);
  if (header.schema !== schema)
    throw new BrokenFile(1, `its tables are of schema ${header.schema}; this ledger has ${schema}`);
  const hash = createHash("sha256");
  let last: FileRow | null = null;
  for await (const found of rowsOf(source)) {
    if (last) checkOrder(last, found);
    checkIds(found);
    const { name, columns, apart } = found.table;
    const told = columns.filter((column) => !apart.includes(column));
    hash.update(
      lineOf(
        name,
        told.map((column) => found.row[column] ?? null),
      ),
    );
    last = found;
  }
  if (hash.digest("hex") !== header.hash)
    throw new BrokenFile(
      null,
      "the rows are not those that the first line speaks of: the file was changed or cut off",
    );
  return header;
}

/** Tables in their order, rows in that of their keys: none twice. */
function checkOrder(last: FileRow, found: FileRow): void {
  const [before, now] = [tables.indexOf(last.table), tables.indexOf(found.table)];
  if (before > now) throw new BrokenFile(found.line, `a ${found.table.name} behind a ${last.table.name}`);
  if (before < now) return;
  const isSame = found.table.key.every((column) => last.row[column] === found.row[column]);
  if (isSame) throw new BrokenFile(found.line, `the same ${found.table.name} as in the line before`);
}

function checkIds({ line, table, row, bytes }: FileRow): void {
  const { [table.name]: idAnew } = idsAnew;
  if (idAnew && idAnew(row, bytes) !== row["id"])
    throw new BrokenFile(line, `the id of this ${table.name} does not fit what it stands for`);
}

type IdAnew = (row: Row, bytes: Uint8Array | null) => string;

const idsAnew: Readonly<Record<string, IdAnew>> = {
  blob: (row, bytes) => {
    if (bytes === null) return textOf(row, "id");
    return bytes.length === numberOf(row, "size") ? digestOf(bytes) : "";
  },
  version: (row) => (digestOf(textOf(row, "text")) === row["text_hash"] ? versionIdOf(storyIn(row)) : ""),
  run: (row) =>
    runIdOf("run", ...["sayso", "model", "lexicon", "config"].map((column) => textOf(row, column))),
  judgement: (row) => judgementIdOf(judgedIn(row)),
};
