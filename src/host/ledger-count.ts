import { createReadStream } from "node:fs";
import type { Input } from "./inputs.ts";

const NEWLINE = 0x0a;

/** How many stories the inputs hold; undefined where only reading them tells: streams, feeds, packed lines. */
export async function countStories(inputs: readonly Input[]): Promise<number | undefined> {
  let count = 0;
  for (const input of inputs) {
    const held = await storiesIn(input);
    if (held === undefined) return undefined;
    count += held;
  }
  return count;
}

async function storiesIn(input: Input): Promise<number | undefined> {
  if (input.kind === "stdin" || /\.(?:xml|rss|atom|(?:jsonl|ndjson)\.gz)(?:\.gz)?$/i.test(input.path))
    return undefined;
  return /\.(?:jsonl|ndjson)$/i.test(input.path) ? linesIn(input.path) : 1;
}

async function linesIn(path: string): Promise<number | undefined> {
  let lines = 0;
  let isLineOpen = false;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      // no encoding is set, so chunks are bytes
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
      isLineOpen = chunk.at(-1) !== NEWLINE;
    }
  } catch {
    return undefined; // whoever reads it will say why
  }
  return lines + Number(isLineOpen);
}
