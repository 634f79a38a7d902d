import assert from "node:assert/strict";
import { originOf, type OriginRun } from "../../src/story/origin.ts";
import type { FieldName, Story } from "../../src/story/story.ts";
import { defaultMaxBytes, defaultMaxChars, readBytes, type InputFormat } from "../../src/read/read.ts";
import type { Reading, StoryReading } from "../../src/read/read.ts";

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readAll(
  source: string | Uint8Array,
  format: InputFormat | "auto",
  fileName?: string,
): Reading[] {
  const bytes = typeof source === "string" ? bytesOf(source) : source;
  const limits = { maxBytes: defaultMaxBytes, maxChars: defaultMaxChars };
  return readBytes(bytes, {
    id: "story",
    format,
    ...limits,
    ...(fileName === undefined ? {} : { fileName }),
  });
}

/** Reads a file and checks that every character of its story leads back to it. */
export function readTraced(source: string, format: InputFormat): Story {
  const { story } = readOne(source, format);
  assertTraced(story, source);
  return story;
}

/** The file's characters that stand behind the words of its story. */
export function behindWords(source: string, format: InputFormat, words: string): string {
  return behindWordsIn(readTraced(source, format), source, words);
}

export function behindWordsIn(story: Story, source: string, words: string): string {
  const start = story.text.indexOf(words);
  assert.ok(start >= 0, `“${words}” is in the text`);
  const range = originOf(story.origin, { start, end: start + words.length });
  return source.slice(range.start, range.end);
}

export function readOne(source: string | Uint8Array, format: InputFormat | "auto"): StoryReading {
  const [reading] = readAll(source, format);
  assert.ok(reading && "story" in reading, "a story was read");
  return reading;
}

/** The words of the fields with this name, in order. */
export function fieldWords(story: Story, name: FieldName): string[] {
  return story.fields
    .filter((field) => field.name === name)
    .map((field) => story.text.slice(field.span.start, field.span.end));
}

/** Every character traces into the file; where a run is exact, the characters are the file's (white space for white space, U+FFFD for NUL). */
export function assertTraced(story: Story, file: string): void {
  if (story.origin.length === 0) {
    assert.ok(story.text === "" || story.text === file, "without runs the text is the file");
    return;
  }
  assertRuns(story.origin, story.text, file);
  for (let at = 0; at < story.text.length; at++) {
    const range = originOf(story.origin, { start: at, end: at + 1 });
    assert.ok(
      0 <= range.start && range.start <= range.end && range.end <= file.length,
      `character ${at} is in the file`,
    );
  }
}

function assertRuns(runs: readonly OriginRun[], text: string, file: string): void {
  let at = 0;
  for (const run of runs) {
    assert.equal(run.at, at, "runs follow one another without gaps");
    at += run.length;
    if (run.length !== run.fromLength) continue;
    const own = text.slice(run.at, run.at + run.length);
    const files = file.slice(run.from, run.from + run.length);
    assert.equal(
      own.replace(/\s/g, " "),
      files.replace(/\s/g, " ").replaceAll("\0", "\ufffd"),
      "an exact run has the file's characters",
    );
  }
  assert.equal(at, text.length, "the runs cover the text");
}
