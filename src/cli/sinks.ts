import { once } from "node:events";
import { open } from "node:fs/promises";
import type { Writable } from "node:stream";
import type { Outcome } from "../host/task.ts";
import { openWriter, type ReadFormat, type WriteOptions } from "../write/write.ts";
import type { OutFile } from "./out-file.ts";

/** Somewhere that results go, in one format. */
export interface Sink {
  readonly take: (outcome: Outcome) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Prints to a stream at the speed that its reader takes. */
export async function streamSink(stream: Writable, format: ReadFormat, options: WriteOptions): Promise<Sink> {
  const writer = openWriter(format, options);
  const write = async (text: string): Promise<void> => {
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  await write(writer.begin());
  return { take: (outcome) => write(writer.story(outcome)), end: () => write(writer.end()) };
}

/** Writes a new file, or over an old one. */
export async function fileSink({ path, format }: OutFile, options: WriteOptions): Promise<Sink> {
  const file = await open(path, "w");
  const writer = openWriter(format, { ...options, colours: false, columns: 100 });
  await file.write(writer.begin());
  return {
    take: async (outcome) => {
      await file.write(writer.story(outcome));
    },
    end: async () => {
      await file.write(writer.end());
      await file.close();
    },
  };
}
