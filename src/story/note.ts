import type { Span } from "../base/span.ts";

/** Trouble with the input (never an editorial judgement). `docs/notes.md` says what each code means and what to do. */
export const noteCodes = [
  "broken-encoding",
  "no-article",
  "no-text",
  "not-english",
  "not-text",
  "too-large",
  "unreadable",
  "bad-json",
  "bad-story",
  "tracked-changes",
  "left-out",
  "inline-ignore",
  "bad-ignore",
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface Note {
  readonly code: NoteCode;
  /** Where in the story's text; null if it concerns the whole input. */
  readonly where: Span | null;
  /** One sentence for a sub-editor: the thing, the place, the next step. Never the story's own words. */
  readonly says: string;
}

export function note(code: NoteCode, says: string, where: Span | null = null): Note {
  return { code, where, says };
}
