import { offsetsOf } from "../base/offsets.ts";
import { note, type Note, type NoteCode } from "../story/note.ts";
import { makeStory, type Story } from "../story/story.ts";

/** What became of one story of the input. */
export type Reading = StoryReading | FailedReading;

export interface StoryReading {
  readonly story: Story;
  readonly notes: readonly Note[];
}

interface FailedReading {
  readonly id: string;
  readonly error: { readonly code: NoteCode; readonly says: string };
}

/** 20 MB a file. */
export const defaultMaxBytes = 20_000_000;
/** Characters (Unicode code points) a story. */
export const defaultMaxChars = 1_000_000;

export function failed(id: string, code: NoteCode, says: string): FailedReading {
  return { id, error: { code, says } };
}

/** An empty story in place of a text with more characters (code points) than the limit; undefined within the limit. */
export function overLimit(id: string, text: string, maxChars: number): StoryReading | undefined {
  if (text.length <= maxChars) return undefined;
  const length = offsetsOf(text).toCodePoint(text.length);
  if (length <= maxChars) return undefined;
  return unread(
    id,
    `The story has ${length} characters, more than the limit of ${maxChars}; nothing of it was read. Raise --max-chars or split the story.`,
  );
}

export function tooManyBytes(id: string, length: number, maxBytes: number): StoryReading {
  return unread(
    id,
    `The file has ${length} bytes, more than the limit of ${maxBytes}; nothing of it was read. Raise --max-bytes or split the file.`,
  );
}

/** For a package whose parts are more than the limit once unpacked. */
export function tooManyUnpacked(id: string, limit: number): StoryReading {
  return unread(
    id,
    `The file unpacks to more than ${limit} bytes, which is the limit; nothing of it was read. Raise --max-bytes or take pictures and old versions out of the file.`,
  );
}

/** A story over a limit is empty: a part of it could mislead. */
function unread(id: string, says: string): StoryReading {
  return { story: makeStory({ id, text: "" }), notes: [note("too-large", says)] };
}
