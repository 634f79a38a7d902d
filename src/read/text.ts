import { span, type Span } from "../base/span.ts";
import { note } from "../story/note.ts";
import { makeStory, type Field, type FieldName } from "../story/story.ts";
import { isBylineText, withDateline } from "./openings.ts";
import type { StoryReading } from "./reading.ts";

/** The file as it stands: every character keeps its place. */
export function readText(source: string, id: string): StoryReading {
  const fields = fieldsOf(source);
  const notes =
    source.trim() === "" ? [note("no-text", "The file is empty; look whether it is the right one.")] : [];
  return {
    story: makeStory({ id, text: source, fields, imprint: { title: headlineOf(source, fields) } }),
    notes,
  };
}

/** The headline's words; null if there is none. */
export function headlineOf(text: string, fields: readonly Field[]): string | null {
  const headline = fields.find((field) => field.name === "headline");
  return headline ? text.slice(headline.span.start, headline.span.end) : null;
}

/**
 * The parts of a plain text. Headline: `title` if the text begins with it, else the first paragraph before a blank line;
 * then a byline, perhaps after a standfirst; the rest is body.
 */
export function fieldsOf(text: string, title: string | null = null): Field[] {
  const fields: Field[] = [];
  let at = skipSpace(text, 0);
  const headline = headlineIn(text, at, title);
  if (headline) {
    fields.push({ name: "headline", span: headline });
    at = skipSpace(text, headline.end);
    const opening = openingIn(text, at);
    fields.push(...opening);
    at = skipSpace(text, opening.at(-1)?.span.end ?? at);
  }
  const body = trimmed(text, at, text.length);
  if (body) fields.push({ name: "body", span: body });
  return withDateline(text, fields);
}

function headlineIn(text: string, at: number, title: string | null): Span | undefined {
  if (title && text.startsWith(title, at)) return trimmed(text, at, at + title.length);
  const paragraph = paragraphAt(text, at);
  if (!paragraph || skipSpace(text, paragraph.end) === text.length) return undefined;
  const [headline] = splitByline(text, paragraph);
  return headline;
}

/** A byline may stand right under the headline, without a blank line. */
function splitByline(text: string, paragraph: Span): readonly [Span, Span | undefined] {
  const lineStart = text.lastIndexOf("\n", paragraph.end - 1) + 1;
  if (lineStart <= paragraph.start || !isBylineText(text.slice(lineStart, paragraph.end)))
    return [paragraph, undefined];
  return [trimmed(text, paragraph.start, lineStart) ?? paragraph, span(lineStart, paragraph.end)];
}

function openingIn(text: string, at: number): Field[] {
  const first = paragraphAt(text, at);
  if (!first) return [];
  if (isByline(text, first)) return [field("byline", first)];
  const second = paragraphAt(text, skipSpace(text, first.end));
  const short = first.end - first.start < 300;
  return short && second && isByline(text, second)
    ? [field("standfirst", first), field("byline", second)]
    : [];
}

function isByline(text: string, { start, end }: Span): boolean {
  return isBylineText(text.slice(start, Math.min(end, start + 200))) && skipSpace(text, end) < text.length;
}

function field(name: FieldName, at: Span): Field {
  return { name, span: at };
}

/** From `at` to the next blank line. */
function paragraphAt(text: string, at: number): Span | undefined {
  if (at >= text.length) return undefined;
  const blank = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/g;
  blank.lastIndex = at;
  return trimmed(text, at, blank.exec(text)?.index ?? text.length);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const length = words.trimEnd().length;
  const lead = words.length - words.trimStart().length;
  return length > lead ? span(start + lead, start + length) : undefined;
}

function skipSpace(text: string, at: number): number {
  const word = /\S/g;
  word.lastIndex = at;
  return word.exec(text)?.index ?? text.length;
}
