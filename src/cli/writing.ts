import type { Writable } from "node:stream";

/** Where a writer's text goes; ends with either `end` or `drop`. A write that fails rejects with `CannotWrite`. */
export interface Writing {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Gives up: a file that was there before stays as it was. */
  readonly drop: () => Promise<void>;
  /** False once whoever reads the results has had enough. */
  readonly isOpen: () => boolean;
}

/** A place that results cannot go to, told in one plain line. */
export class CannotWrite extends Error {
  constructor(place: string, cause: unknown, next = "") {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    super(`${place} cannot be written (${code})${next}`, { cause });
  }
}

/** The same before anything was read. */
export class CannotOpen extends CannotWrite {
  constructor(path: string, cause: unknown) {
    super(path, cause, "; give another --out");
  }
}

/** Standard output, at the speed that its reader takes; what comes after its reader has gone is thrown away. */
export function toStdout(): Writing {
  let open = true;
  const { stdout } = process;
  stdout.on("error", nothing); // each write hears of it
  return {
    write: async (content) => {
      if (!open || content.length === 0) return;
      const error = await writeTo(stdout, content);
      if (!error) return;
      open = false;
      if (error.code !== "EPIPE") throw new CannotWrite("standard output", error);
    },
    end: () => Promise.resolve(),
    drop: () => Promise.resolve(),
    isOpen: () => open,
  };
}

function writeTo(
  stream: Writable,
  content: string | Uint8Array,
): Promise<NodeJS.ErrnoException | null | undefined> {
  return new Promise((done) => stream.write(content, done));
}

function nothing(): undefined {
  return undefined;
}
