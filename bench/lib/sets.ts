import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/base/span.ts";
import { offsetsOf } from "../../src/base/offsets.ts";
import type { Story } from "../../src/index.ts";
import { readLine } from "../../src/read/jsonl.ts";

/** Code points, half-open. */
export type JsonSpan = readonly [number, number];

/** What the scorer and the Python twin know of a claim. */
export interface JsonClaim {
  readonly id: string;
  readonly in: string | null;
  readonly source: readonly JsonSpan[];
  readonly cue: readonly JsonSpan[];
  readonly content: readonly JsonSpan[];
}

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly claims?: readonly JsonClaim[];
}

/** Names of the sets in the data folder: `gold-dev` for `gold-dev.jsonl.gz`. */
export function setsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl.gz"))
    .map((name) => name.slice(0, -".jsonl.gz".length))
    .toSorted();
}

export function setFile(folder: string, set: string): string {
  return join(folder, `${set}.jsonl.gz`);
}

/** The lines of a JSON Lines file, blank ones left out. */
export function linesIn(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  return text.split("\n").filter((line) => line.trim() !== "");
}

export function rowsIn(file: string): Row[] {
  return linesIn(file).map((line): Row => JSON.parse(line));
}

/** The row as `sayso read` takes it from JSON Lines. @throws Error if it is no story. */
export function storyOf(line: string): Story {
  const reading = readLine(line, 1, { maxChars: Infinity });
  if (!reading || "error" in reading) throw new Error(`no story: ${reading?.error.says ?? "a blank line"}`);
  return reading.story;
}

/** Pieces in code points of the text. */
export function inCodePoints(text: string): (pieces: readonly Span[]) => JsonSpan[] {
  const { toCodePoint } = offsetsOf(text);
  return (pieces) => pieces.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]);
}
