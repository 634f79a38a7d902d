import { note, type Note } from "../story/note.ts";
import { makeStory, type Imprint } from "../story/story.ts";
import { momentOf, readDay } from "./day.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { failed, overLimit, type Reading } from "./reading.ts";
import { fieldsOf, headlineOf } from "./text.ts";

/** Reads one line of a JSON Lines file; undefined for a blank line. `lineNumber` counts from 1. */
export function readLine(
  line: string,
  lineNumber: number,
  options: { readonly maxChars: number },
): Reading | undefined {
  if (line.trim() === "") return undefined;
  const fallback = `line-${lineNumber}`;
  const row = parseObject(line);
  if (!row)
    return failed(
      fallback,
      "bad-json",
      `Line ${lineNumber} is not a JSON object; write one story a line: {"id": "…", "text": "…"}.`,
    );
  const { id, text } = row;
  if (!isWords(id)) return failed(fallback, "bad-story", `Line ${lineNumber}: ${idTrouble(id)}`);
  if (typeof text !== "string") return failed(id, "bad-story", `Line ${lineNumber}: ${textTrouble(text)}`);
  const tooLong = overLimit(id, text, options.maxChars);
  if (tooLong) return tooLong;
  const notes: Note[] =
    text.trim() === "" ? [note("no-text", `Line ${lineNumber}: the story has no words.`)] : [];
  const imprint = imprintOf(row, lineNumber, notes);
  const fields = fieldsOf(text, imprint.title);
  return {
    story: makeStory({
      id,
      text,
      fields,
      imprint: { ...imprint, title: imprint.title ?? headlineOf(text, fields) },
    }),
    notes,
  };
}

function parseObject(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function idTrouble(id: unknown): string {
  if (id === undefined)
    return `"id" is missing; give each story an id of its own, such as "id": "harbour-1".`;
  if (typeof id === "number") return `"id" is a number; put it in quotation marks.`;
  return `"id" must be words in quotation marks, and not empty.`;
}

function textTrouble(text: unknown): string {
  if (text === undefined) return `"text" is missing; put the story's words there.`;
  return `"text" must be words in quotation marks.`;
}

function imprintOf(row: JsonObject, lineNumber: number, notes: Note[]): Imprint {
  const read = (key: "title" | "published" | "country" | "outlet" | "url", rule: OptionalRule) =>
    optional(row, key, { rule, lineNumber, notes });
  return {
    title: read("title", anyWords),
    published: read("published", dayRule),
    ...(typeof row["published"] === "string" ? momentOf(row["published"]) : {}),
    country: read("country", countryRule),
    outlet: read("outlet", anyWords),
    url: read("url", anyWords),
  };
}

interface OptionalRule {
  readonly read: (value: string) => string | null;
  readonly wants: string;
}

const anyWords: OptionalRule = { read: (value) => value, wants: "words in quotation marks" };
const dayRule: OptionalRule = { read: readDay, wants: 'a day such as "2024-03-09"' };
const countryRule: OptionalRule = {
  read: (value) => (/^[a-z]{2}$/i.test(value) ? value.toLowerCase() : null),
  wants: 'a country code of two letters such as "gb"',
};

interface Asked {
  readonly rule: OptionalRule;
  readonly lineNumber: number;
  readonly notes: Note[];
}

/** A key that may be missing: what is wrong with it is noted, and the story is read without it. */
function optional(row: JsonObject, key: string, { rule, lineNumber, notes }: Asked): string | null {
  const value = row[key];
  if (value === undefined || value === null || value === "") return null;
  const read = typeof value === "string" ? rule.read(value) : null;
  if (read === null)
    notes.push(note("bad-story", `Line ${lineNumber}: "${key}" was left out; it must be ${rule.wants}.`));
  return read;
}
