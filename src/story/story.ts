import type { Span } from "../base/span.ts";
import type { Ignore } from "./ignores.ts";
import type { Origin } from "./origin.ts";
import { paragraphsOf } from "./paragraphs.ts";

export type FieldName = "headline" | "standfirst" | "byline" | "dateline" | "caption" | "body";

/** A part of the page by its function. One headline, standfirst, byline and dateline at most; several captions. */
export interface Field {
  readonly name: FieldName;
  readonly span: Span;
}

/** What is known of a story beside its words; null where nobody said. */
export interface Imprint {
  readonly title: string | null;
  /** Day of publication, `YYYY-MM-DD`: the story's "today". */
  readonly published: string | null;
  /** The moment of publication with its offset from UTC, where the file tells one: `2026-05-14T23:30:00Z`. */
  readonly publishedAt?: string;
  /** ISO 3166 code in lower case. */
  readonly country: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** A story as read from its file: nothing in it ever changes. Offsets are UTF-16 code units of `text`, half-open. */
export interface Story {
  readonly id: string;
  readonly text: string;
  readonly imprint: Imprint;
  /** Sorted by start, never overlapping; characters between two fields belong to none. */
  readonly fields: readonly Field[];
  /** Non-empty lines without the white space round them, in order; hard-wrapped lines are one paragraph. */
  readonly paragraphs: readonly Span[];
  /** Stretches that the file itself sets as block quotations (`<blockquote>`, `>` in Markdown). */
  readonly blockQuotes: readonly Span[];
  readonly origin: Origin;
  /** Marks in the file that switch findings off; absent: none. */
  readonly ignores?: readonly Ignore[];
}

export interface StoryParts {
  readonly id: string;
  readonly text: string;
  readonly imprint?: Partial<Imprint>;
  readonly fields?: readonly Field[];
  readonly blockQuotes?: readonly Span[];
  readonly origin?: Origin;
}

/** @throws RangeError if a field reaches outside the text. */
export function makeStory(parts: StoryParts): Story {
  const { id, text, fields = [], blockQuotes = [], origin = [] } = parts;
  for (const field of fields) {
    if (field.span.end > text.length) throw new RangeError(`${field.name} ends outside the text of ${id}`);
  }
  return {
    id,
    text,
    imprint: { title: null, published: null, country: null, outlet: null, url: null, ...parts.imprint },
    fields: fields.toSorted((a, b) => a.span.start - b.span.start),
    paragraphs: paragraphsOf(text),
    blockQuotes,
    origin,
  };
}
