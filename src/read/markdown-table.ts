import type { Piece } from "./assemble.ts";

/** A paragraph's pieces; if a pipe table stands in it, those before the table and those of each row on their own. */
export function rowsOf(pieces: readonly Piece[], source: string): (readonly Piece[])[] {
  const lines = linesOf(pieces, source);
  const at = lines.findIndex((line, index) => index > 0 && isRule(line));
  const head = lines[at - 1];
  if (!head) return [pieces];
  return [lines.slice(0, at - 1).flat(), ...[head, ...lines.slice(at + 1)].map(cellsOf)];
}

/** Each line with the piece that ends it. */
function linesOf(pieces: readonly Piece[], source: string): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    const raw = source.slice(piece.from, piece.from + piece.fromLength);
    if (piece.text.trim() === "" && /[\n\r]/.test(raw)) lines.push([]);
  }
  return lines;
}

/** The line of dashes between the head of a table and its rows. */
function isRule(line: readonly Piece[]): boolean {
  const text = line.map((piece) => piece.text).join("");
  return text.includes("|") && text.includes("-") && /^[-:| \t\n]+$/.test(text);
}

/** A row's words, ` · ` between its cells. */
function cellsOf(row: readonly Piece[]): Piece[] {
  const pieces = row.flatMap((piece) => (piece.text.length === piece.fromLength ? cut(piece) : [piece]));
  const first = pieces.findIndex(isWords);
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex(isWords) + 1);
}

function cut({ text, from }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const addWords = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), from: from + at, fromLength: end - at });
  };
  for (const { 0: bar, index } of text.matchAll(/[ \t]{0,100}\|[ \t]{0,100}/g)) {
    addWords(index);
    // Never of the bar's own length: the run would pass for character by character.
    pieces.push({ text: between, from: from + index, fromLength: bar.length === 3 ? 2 : bar.length });
    at = index + bar.length;
  }
  addWords(text.length);
  return pieces;
}

const between = " · ";

function isWords({ text, fromLength }: Piece): boolean {
  return text.trim() !== "" && !(text === between && fromLength !== between.length);
}
