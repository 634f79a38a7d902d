import type { Span } from "../../base/span.ts";
import { originOf, type Origin } from "../../story/origin.ts";
import type { Story } from "../../story/story.ts";

/**
 * True if the story was read from this source: where its origin says that characters are the file's own, they are. Of an
 * edited story none are.
 */
export function isMadeFrom({ text, origin }: Story, source: string): boolean {
  if (!origin.some(({ fromLength }) => fromLength > 0)) return text === "";
  return origin.every(({ at, length, from, fromLength }) => {
    if (from + fromLength > source.length) return false;
    if (length !== fromLength) return true;
    return spaced(text.slice(at, at + length)) === spaced(source.slice(from, from + length));
  });
}

function spaced(words: string): string {
  return words.replace(/\s/g, " ");
}

/**
 * Where the words stand in the source, without white space round them; where there are none, the nearest character. A
 * stretch that the source sets in another order is cut to its first paragraph.
 */
export function placeIn(text: string, origin: Origin, words: Span): Span {
  const exact = whole(text, trimmed(text, words));
  const at = originOf(origin, exact);
  const first = originOf(origin, { start: exact.start, end: Math.min(exact.start + 1, exact.end) });
  if (at.start === first.start && at.end >= first.end) return at;
  const lineEnd =
    /[\n\r\u2028\u2029]/.exec(text.slice(exact.start, exact.end))?.index ?? exact.end - exact.start;
  return originOf(origin, { start: exact.start, end: exact.start + lineEnd });
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  if (lead < words.length) return { start: start + lead, end: start + words.trimEnd().length };
  const next = start + text.slice(start).search(/\S/);
  const near = next < start ? Math.max(0, text.trimEnd().length - 1) : next;
  return { start: near, end: Math.min(text.length, near + 1) };
}

/** A character of two code units is never cut. */
function whole(text: string, { start, end }: Span): Span {
  return { start: isInPair(text, start) ? start - 1 : start, end: isInPair(text, end) ? end + 1 : end };
}

function isInPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
