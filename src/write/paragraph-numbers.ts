import { lastBefore, type Span } from "../base/span.ts";
import type { Story } from "../story/story.ts";

/** Gives the number, from 1, of the paragraph that a span begins in. */
export function paragraphNumbers({ paragraphs }: Story): (span: Span) => number {
  const numbered = paragraphs.map(({ start, end }, at) => ({ start, end, number: at + 1 }));
  return ({ start }) => lastBefore(numbered, start)?.number ?? 1;
}
