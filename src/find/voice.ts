import { extentOf, sharedBy, type Pieces } from "../base/span.ts";
import type { Voice } from "../claim/claim.ts";
import type { Quotation } from "./quotations.ts";

/** How much of the content is quoted, punctuation and white space at its ends aside. */
export function voiceOf(text: string, content: Pieces, quotations: readonly Quotation[]): Voice {
  const words = content.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start);
  const quoted = sharedBy(words, quotations);
  if (quoted === 0) return "indirect";
  return quoted >= extentOf(words) ? "direct" : "mixed";
}

function trimmed(text: string, piece: { readonly start: number; readonly end: number }): typeof piece {
  const words = text.slice(piece.start, piece.end);
  const lead = words.search(/[\p{L}\p{N}]/u);
  if (lead < 0) return { start: piece.start, end: piece.start };
  const tail = words.length - words.replace(/[^\p{L}\p{N}]+$/u, "").length;
  return { start: piece.start + lead, end: piece.end - tail };
}
