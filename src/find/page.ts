import type { Span } from "../base/span.ts";
import type { Layout } from "../model/tagger.ts";
import type { Story } from "../story/story.ts";
import type { Quotation } from "./quotations.ts";
import { sentencesIn } from "./sentences.ts";

/** A story's text with what the steps of finding look at beside the claims. */
export interface Page extends Layout {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Stretches that the file itself sets as block quotations. */
  readonly blockQuotes: readonly Span[];
}

/** Where a story is cut. */
export function layoutOf({ text, paragraphs }: Story): Layout {
  return { paragraphs, sentences: paragraphs.flatMap((paragraph) => sentencesIn(text, paragraph)) };
}
