/**
 * Writes the encoder's word vectors of whole sets, for `train/`: what the trained heads see is exactly what the program sees.
 *
 *   node tools/vectors.ts --data DIR --sets gum-news,ewt-train --out DIR
 *
 * Gives SET.words.jsonl, a document a line: `{"id", "blocks": [[[start, end], …], …]}` in code points; and SET.f16, the
 * vectors of all words in that order, 768 half floats each (an early layer, the last), little-endian.
 */
import { createWriteStream, mkdirSync } from "node:fs";
import { finished } from "node:stream/promises";
import { readOptions } from "../bench/lib/options.ts";
import { inCodePoints, linesIn, setFile, storyOf } from "../bench/lib/sets.ts";
import { loadModel } from "../src/host/model-files.ts";
import { openEncoder } from "../src/model/encoder.ts";
import { openNative } from "../src/model/native.ts";
import { parseTables } from "../src/model/tables.ts";
import { blocksOf, windowsOf } from "../src/model/windows.ts";
import { wordPiece } from "../src/model/wordpiece.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "sets of it, with commas between" },
  out: { means: "the folder to write to" },
});

const files = await loadModel();
const pieces = wordPiece(files.vocabulary);
const encoder = await openEncoder(files.encoder, pieces, await openNative());
const { maxlen } = parseTables(files.tables);
mkdirSync(option("out"), { recursive: true });
for (const set of option("sets").split(",")) await writeSet(set);
await encoder.close();

async function writeSet(set: string): Promise<void> {
  const words = createWriteStream(`${option("out")}/${set}.words.jsonl`);
  const vectors = createWriteStream(`${option("out")}/${set}.f16`);
  for (const line of linesIn(setFile(option("data"), set))) {
    const story = storyOf(line);
    const blocks = blocksOf(story.text, story.paragraphs, pieces);
    const toPoints = inCodePoints(story.text);
    const spans = blocks.map((block) => toPoints(block.map((token) => token.span)));
    words.write(`${JSON.stringify({ id: story.id, blocks: spans })}\n`);
    for (const window of windowsOf(blocks, maxlen))
      for (const { words } of await encoder.encode(window, "guide"))
        vectors.write(Buffer.from(Float16Array.from(words).buffer));
  }
  words.end();
  vectors.end();
  await Promise.all([finished(words), finished(vectors)]);
}
