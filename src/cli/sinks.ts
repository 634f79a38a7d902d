import type { Outcome } from "../host/task.ts";
import { openWriter, type ReadFormat, type WriteOptions } from "../write/write.ts";
import { toFile } from "./file-writing.ts";
import type { OutFile } from "./out-file.ts";
import { toStdout, type Writing } from "./writing.ts";

/** Somewhere that results go, in one format; ends like the writing below it. */
export interface Sink extends Omit<Writing, "write"> {
  readonly take: (outcome: Outcome) => Promise<void>;
}

/** Prints to standard output. */
export function printSink(format: ReadFormat, options: WriteOptions): Promise<Sink> {
  return openSink(toStdout(), format, options);
}

/** Writes a new file, or over an old one. @throws CannotOpen */
export async function fileSink({ path, format, table }: OutFile, options: WriteOptions): Promise<Sink> {
  const writing = path === "/dev/stdout" ? toStdout() : await toFile(path); // it cannot be opened where it is a socket
  const own = table === undefined ? {} : { table };
  return openSink(writing, format, { ...options, ...own, colours: false, columns: 100 });
}

async function openSink(writing: Writing, format: ReadFormat, options: WriteOptions): Promise<Sink> {
  const { write, end, drop, isOpen } = writing;
  const writer = openWriter(format, options);
  await write(writer.begin()).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  return {
    take: (outcome) => write(writer.story(outcome)),
    end: async () => {
      await write(writer.end());
      await end();
    },
    drop,
    isOpen,
  };
}
