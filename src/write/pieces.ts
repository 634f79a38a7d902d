import type { Pieces } from "../base/span.ts";

/** The words of a thing in several pieces, in one line of reading: a gap in the text is ` … `. */
export function joinPieces(text: string, pieces: Pieces): string {
  return pieces.map((piece) => text.slice(piece.start, piece.end)).join(" … ");
}
