import { firstEndingAfter, type Span } from "../base/span.ts";

/**
 * A mark in the file that switches a rule's findings off for one paragraph: `<!-- sayso-ignore name-variant: reason -->`, in
 * words of the story itself `[[sayso-ignore name-variant: reason]]`. What is published must not carry it.
 */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** The paragraph in which it stands or, where it stands alone, the next one; null: none follows. */
  readonly scope: Span | null;
  /** Its own place, if it is part of the story's text; null: a comment. */
  readonly at: Span | null;
}

/** A mark as it stands in a text. */
export interface IgnoreMark {
  readonly at: Span;
  readonly comment: boolean;
  /** null where the mark does not say both rule and reason: it does not count. */
  readonly says: { readonly rule: string; readonly reason: string } | null;
}

/** A mark has 2000 characters at most, so that one that is never closed costs nothing. */
const pattern =
  /<!--\s{0,9}sayso-ignore\b([\s\S]{0,2000}?)-->|\[\[\s{0,9}sayso-ignore\b([^\r\n]{0,2000}?)\]\]/g;

export function ignoreMarksIn(text: string): IgnoreMark[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: comment, 2: plain, index }) => ({
    at: { start: index, end: index + whole.length },
    comment: comment !== undefined,
    says: ruleAndReason(comment ?? plain ?? ""),
  }));
}

/** A mark with the paragraph that it holds for. */
export interface PlacedMark {
  readonly mark: IgnoreMark;
  readonly scope: Span | null;
  /** True if the mark is part of the story's text. */
  readonly inWords: boolean;
}

/** A text with its paragraphs. */
interface Marked {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** The marks that count: those that say both rule and reason. */
export function ignoresOf(marks: readonly PlacedMark[]): Ignore[] {
  return marks.flatMap(({ mark: { at, says }, scope, inWords }) =>
    says ? [{ ...says, scope, at: inWords ? at : null }] : [],
  );
}

/** The marks among the story's own words that count. */
export function ignoresInWords(story: Marked): Ignore[] {
  return ignoresOf(marksInWords(story));
}

/** A mark holds for its paragraph, or for the next one with words if its own is made of marks. */
export function marksInWords({ text, paragraphs }: Marked): PlacedMark[] {
  const marks = Map.groupBy(ignoreMarksIn(text), ({ at }) => firstEndingAfter(paragraphs, at.start));
  let next: Span | null = null;
  return paragraphs
    .map((paragraph, index) => ({ paragraph, own: marks.get(index) ?? [] }))
    .toReversed()
    .flatMap(({ paragraph, own }) => {
      if (own.length === 0 || !isOnlyMarks(text, paragraph, own)) next = paragraph;
      return own.toReversed().map((mark) => ({ mark, scope: next, inWords: true }));
    })
    .toReversed();
}

function isOnlyMarks(text: string, { start, end }: Span, marks: readonly IgnoreMark[]): boolean {
  const edges = [start, ...marks.flatMap(({ at }) => [at.start, at.end]), end];
  return edges.every((edge, index) => index % 2 === 1 || text.slice(edge, edges[index + 1]).trim() === "");
}

/** The file's text without its marks. A mark alone in its line takes the line along, and one blank line beside it. */
export function stripIgnores(text: string): string {
  let stripped = "";
  let from = 0;
  for (const { at } of ignoreMarksIn(text)) {
    const { start, end } = wideningOf(text, at);
    stripped += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return stripped + text.slice(from);
}

function ruleAndReason(words: string): IgnoreMark["says"] {
  const [, rule, reason] = /^\s+([a-z][a-z\d-]*)\s*:\s*(\S[\s\S]*)$/.exec(words) ?? [];
  return rule !== undefined && reason !== undefined ? { rule, reason: reason.trim() } : null;
}

function wideningOf(text: string, { start, end }: Span): Span {
  const before = /(?:^|[\r\n])([^\S\r\n]*)$/.exec(text.slice(Math.max(0, start - 200), start));
  const [line] = /^[^\S\r\n]*(?:\r\n|[\r\n]|$)/.exec(text.slice(end, end + 200)) ?? [];
  if (before && line !== undefined) {
    const lineStart = start - (before[1]?.length ?? 0);
    return { start: lineStart, end: end + line.length + blankLine(text, lineStart, end + line.length) };
  }
  const spaced = text[start - 1] === " " && /^(?:[\s.,;:!?]|$)/.test(text.slice(end, end + 1));
  return { start: spaced ? start - 1 : start, end };
}

/** Length of the blank line that follows, if what comes before is blank too or the text's beginning. */
function blankLine(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 200), start);
  if (start > 0 && !/[\r\n][^\S\r\n]*(?:\r\n|[\r\n])$/.test(before)) return 0;
  return /^[^\S\r\n]*(?:\r\n|[\r\n])/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
}
