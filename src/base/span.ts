import { firstIndex } from "./search.ts";

/** A stretch of a text: UTF-16 code units, half-open (`text.slice(start, end)` are its words). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One or more stretches that together are one thing, sorted, never touching or overlapping. */
export type Pieces = readonly Span[];

/** @throws RangeError if the bounds are not integers with 0 ≤ start ≤ end. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`not a span: ${start}–${end}`);
  }
  return { start, end };
}

export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** Number of code units that the pieces cover. */
export function extentOf(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Code units that two spans share. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Code units that the pieces of two lists share; pieces of one list must not overlap. */
export function sharedBy(a: Pieces, b: Pieces): number {
  return a.reduce((sum, piece) => sum + b.reduce((inner, other) => inner + shared(piece, other), 0), 0);
}

/** True if every piece of `inner` lies inside some piece of `outer`. */
export function covers(outer: Pieces, inner: Pieces): boolean {
  return inner.every((piece) => outer.some((whole) => holds(whole, piece)));
}

/** The span from the first piece's start to the last one's end; undefined for no pieces. */
export function hull(pieces: Pieces): Span | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** The same for pieces in any order, which may overlap. */
export function around(pieces: readonly Span[]): Span | undefined {
  if (pieces.length === 0) return undefined;
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}

export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The last of the spans, sorted by start, that begins at or before the offset. */
export function lastBefore<Place extends Span>(spans: readonly Place[], at: number): Place | undefined {
  return spans[firstIndex(spans.length, (index) => (spans[index]?.start ?? Infinity) > at) - 1];
}

/** The first of the spans, sorted and apart, that ends behind the offset: it holds the offset or comes after it. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.end ?? Infinity) > at);
}
