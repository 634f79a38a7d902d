import type { Note } from "../story/note.ts";
import { decode } from "./decode.ts";
import { formatOf, type InputFormat } from "./format.ts";
import { readHtml } from "./html.ts";
import { readLine } from "./jsonl.ts";
import { readMarkdown } from "./markdown.ts";
import { failed, tooLong, tooManyBytes, type Reading, type StoryReading } from "./reading.ts";
import { readText } from "./text.ts";

export { formatOf, type InputFormat } from "./format.ts";
export {
  defaultMaxBytes,
  defaultMaxChars,
  type FailedReading,
  type Reading,
  type StoryReading,
} from "./reading.ts";

export interface ReadOptions {
  /** The id of the story; the stories of a JSON Lines file bring their own. */
  readonly id: string;
  readonly format: InputFormat | "auto";
  readonly fileName?: string;
  readonly maxBytes: number;
  readonly maxChars: number;
}

/** Reads a file: one story, or one for each line of JSON Lines. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): Reading[] {
  const { id, maxBytes } = options;
  if (bytes.length > maxBytes) return [tooManyBytes(id, bytes.length, maxBytes)];
  const decoded = decode(bytes);
  if ("notText" in decoded) return [failed(id, "not-text", decoded.notText)];
  const format = options.format === "auto" ? formatOf(options.fileName, bytes) : options.format;
  const { notes } = decoded;
  return readAs(format, decoded.text, options).map((reading) => withNotes(reading, notes));
}

function readAs(format: InputFormat, text: string, { id, maxChars }: ReadOptions): Reading[] {
  switch (format) {
    case "jsonl":
      return text.split("\n").flatMap((line, index) => readLine(line, index + 1, { maxChars }) ?? []);
    case "html":
      return [within(readHtml(text, id), maxChars)];
    case "markdown":
      return [text.length > maxChars ? tooLong(id, text.length, maxChars) : readMarkdown(text, id)];
    case "text":
      return [text.length > maxChars ? tooLong(id, text.length, maxChars) : readText(text, id)];
    default:
      return format satisfies never;
  }
}

function withNotes(reading: Reading, notes: readonly Note[]): Reading {
  return "story" in reading ? { story: reading.story, notes: [...notes, ...reading.notes] } : reading;
}

/** A page is mostly markup, so only its story counts. */
function within(reading: StoryReading, maxChars: number): StoryReading {
  const { id, text } = reading.story;
  return text.length > maxChars ? tooLong(id, text.length, maxChars) : reading;
}
