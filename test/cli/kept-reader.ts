/** Stands in for `host/reader.ts` where one process runs many commands: a reader is opened once and kept. */
import { openLocalReader as open, type BackendChoice } from "../../src/host/reader.ts";
import type { Reader, TaggerOptions } from "../../src/index.ts";

const kept = new Map<string, Promise<Reader>>();

export function openLocalReader(
  choice: BackendChoice = "auto",
  options: TaggerOptions = {},
): Promise<Reader> {
  const key = JSON.stringify([choice, options]);
  const reader = kept.get(key) ?? open(choice, options).then(unclosed);
  kept.set(key, reader);
  return reader;
}

function unclosed(reader: Reader): Reader {
  return { ...reader, tagger: { ...reader.tagger, close: () => Promise.resolve() } };
}
