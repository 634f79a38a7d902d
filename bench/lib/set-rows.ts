import { mkdirSync, writeFileSync } from "node:fs";
import { openLocalReader } from "../../src/host/reader.ts";
import type { Reader } from "../../src/index.ts";
import { readOptions } from "./options.ts";
import { linesIn, setFile } from "./sets.ts";

/** A tool for `train/`: writes OUT/SET.`ending`.jsonl for each of `--sets`, the rows of each story's line in order. */
export async function writeSetRows(
  ending: string,
  rowsOf: (reader: Reader, line: string) => Promise<readonly unknown[]>,
): Promise<void> {
  const option = readOptions({
    data: { means: "the folder of the data sets" },
    sets: { means: "sets of it, with commas between" },
    out: { means: "the folder to write to" },
  });
  const reader = await openLocalReader();
  mkdirSync(option("out"), { recursive: true });
  for (const set of option("sets").split(",")) {
    const rows: unknown[] = [];
    for (const line of linesIn(setFile(option("data"), set))) rows.push(...(await rowsOf(reader, line)));
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
    writeFileSync(`${option("out")}/${set}.${ending}.jsonl`, lines.join(""));
  }
  await reader.tagger.close();
}
