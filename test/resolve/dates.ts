import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { readDates } from "../../src/resolve/dates/dates.ts";
import { makeStory, type Imprint } from "../../src/story/story.ts";

const lexicon = openLexicon();
/** A Thursday. */
export const published = "2026-05-14";

/** The dates of a text, one a line: `words = value`, or `words = ?` where the text cannot tell. */
export function dated(text: string, imprint: Partial<Imprint> = { published }): string[] {
  return readAll(text, imprint).map(
    ({ text: { start, end }, value }) => `${text.slice(start, end)} = ${value ?? "?"}`,
  );
}

/** Why each date of a text has its value. */
export function reasons(text: string, imprint: Partial<Imprint> = { published }): string[] {
  return readAll(text, imprint).map(({ why }) => why);
}

export function readAll(text: string, imprint: Partial<Imprint> = { published }) {
  return readDates(makeStory({ id: "s", text, imprint }), lexicon);
}
