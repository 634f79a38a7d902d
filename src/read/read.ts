import type { Note } from "../story/note.ts";
import { decode } from "./decode.ts";
import { readDocx } from "./docx.ts";
import { formatOf, type InputFormat } from "./format.ts";
import { readHtml } from "./html.ts";
import { withIgnores } from "./ignores.ts";
import { readLine } from "./jsonl.ts";
import { readMarkdown } from "./markdown.ts";
import { failed, overLimit, tooManyBytes, type Reading } from "./reading.ts";
import { readText } from "./text.ts";

export { formatOf, type InputFormat } from "./format.ts";
export { defaultMaxBytes, defaultMaxChars, type Reading, type StoryReading } from "./reading.ts";

export interface ReadOptions {
  /** The id of the story; the stories of a JSON Lines file bring their own. */
  readonly id: string;
  readonly format: InputFormat | "auto";
  readonly fileName?: string;
  readonly maxBytes: number;
  /** Characters (code points) a story; a Markdown file counts with its marks, a page only by its story, once parsed. */
  readonly maxChars: number;
}

/** Reads a file: one story, or one for each line of JSON Lines. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): Reading[] {
  const { id, maxBytes } = options;
  if (bytes.length > maxBytes) return [tooManyBytes(id, bytes.length, maxBytes)];
  const format = options.format === "auto" ? formatOf(options.fileName, bytes) : options.format;
  if (format === "docx") return [withIgnores(readDocx(bytes, id, options), null)];
  const decoded = decode(bytes);
  if ("notText" in decoded) return [failed(id, "not-text", decoded.notText)];
  const { notes } = decoded;
  const comments = format === "html" || format === "markdown" ? decoded.text : null;
  return readAs(format, decoded.text, options).map((reading) =>
    withNotes(withIgnores(reading, comments), notes),
  );
}

function readAs(
  format: Exclude<InputFormat, "docx">,
  text: string,
  { id, maxChars }: ReadOptions,
): Reading[] {
  switch (format) {
    case "jsonl":
      return text.split("\n").flatMap((line, index) => readLine(line, index + 1, { maxChars }) ?? []);
    case "html":
      return [readPage(text, id, maxChars)];
    case "markdown":
      return [overLimit(id, text, maxChars) ?? readMarkdown(text, id)];
    case "text":
      return [overLimit(id, text, maxChars) ?? readText(text, id)];
    default:
      return format satisfies never;
  }
}

/** A page is mostly markup, so only its story counts, and the page is parsed before its length is known. */
function readPage(page: string, id: string, maxChars: number): Reading {
  const reading = readHtml(page, id);
  return overLimit(id, reading.story.text, maxChars) ?? reading;
}

function withNotes(reading: Reading, notes: readonly Note[]): Reading {
  return "story" in reading ? { story: reading.story, notes: [...notes, ...reading.notes] } : reading;
}
