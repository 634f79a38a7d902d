import type { Span } from "../base/span.ts";
import { wholePieces, type Piece } from "./assemble.ts";
import { meaningOf } from "./reference.ts";

/**
 * Traces the words of a Markdown text node to the file: escapes, character references and line ends (with the marks of
 * quotes and lists that begin the next line) as wholes, all else character by character. Line ends within a paragraph
 * become spaces.
 */
export function alignMarkdown(source: string, value: string, { start, end }: Span): Piece[] {
  const raw = source.slice(start, end);
  if (raw === value && !/[\n\r]/.test(raw)) return [{ text: raw, from: start, fromLength: raw.length }];
  const pieces: Piece[] = [];
  let at = 0;
  let from = 0;
  for (const match of raw.matchAll(special)) {
    const literal = raw.slice(from, match.index);
    const meaning = meaningOfMark(match[0]);
    if (!value.startsWith(literal + meaning, at)) continue;
    if (literal) pieces.push({ text: literal, from: start + from, fromLength: literal.length });
    pieces.push({
      text: meaning === "\n" ? " " : meaning,
      from: start + match.index,
      fromLength: match[0].length,
    });
    at += literal.length + meaning.length;
    from = match.index + match[0].length;
  }
  const rest = raw.slice(from);
  if (value.slice(at) !== rest) return wholePieces(value.replace(/\s/g, " "), start, raw.length);
  return rest ? [...pieces, { text: rest, from: start + from, fromLength: rest.length }] : pieces;
}

const special = /\\[!-/:-@[-`{-~]|&#?[0-9a-z]{1,32};|(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*|\0/gi;

function meaningOfMark(mark: string): string {
  if (mark === "\0") return "\ufffd";
  if (mark.startsWith("\\")) return mark.slice(1);
  if (/[\n\r]/.test(mark)) return "\n";
  return meaningOf(mark);
}
