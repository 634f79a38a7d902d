import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { pipeline, type Readable } from "node:stream";
import { failed, tooManyBytes, type Reading } from "../read/reading.ts";
import { formatOf, type InputFormat } from "../read/read.ts";
import { note } from "../story/note.ts";
import { makeStory } from "../story/story.ts";
import type { Input } from "./inputs.ts";
import { linesOf } from "./lines.ts";
import type { Task } from "./task.ts";

export interface TaskSource {
  readonly format: InputFormat | "auto";
  readonly maxBytes: number;
  readonly stdin: Readable;
  /** What standard input is called; default: `stdin`. */
  readonly stdinName?: string;
}

/** What is to be done for the inputs, in order. JSON Lines come line by line; everything else is loaded whole. */
export async function* tasksOf(
  inputs: readonly Input[],
  source: TaskSource,
): AsyncGenerator<Task, undefined> {
  for (const input of inputs) {
    try {
      yield* tasksOfInput(input, source);
    } catch (error) {
      yield { kind: "reading", reading: failed(nameOf(input, source), "unreadable", troubleOf(error)) };
    }
  }
  return undefined;
}

export function nameOf(input: Input, { stdinName = "stdin" }: Pick<TaskSource, "stdinName">): string {
  return input.kind === "file" ? input.path : stdinName;
}

async function* tasksOfInput(input: Input, source: TaskSource): AsyncGenerator<Task> {
  const { maxBytes } = source;
  const name = nameOf(input, source);
  const { chunks, size } = await openInput(input, source);
  const start = await beginning(chunks, hasFormat);
  const format = source.format === "auto" ? formatOf(name, start) : source.format;
  if (format === "jsonl" && !isUtf16(start)) {
    const file = input.kind === "file" ? name : undefined;
    yield* linesOf(prepend(start, chunks), { file, maxBytes });
    return;
  }
  if (size !== undefined && size > maxBytes) {
    await chunks.return(undefined);
    yield { kind: "reading", reading: tooManyBytes(name, size, maxBytes) };
    return;
  }
  const bytes = await collect(prepend(start, chunks), maxBytes);
  if (bytes.length > maxBytes) yield { kind: "reading", reading: tooMuch(name, maxBytes) };
  else yield { kind: "file", id: name, bytes, format };
}

interface Opened {
  readonly chunks: AsyncGenerator<Uint8Array, undefined>;
  /** In bytes; undefined where only reading to the end would tell: streams, compressed files. */
  readonly size: number | undefined;
}

/** Opens an input; what is compressed, by its name or its first bytes, is unpacked. */
async function openInput(input: Input, source: TaskSource): Promise<Opened> {
  const raw = bytesOf(input.kind === "file" ? createReadStream(input.path) : source.stdin);
  const start = await beginning(raw, (bytes) => bytes.length >= 2);
  const whole = prepend(start, raw);
  if (/\.gz$/i.test(nameOf(input, source)) || (start[0] === 0x1f && start[1] === 0x8b))
    return { chunks: bytesOf(pipeline(whole, createGunzip(), () => undefined)), size: undefined };
  return { chunks: whole, size: await sizeOf(input) };
}

async function* bytesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of stream) yield chunk;
  return undefined;
}

async function sizeOf(input: Input): Promise<number | undefined> {
  if (input.kind === "stdin") return undefined;
  const stats = await stat(input.path);
  return stats.isFile() ? stats.size : undefined;
}

/** The first bytes, at least as many as are enough; a pipe may hand on one at a time. */
async function beginning(
  chunks: AsyncGenerator<Uint8Array, undefined>,
  isEnough: (bytes: Uint8Array) => boolean,
): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  while (!isEnough(bytes)) {
    const next = await chunks.next();
    if (next.done) break;
    bytes = new Uint8Array(Buffer.concat([bytes, next.value]));
  }
  return bytes;
}

const FORMAT_BYTES = 8192; // as many as `formatOf` looks at

/** A whole line of JSON Lines will do: who sends lines one by one waits for each one's claims. */
function hasFormat(bytes: Uint8Array): boolean {
  return bytes.length >= FORMAT_BYTES || (bytes[0] === 0x7b && bytes.includes(0x0a));
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined); // who stops at the first bytes closes the file too
  }
  return undefined;
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

/** Reading stopped at the limit, so nobody knows how much there is. */
function tooMuch(id: string, maxBytes: number): Reading {
  const says = `There are more than ${maxBytes} bytes, which is the limit; nothing of it was read. Raise --max-bytes or split the file.`;
  return { story: makeStory({ id, text: "" }), notes: [note("too-large", says)] };
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
