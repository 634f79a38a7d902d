import { findClaims } from "../../src/find/find.ts";
import { readBytes, type InputFormat, type Reader, type Story } from "../../src/index.ts";
import type { TextFormat } from "./hostile-words.ts";

/** Milliseconds of each stage for one input. `find` is all that finding does besides running the model. */
export interface Stages {
  readonly size: number;
  readonly read: number;
  readonly model: number;
  readonly find: number;
  readonly claims: number;
}

const paragraph =
  "The mayor, Ines Quint, said on Friday that the harbour fund had been “emptied twice”, and police later told The Courier that two suspected couriers would not say who had sent them. Nobody has been charged.";

/** An ordinary story of about this many bytes, as a file of this format. */
export function ordinary(format: TextFormat, size: number): Uint8Array {
  const count = Math.max(1, Math.round(size / paragraph.length));
  const paragraphs = Array.from({ length: count }, () => paragraph);
  return new TextEncoder().encode(asFile(format, paragraphs));
}

function asFile(format: TextFormat, paragraphs: readonly string[]): string {
  switch (format) {
    case "html":
      return `<!doctype html><html><body><article><h1>Fund</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article></body></html>`;
    case "markdown":
      return `# Fund\n\n${paragraphs.join("\n\n")}`;
    case "jsonl":
      return JSON.stringify({ id: "s", text: paragraphs.join("\n\n") });
    case "text":
      return paragraphs.join("\n\n");
  }
}

/** Milliseconds that reading takes, without the model: the median of three for what is quick. */
export function timeReading(bytes: Uint8Array, format: InputFormat): number {
  const runs = bytes.length > 500_000 ? 1 : 3;
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    readBytes(bytes, { id: "s", format, maxBytes: Infinity, maxChars: Infinity });
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Reads a text and finds its claims, each stage timed by itself. */
export async function timeStages(text: string, reader: Reader): Promise<Stages> {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  const [reading] = readBytes(bytes, { id: "s", format: "text", maxBytes: Infinity, maxChars: Infinity });
  const read = performance.now() - start;
  if (!reading || "error" in reading) throw new Error(`the text was not read (${reading?.error.code})`);
  const { model, all, claims } = await timeFinding(reading.story, reader);
  return { size: bytes.length, read, model, find: all - model, claims };
}

async function timeFinding(
  story: Story,
  { tagger, lexicon }: Reader,
): Promise<{ readonly model: number; readonly all: number; readonly claims: number }> {
  let model = 0;
  const timed = {
    ...tagger,
    tag: async (...asked: Parameters<typeof tagger.tag>) => {
      const start = performance.now();
      const frames = await tagger.tag(...asked);
      model += performance.now() - start;
      return frames;
    },
  };
  const start = performance.now();
  const { claims } = await findClaims(story, { tagger: timed, lexicon, style: "guide" });
  return { model, all: performance.now() - start, claims: claims.length };
}

/** Texts that grow in one bad way. */
export const extremes: Readonly<Record<string, (size: number) => string>> = {
  "ordinary paragraphs": (size) => repeated(`${paragraph}\n\n`, size),
  "one paragraph": (size) => repeated(`${paragraph} `, size),
  "one word": (size) => "a".repeat(size),
  "one word, marks": (size) => `e${"\u0301".repeat(size / 2)}`,
  "straight quotes": (size) => '"'.repeat(size),
  "opening quotes": (size) => repeated("“", size / 3),
  "quoted words": (size) => repeated("“No.” ", size / 1.5),
  "quoted paragraphs": (size) => repeated("“We will not pay.”\n\n", size),
  "open quoted paragraphs": (size) => repeated("“We will not pay.\n\n", size),
  "first person": (size) => repeated("I will not pay. ", size),
  hedges: (size) => repeated("allegedly ", size),
  "hedged sentences": (size) => repeated("Quint allegedly took it. ", size),
  silences: (size) => repeated("Quint declined to comment. ", size),
  claims: (size) => repeated("Quint said no. ", size),
  "claims by line": (size) => repeated("Quint said it was late.\n", size),
  "one sentence of claims": (size) => repeated("Quint said that ", size),
  "lead-ins": (size) => repeated("Quint said in a statement:\n“We will not pay.”\n", size),
  colons: (size) => repeated("Quint:\n", size),
  signatures: (size) => repeated("Quint said:\nNo.\n— Ada Brandt\n", size),
  "full stops": (size) => ".".repeat(size),
  commas: (size) => repeated("Quint, ", size),
  spaces: (size) => `a${" ".repeat(size)}b`,
  lines: (size) => "a\n".repeat(size / 2),
  emoji: (size) => "🦀".repeat(size / 4),
};

function repeated(words: string, size: number): string {
  return words.repeat(Math.max(1, Math.round(size / words.length)));
}

/** The power of the size that a time grows with, from three sizes each twice the last; 1 is linear, 2 quadratic. */
export function exponentOf(times: readonly number[]): number {
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  return Math.log2(Math.max(last, 0.1) / Math.max(first, 0.1)) / (times.length - 1);
}
