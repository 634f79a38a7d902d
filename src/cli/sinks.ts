import type { TextWriter } from "../write/text-writer.ts";
import { toFile } from "./file-writing.ts";
import { toStdout, type Writing } from "./writing.ts";

/** Somewhere that results go, in one format; ends like the writing below it. */
export interface Sink<Result> extends Omit<Writing, "write"> {
  readonly take: (result: Result) => Promise<void>;
}

/** Standard output, or a new file, or over an old one. @throws CannotOpen */
export async function openWriting(path: string | null): Promise<Writing> {
  return path === null || path === "/dev/stdout" ? toStdout() : toFile(path); // it cannot be opened where it is a socket
}

export async function textSink<Result>(
  path: string | null,
  writer: TextWriter<Result>,
): Promise<Sink<Result>> {
  const { write, end, drop, isOpen } = await openWriting(path);
  await write(writer.begin()).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  return {
    take: (result) => write(writer.story(result)),
    end: async () => {
      await write(writer.end());
      await end();
    },
    drop,
    isOpen,
  };
}
