import type { Note } from "../story/note.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { paint, wordsOf, wrap, type Word } from "./columns.ts";
import { entriesOf } from "./entries.ts";
import { explainLines } from "./explain.ts";
import { inksOf, type Inks } from "./inks.ts";
import { stackEntries, tableEntries } from "./layout.ts";
import type { Paper } from "./phrases.ts";
import { sectionLines } from "./sections.ts";

interface PrettyOptions {
  readonly colours: boolean;
  /** Width of the terminal; a page is never laid out for less than 40 columns. */
  readonly columns: number;
  /** The id of the one claim that is explained, instead of the cast list. */
  readonly explain?: string;
}

const narrowest = 40;
const widest = 200;
/** Longer lines of running words are hard to read. */
const widestText = 120;
/** From here on who, cue, certainty and words stand side by side. */
const tableFrom = 120;

/**
 * One story as a cast list (who says it, by which words, how sure, and what), then its people, their legal status and
 * whatever else an editor looks for; or one of its claims, explained. Every line ends with a line break.
 * @throws NoSuchClaim
 */
export function prettyStory(result: StoryClaims | Unread, options: PrettyOptions): string {
  const inks = inksOf(options.colours);
  const width = Math.max(narrowest, Math.min(options.columns, widest));
  const lines = linesOf(result, { inks, width }, options.explain);
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf(result: StoryClaims | Unread, { inks, width }: Paper, explain?: string): string[] {
  if ("error" in result) return unreadLines(result, inks, width);
  if (explain === undefined) return storyLines(result, inks, width);
  return explainLines(result, explain, { inks, width: Math.min(width, widestText) });
}

function storyLines(result: StoryClaims, inks: Inks, width: number): string[] {
  const entries = entriesOf(result, inks);
  const layout = width < tableFrom ? stackEntries : tableEntries;
  return [
    ...headLines(result, inks, width),
    ...(entries.length === 0 ? [] : ["", ...layout(entries, width, inks)]),
    ...sectionLines(result, { inks, width: Math.min(width, widestText) }),
    ...(result.notes.length === 0
      ? []
      : ["", ...result.notes.flatMap((note) => noteLines(note, inks, width))]),
  ];
}

function headLines(result: StoryClaims, inks: Inks, width: number): string[] {
  const { story } = result;
  const headline = story.fields.find((field) => field.name === "headline")?.span;
  const title = headline ? wordsOf(story.text.slice(headline.start, headline.end), inks.strong) : [];
  const name = wordsOf(story.id, headline ? inks.plain : inks.strong);
  const facts = wordsOf(`· ${countOf(result.claims.length)}${languageOf(result.language)}`, inks.quiet);
  return [...hanging(title, width), ...hanging([...name, ...facts], width)];
}

function countOf(claims: number): string {
  if (claims === 0) return "no claims";
  return claims === 1 ? "1 claim" : `${claims} claims`;
}

function languageOf(language: string): string {
  if (/^en\b/i.test(language)) return "";
  return language === "und" ? " · language unknown" : ` · language ${language}`;
}

function noteLines(note: Note, inks: Inks, width: number): string[] {
  return hanging([...wordsOf("note:", inks.note), ...wordsOf(note.says, inks.plain)], width);
}

function unreadLines({ id, error }: Unread, inks: Inks, width: number): string[] {
  return hanging([...wordsOf(`${id}:`, inks.error), ...wordsOf(error.says, inks.plain)], width);
}

/** Lines after the first are indented by two. */
function hanging(words: readonly Word[], width: number): string[] {
  return wrap(words, width - 2).lines.map((line, at) => (at === 0 ? "" : "  ") + paint(line));
}
