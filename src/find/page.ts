import type { Span } from "../base/span.ts";
import type { Quotation } from "./quotations.ts";

/** A story's text with what the steps of finding look at beside the claims. */
export interface Page {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Stretches that the file itself sets as block quotations. */
  readonly blockQuotes: readonly Span[];
}
