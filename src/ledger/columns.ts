/** Columns that hold JSON or one of a set of words. What was not written by a ledger is refused with a TypeError. */
import type { Pieces, Span } from "../base/span.ts";
import { numberOf, textOf, textOrNull, type Row } from "./database.ts";

/** `["Quay Gazette","police"]` */
export function listOf(row: Row, column: string): readonly string[] {
  return jsonList(row, column).map((text) => {
    if (typeof text !== "string") throw damaged(row, column);
    return text;
  });
}

/** `[12,40]` */
export function spanOf(row: Row, column: string): Span {
  const span = asSpan(jsonList(row, column));
  if (!span) throw damaged(row, column);
  return span;
}

/** `[[12,40],[52,60]]` */
export function piecesOf(row: Row, column: string): Pieces {
  return jsonList(row, column).map((pair) => {
    const span = Array.isArray(pair) ? asSpan(pair) : null;
    if (!span) throw damaged(row, column);
    return span;
  });
}

/** The columns `start` and `stop`. */
export function startStopOf(row: Row): Span {
  return { start: numberOf(row, "start"), end: numberOf(row, "stop") };
}

/** One of the words. */
export function wordOf<Word extends string>(words: readonly Word[], row: Row, column: string): Word {
  const text = textOf(row, column);
  const word = words.find((one) => one === text);
  if (word === undefined) throw damaged(row, column);
  return word;
}

export function wordOrNull<Word extends string>(
  words: readonly Word[],
  row: Row,
  column: string,
): Word | null {
  return textOrNull(row, column) === null ? null : wordOf(words, row, column);
}

export function jsonList(row: Row, column: string): readonly unknown[] {
  const value: unknown = JSON.parse(textOf(row, column));
  if (!Array.isArray(value)) throw damaged(row, column);
  return value;
}

function asSpan([start, end]: readonly unknown[]): Span | null {
  return typeof start === "number" && typeof end === "number" ? { start, end } : null;
}

export function damaged(row: Row, column: string): TypeError {
  return new TypeError(`${column} holds what no ledger writes there: ${JSON.stringify(row[column])}`);
}
