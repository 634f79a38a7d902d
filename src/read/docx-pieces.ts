import type { Span } from "../base/span.ts";
import { xmlParts } from "../base/xml.ts";
import { wholePieces, type Piece } from "./assemble.ts";

/** The characters of a stretch of the source; white space is a space, as Word shows it. */
export function piecesAt(source: string, at: Span): Piece[] {
  return xmlParts(source, at).flatMap(({ text, at: { start, end } }) => {
    const shown = text.replace(/[\t\n\r]/g, " ");
    const isItself = source.startsWith(text, start) && text.length === end - start;
    return isItself
      ? [{ text: shown, from: start, fromLength: end - start }]
      : wholePieces(shown, start, end - start);
  });
}

/** Without the white space at both ends. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== "");
  const last = pieces.findLastIndex(({ text }) => text.trim() !== "");
  if (first < 0) return [];
  return pieces.slice(first, last + 1).map((piece, at, kept) => {
    const { text, from, fromLength } = piece;
    if (text.length !== fromLength) return piece;
    const lead = at === 0 ? text.length - text.trimStart().length : 0;
    const rest = at === kept.length - 1 ? text.trimEnd() : text;
    return { text: rest.slice(lead), from: from + lead, fromLength: rest.length - lead };
  });
}
