import { firstIndex } from "./search.ts";
/** Counts one text's positions in another unit; built once a text, then each question costs a binary search. */
export interface Offsets {
  /** Code points before UTF-16 offset `at`; an offset inside a surrogate pair counts as behind it. */
  readonly toCodePoint: (at: number) => number;
  /** UTF-16 offset of the code point numbered `at`. */
  readonly toUtf16: (at: number) => number;
}

export function offsetsOf(text: string): Offsets {
  const pairs = surrogatePairs(text);
  if (pairs.length === 0) return { toCodePoint: same, toUtf16: same };
  return {
    toCodePoint: (at) => at - countBelow(pairs, at - 1),
    toUtf16: (at) => at + pairsBefore(pairs, at),
  };
}

/** Line and column (both from 1, columns in UTF-16 code units) of an offset. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1 };
}

function same(at: number): number {
  return at;
}

/** UTF-16 offsets of the high halves of all well-formed surrogate pairs; lone surrogates count as code points. */
function surrogatePairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isHigh(text.charCodeAt(at)) || !isLow(text.charCodeAt(at + 1))) continue;
    pairs.push(at);
    at++;
  }
  return pairs;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  return firstIndex(values.length, (index) => (values[index] ?? Infinity) >= limit);
}

/** How many pairs begin before the code point numbered `at`: pair k stands at code point pairs[k] − k. */
function pairsBefore(pairs: readonly number[], at: number): number {
  return firstIndex(pairs.length, (index) => (pairs[index] ?? Infinity) - index >= at);
}
