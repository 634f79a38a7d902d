import type { Span } from "../base/span.ts";
import { casingOf, quoteStates, spellingOf, wordsOf } from "./words.ts";
import type { WordPiece } from "./wordpiece.ts";

const MOST_WORDS = 200; // of a paragraph that the role graph reads in one go
const MOST_PIECES = 250;
const LEAST_WORDS = 20; // a cut paragraph's first part is at least this long

/** One word with what the encoder is told of it. */
export interface Token {
  readonly span: Span;
  readonly spelling: string;
  readonly pieces: readonly number[];
  readonly casing: number;
  readonly quote: number;
}

/** A paragraph, or a part of a long one: the stretch in which a cue looks for its source and content. */
export type Block = readonly Token[];

/** Blocks that the encoder reads together: `[CLS]`, then each block's pieces and `[SEP]`. */
export type Window = readonly Block[];

export function blocksOf(text: string, paragraphs: readonly Span[], wordPiece: WordPiece): Block[] {
  return paragraphs.flatMap((paragraph) => cut(tokensOf(text, paragraph, wordPiece)));
}

/** Fills windows with whole blocks, in order; a block longer than `longest` pieces stands alone. */
export function windowsOf(blocks: readonly Block[], longest: number): Window[] {
  const windows: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const length = pieceCount(block) + 1;
    if (length > room || windows.length === 0) {
      windows.push([]);
      room = longest - 1;
    }
    windows.at(-1)?.push(block);
    room -= length;
  }
  return windows;
}

function pieceCount(block: Block): number {
  return block.reduce((sum, token) => sum + token.pieces.length, 0);
}

function tokensOf(text: string, paragraph: Span, wordPiece: WordPiece): Token[] {
  const words = wordsOf(text, paragraph);
  const spellings = words.map((word) => spellingOf(text, word));
  const quotes = quoteStates(spellings);
  return words.map((word, index) => {
    const spelling = spellings[index] ?? "";
    return {
      span: word,
      spelling,
      pieces: wordPiece.piecesOf(spelling),
      casing: casingOf(spelling),
      quote: quotes[index] ?? 0,
    };
  });
}

/** Cuts a paragraph that is too long at the last sentence end that fits, else where it is full. */
function cut(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (;;) {
    const full = fillFrom(tokens, start);
    if (full >= tokens.length) break;
    const end = lastSentenceEnd(tokens, start + LEAST_WORDS, full);
    blocks.push(tokens.slice(start, end));
    start = end;
  }
  if (start < tokens.length) blocks.push(tokens.slice(start));
  return blocks;
}

/** Index past the last token that fits into a block that begins at `start`. */
function fillFrom(tokens: readonly Token[], start: number): number {
  let pieces = 0;
  for (let end = start; end < tokens.length; end++) {
    pieces += tokens[end]?.pieces.length ?? 0;
    if (pieces > MOST_PIECES || end - start >= MOST_WORDS) return end;
  }
  return tokens.length;
}

function lastSentenceEnd(tokens: readonly Token[], from: number, full: number): number {
  for (let index = full - 1; index > from; index--) {
    if (/^[.?!]$/.test(tokens[index]?.spelling ?? "")) return index + 1;
  }
  return full;
}
