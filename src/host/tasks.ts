import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { pipeline, type Readable } from "node:stream";
import { failed, tooManyBytes } from "../read/reading.ts";
import { formatOf, type InputFormat } from "../read/read.ts";
import type { Input } from "./inputs.ts";
import { linesOf } from "./lines.ts";
import type { Task } from "./task.ts";

export interface TaskSource {
  readonly format: InputFormat | "auto";
  readonly maxBytes: number;
  readonly stdin: Readable;
}

/** What is to be done for the inputs, in order. JSON Lines come line by line; everything else is loaded whole. */
export async function* tasksOf(inputs: readonly Input[], source: TaskSource): AsyncGenerator<Task> {
  for (const input of inputs) {
    try {
      yield* tasksOfInput(input, source);
    } catch (error) {
      yield { kind: "reading", reading: failed(nameOf(input), "unreadable", troubleOf(error)) };
    }
  }
}

export function nameOf(input: Input): string {
  return input.kind === "file" ? input.path : "-";
}

async function* tasksOfInput(input: Input, source: TaskSource): AsyncGenerator<Task> {
  const { maxBytes } = source;
  const name = nameOf(input);
  const chunks = bytesOf(input, source);
  const first = await chunks.next();
  const start = first.done ? new Uint8Array() : first.value;
  const format = source.format === "auto" ? formatOf(name, start) : source.format;
  if (format === "jsonl" && !isUtf16(start)) {
    for await (const line of linesOf(prepend(start, chunks), maxBytes)) yield line;
    return;
  }
  const size = await sizeOf(input);
  if (size > maxBytes) {
    await chunks.return(undefined);
    yield { kind: "reading", reading: tooManyBytes(name, size, maxBytes) };
    return;
  }
  const bytes = await collect(prepend(start, chunks), maxBytes);
  if (bytes.length > maxBytes) yield { kind: "reading", reading: tooManyBytes(name, bytes.length, maxBytes) };
  else yield { kind: "file", id: name, bytes, format };
}

async function* bytesOf(input: Input, { stdin }: TaskSource): AsyncGenerator<Uint8Array, undefined> {
  const raw = input.kind === "file" ? createReadStream(input.path) : stdin;
  const zipped = input.kind === "file" && /\.gz$/i.test(input.path);
  const stream: AsyncIterable<Uint8Array> = zipped ? pipeline(raw, createGunzip(), () => undefined) : raw;
  for await (const chunk of stream) yield chunk;
  return undefined;
}

/** Bytes on disk; 0 where only reading tells (standard input, compressed files). */
async function sizeOf(input: Input): Promise<number> {
  return input.kind === "file" && !/\.gz$/i.test(input.path) ? (await stat(input.path)).size : 0;
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** All bytes, or a few more than `most` if there are more: enough to know. */
async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function isUtf16(start: Uint8Array): boolean {
  return (
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    start.subarray(0, 64).includes(0)
  );
}

function troubleOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    ENOENT: "There is no such file.",
    EACCES: "The file may not be read; check its permissions.",
    EISDIR: "This is a folder, not a file.",
    Z_DATA_ERROR: "The file is not valid gzip; unpack it or download it again.",
    Z_BUF_ERROR: "The compressed file ends too early; download it again.",
  };
  return known[code] ?? `The file could not be read${code ? ` (${code})` : ""}.`;
}
