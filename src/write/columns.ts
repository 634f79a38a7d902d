import stringWidth from "string-width";
import { showEscaped } from "../base/escape.ts";

/** Paints a text for the terminal, or leaves it as it is. */
export type Ink = (text: string) => string;

export interface Word {
  /** Harmless for a terminal: what could act is shown escaped. */
  readonly text: string;
  readonly width: number;
  readonly ink: Ink;
}

export type Line = readonly Word[];

interface Wrapped {
  readonly lines: readonly Line[];
  /** Words that stand on no line, or only in part. */
  readonly left: number;
}

const graphemes = new Intl.Segmenter();

/** Words as they stand between spaces, tabs and line breaks. */
export function wordsOf(text: string, ink: Ink): Word[] {
  const found: Word[] = [];
  for (const word of text.split(/[ \t\r\n]+/)) if (word !== "") found.push(inked(showEscaped(word), ink));
  return found;
}

/** Lines of at most `width` columns; a word longer than that is broken between graphemes. */
export function wrap(words: readonly Word[], width: number, limit = Infinity): Wrapped {
  const lines: Word[][] = [];
  let room = 0;
  for (const { part, at } of partsOf(words, width)) {
    const line = lines.at(-1);
    if (line && part.width < room) {
      line.push(part);
      room -= part.width + 1;
      continue;
    }
    if (lines.length === limit) return { lines, left: words.length - at };
    lines.push([part]);
    room = width - part.width;
  }
  return { lines, left: 0 };
}

/** As many whole words as fit into `width` columns, with `…` for the rest. Shows escaped what could act. */
export function shorten(text: string, width: number): string {
  const words = wordsOf(text, (word) => word);
  const { lines, left } = wrap(words, width, 1);
  if (left === 0) return lines.map(paint).join("");
  return `${wrap(words, width - 1, 1)
    .lines.map(paint)
    .join("")}…`;
}

export function widthOf(line: Line): number {
  return line.reduce((sum, word) => sum + word.width + 1, line.length === 0 ? 0 : -1);
}

/** The line as text, neighbours of one ink painted together. */
export function paint(line: Line): string {
  const runs: { ink: Ink; texts: string[] }[] = [];
  for (const { text, ink } of line) {
    const run = runs.at(-1);
    if (run?.ink === ink) run.texts.push(text);
    else runs.push({ ink, texts: [text] });
  }
  return runs.map(({ ink, texts }) => ink(texts.join(" "))).join(" ");
}

/** The painted line, filled with spaces up to `width` columns. */
export function paintTo(line: Line, width: number): string {
  return paint(line) + " ".repeat(Math.max(0, width - widthOf(line)));
}

function inked(text: string, ink: Ink): Word {
  return { text, ink, width: columnsOf(text) };
}

/** Words in parts that fit on a line, with the word's place. */
function* partsOf(words: readonly Word[], width: number): Generator<{ part: Word; at: number }> {
  for (const [at, word] of words.entries()) {
    if (word.width <= width) yield { part: word, at };
    else for (const part of breakWord(word, width)) yield { part, at };
  }
}

/** Lazy: a caller that has seen enough lines stops. */
function* breakWord(word: Word, width: number): Generator<Word> {
  let text = "";
  let taken = 0;
  for (const sign of signsOf(word.text, width)) {
    const wide = columnsOf(sign);
    if (taken + wide > width && text !== "") {
      yield inked(text, word.ink);
      text = "";
      taken = 0;
    }
    text += sign;
    taken += wide;
  }
  yield inked(text, word.ink);
}

/** Graphemes; one that is too wide for a line (a letter under many half-width marks) by its characters. */
function* signsOf(text: string, width: number): Generator<string> {
  for (const { segment } of graphemes.segment(text)) {
    if (columnsOf(segment) > width) yield* segment;
    else yield segment;
  }
}

/** Printable ASCII takes one column a character; asking string-width is a hundred times slower. */
export function columnsOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
