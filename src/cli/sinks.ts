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
  /** False once whoever reads the results has had enough. */
  readonly isOpen: () => boolean;
}

/** Prints to a stream at the speed that its reader takes; what comes after its reader has gone is thrown away. */
export async function streamSink(stream: Writable, format: ReadFormat, options: WriteOptions): Promise<Sink> {
  const writer = openWriter(format, options);
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  const write = async (text: string): Promise<void> => {
    if (open && text !== "" && !stream.write(text))
      await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(nothing);
  };
  await write(writer.begin());
  return {
    take: (outcome) => write(writer.story(outcome)),
    end: () => write(writer.end()),
    isOpen: () => open,
  };
}

function nothing(): undefined {
  return undefined; // the stream's own error handler has dealt with it
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
    isOpen: () => true,
  };
}
