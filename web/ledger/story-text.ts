import type { StoryAnswer, Words } from "../../src/server/api.ts";
import { segmentsOf, type Segment } from "../review/segments.ts";

export interface LedgerParagraph {
  readonly number: number;
  /** The part of the page in which it ends; `body` where nothing says. */
  readonly field: string;
  readonly text: string;
  /** Covers it; `on` is not empty where words are marked. Offsets from the paragraph's start. */
  readonly segments: readonly Segment<"marked">[];
}

type Text = Pick<StoryAnswer, "text" | "fields" | "paragraphs">;

/** A story's paragraphs, some of its words marked. */
export function paragraphsWith(
  { text, fields, paragraphs }: Text,
  marked: Words["spans"],
): LedgerParagraph[] {
  return paragraphs.map(([start, end], at) => ({
    number: at + 1,
    field: fields.find((field) => field.at[0] < end && end <= field.at[1])?.name ?? "body",
    text: text.slice(start, end),
    segments: segmentsOf(
      end - start,
      marked.map(([from, to]) => ({ start: from - start, end: to - start, what: "marked" as const })),
    ),
  }));
}

/** True if all spans are words of the text: an anchor that does not hold is told, never moved. */
export function holds({ text }: Pick<Text, "text">, marked: Words["spans"]): boolean {
  return marked.every(([start, end]) => start < end && end <= text.length);
}
