import type { Span } from "../base/span.ts";
import { ignoresInWords, type Ignore } from "./ignores.ts";
import type { Origin } from "./origin.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { Field, Story } from "./story.ts";

/** Other words in one place of the story; `at` empty: words put in. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/**
 * The story with other words in one paragraph, counted from 1. A blank line in them makes two paragraphs; without words
 * the paragraph goes, with one separator. The same story if nothing changes.
 * @throws RangeError if there is no such paragraph
 */
export function replaceParagraph(story: Story, number: number, words: string): Story {
  const at = story.paragraphs[number - 1];
  if (!at) throw new RangeError(`${story.id} has no paragraph ${number}`);
  const text = words.trim();
  if (text === "") return editStory(story, [{ at: withSeparator(story, number - 1), text }]);
  const edit = leastEdit(story.text, { at, text });
  const crosses = story.fields.some(
    ({ span }) => isInside(span.end, edit.at) || isInside(span.start, edit.at),
  );
  return editStory(story, [crosses ? { at, text } : edit]);
}

/**
 * The story with all the edits made: a suggestion's, say. Fields, block quotations and ignores go along with their words,
 * and go where none are left; words put in at an edge belong to what has that edge. The origin says that nothing of the
 * text is the file's own: an empty one would say that all of it is, and one with exact runs would have comments put into
 * a document that does not hold the new words. The same story if nothing changes.
 * @throws RangeError if edits overlap or lie outside the text
 */
export function editStory(story: Story, edits: readonly Edit[]): Story {
  const sorted = sortedEdits(story, edits);
  const text = applyEdits(story.text, sorted);
  if (text === story.text) return story;
  const { ignores, ...rest } = story;
  const edited: Story = {
    ...rest,
    text,
    fields: movedFields(story.fields, sorted),
    paragraphs: paragraphsOf(text),
    blockQuotes: moved(story.blockQuotes, sorted).filter((span) => span !== null),
    origin: originOfNew(text),
  };
  const marks = [...ignoresInWords(edited), ...movedComments(ignores ?? [], sorted)];
  return marks.length === 0 ? edited : { ...edited, ignores: marks };
}

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = "";
  let from = 0;
  for (const { at, text: words } of edits.toSorted((a, b) => a.at.start - b.at.start)) {
    edited += text.slice(from, at.start) + words;
    from = at.end;
  }
  return edited + text.slice(from);
}

/** The paragraph with the white space before it if its field begins earlier, else with that behind it. */
function withSeparator({ text, fields, paragraphs }: Story, index: number): Span {
  const at = paragraphs[index] ?? { start: 0, end: 0 };
  const before = paragraphs[index - 1];
  const behind = paragraphs[index + 1];
  const isLater = before && fields.some(({ span }) => span.start <= before.start && at.end <= span.end);
  if (before && (isLater || !behind)) return { start: before.end, end: at.end };
  return { start: at.start, end: behind?.start ?? (before ? at.end : text.length) };
}

/** The part of a change that differs, so that what stays the same stays where it is. */
function leastEdit(whole: string, { at, text }: Edit): Edit {
  const old = whole.slice(at.start, at.end);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return {
    at: { start: at.start + head, end: at.end - tail },
    text: text.slice(head, text.length - tail),
  };
}

function isInside(offset: number, { start, end }: Span): boolean {
  return offset > start && offset < end;
}

function sortedEdits({ id, text }: Story, edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  for (const [index, { at }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (at.end > text.length || (next && next.at.start < at.end))
      throw new RangeError(`an edit at ${at.start}–${at.end} of ${id} overlaps another or lies outside`);
  }
  return sorted;
}

/** Where the spans are after the edits, sorted and apart as they were; null for those without words. */
function moved(spans: readonly Span[], edits: readonly Edit[]): (Span | null)[] {
  const starts = new Set(spans.map(({ start }) => start));
  return spans.map((span) => {
    const start = movedEdge(span.start, edits, { isStart: true, starts });
    const end = movedEdge(span.end, edits, { isStart: false, starts });
    return end > start ? { start, end } : null;
  });
}

interface Edge {
  readonly isStart: boolean;
  /** Where spans of the same list begin. */
  readonly starts: ReadonlySet<number>;
}

/** Words that take the place of two spans' are the later one's; those put in between two that touch are too. */
function movedEdge(offset: number, edits: readonly Edit[], { isStart, starts }: Edge): number {
  let by = 0;
  for (const { at, text } of edits) {
    const isPutIn = at.start === at.end;
    if (offset < at.start || (offset === at.start && (isStart || !isPutIn || starts.has(offset)))) break;
    if (offset < at.end) {
      const givesWay = isStart || [...starts].some((start) => start > offset && start <= at.end);
      return at.start + by + (givesWay ? 0 : text.length);
    }
    by += text.length - (at.end - at.start);
  }
  return offset + by;
}

function movedFields(fields: readonly Field[], edits: readonly Edit[]): Field[] {
  const spans = moved(
    fields.map(({ span }) => span),
    edits,
  );
  return fields.flatMap(({ name }, index) => {
    const span = spans[index];
    return span ? [{ name, span }] : [];
  });
}

/** Marks in comments of the file: they hold for the same paragraph as long as there is one. */
function movedComments(ignores: readonly Ignore[], edits: readonly Edit[]): Ignore[] {
  return ignores.flatMap((ignore) => {
    if (ignore.at !== null) return [];
    const [scope = null] = ignore.scope ? moved([ignore.scope], edits) : [];
    return ignore.scope && !scope ? [] : [{ ...ignore, scope }];
  });
}

/** One run, made from nothing at the file's beginning. */
function originOfNew(text: string): Origin {
  return [{ at: 0, length: text.length, from: 0, fromLength: 0 }];
}
