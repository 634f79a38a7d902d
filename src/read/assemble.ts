import { span, type Span } from "../base/span.ts";
import type { OriginRun } from "../story/origin.ts";
import type { Field, FieldName } from "../story/story.ts";

/** Words made from one stretch of the file; equal lengths mean character by character. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly fromLength: number;
}

/** A paragraph of the story to be. */
export interface Block {
  readonly name: FieldName;
  readonly pieces: readonly Piece[];
  /** The outermost block quotation that the file sets it in; blocks of one quotation share the object. */
  readonly quote?: object | undefined;
}

export interface Assembled {
  readonly text: string;
  readonly fields: readonly Field[];
  readonly blockQuotes: readonly Span[];
  readonly origin: readonly OriginRun[];
}

/** Joins blocks by blank lines; neighbours of one name become one field, but each caption keeps its own. */
export function assemble(blocks: readonly Block[]): Assembled {
  const draft: Draft = { parts: [], length: 0, origin: [], fileEnd: 0 };
  const fields: Field[] = [];
  const quotes = new Map<object, Span>();
  for (const block of blocks) {
    const first = block.pieces[0];
    if (!first) continue;
    if (draft.length > 0) add(draft, breakBefore(first, draft.fileEnd));
    const start = draft.length;
    for (const piece of block.pieces) add(draft, piece);
    addField(fields, { name: block.name, span: span(start, draft.length) });
    if (block.quote) quotes.set(block.quote, span(quotes.get(block.quote)?.start ?? start, draft.length));
  }
  return { text: draft.parts.join(""), fields, blockQuotes: [...quotes.values()], origin: draft.origin };
}

export function textOf(block: Block): string {
  return block.pieces.map((piece) => piece.text).join("");
}

/** Words made from a stretch as a whole: pieces whose lengths never pass for character by character. */
export function wholePieces(text: string, from: number, fromLength: number): Piece[] {
  if (text.length !== fromLength || fromLength === 1) return [{ text, from, fromLength }];
  const rest = { text: text.slice(1), from: from + fromLength, fromLength: 0 };
  return [{ text: text.slice(0, 1), from, fromLength }, rest];
}

interface Draft {
  readonly parts: string[];
  readonly origin: OriginRun[];
  length: number;
  fileEnd: number;
}

function add(draft: Draft, piece: Piece): void {
  if (piece.text === "") return;
  addRun(draft, piece);
  draft.parts.push(piece.text);
  draft.length += piece.text.length;
  draft.fileEnd = piece.from + piece.fromLength;
}

function addRun(draft: Draft, { text, from, fromLength }: Piece): void {
  const last = draft.origin.at(-1);
  const exact = text.length === fromLength;
  if (exact && last && last.length === last.fromLength && last.from + last.length === from) {
    draft.origin[draft.origin.length - 1] = {
      ...last,
      length: last.length + text.length,
      fromLength: last.length + text.length,
    };
  } else {
    draft.origin.push({ at: draft.length, length: text.length, from, fromLength });
  }
}

/** A paragraph break stands for whatever lies between two blocks in the file: markup, white space, words left out. */
function breakBefore(piece: Piece, fileEnd: number): Piece {
  const gap = piece.from - fileEnd;
  return { text: "\n\n", from: gap >= 0 ? fileEnd : piece.from, fromLength: gap === 2 || gap < 0 ? 0 : gap };
}

function addField(fields: Field[], field: Field): void {
  const last = fields.at(-1);
  if (last?.name === field.name && field.name !== "caption") {
    fields[fields.length - 1] = { name: field.name, span: span(last.span.start, field.span.end) };
  } else fields.push(field);
}
