import { overlaps, type Span } from "../base/span.ts";
import type { Finding } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Edit } from "../story/edit.ts";
import type { OriginRun } from "../story/origin.ts";
import type { Story } from "../story/story.ts";

/** What mends a finding; its edits belong together. */
export interface Fix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/**
 * The changes of the story's text that may be made without asking: only those that cannot make it more damaging, never
 * within somebody's words, none that meets another. Findings that somebody has decided about stay as they are.
 */
export function fixesOf(read: StoryClaims, findings: readonly Finding[]): Fix[] {
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const edits = autoEdits(finding);
    const taken = fixes.flatMap((fix) => fix.edits);
    if (edits.length > 0 && canApply(read, edits) && !edits.some((edit) => meetsAny(edit, taken)))
      fixes.push({ finding, edits });
  }
  return fixes;
}

/** True for edits that lie in the text, apart, and outside everybody's quoted words. */
export function canApply({ story, quotes }: StoryClaims, edits: readonly Edit[]): boolean {
  const others = [...quotes, ...story.blockQuotes];
  return edits.every(
    (edit, index) =>
      edit.at.end <= story.text.length &&
      !others.some((quote) => touches(edit.at, quote)) &&
      !meetsAny(edit, edits.slice(0, index)),
  );
}

/** The edits as the story's file needs them; null where one of them has no exact place there. */
export function editsOfFile(edits: readonly Edit[], story: Story, file: string): Edit[] | null {
  const placed = edits.map((edit) => editOfFile(edit, story, file));
  return placed.every((edit) => edit !== null) ? placed : null;
}

function autoEdits({ suggestions, suppressed }: Finding): readonly Edit[] {
  if (suppressed) return [];
  return suggestions.find(({ auto, edits }) => auto && edits.length > 0)?.edits ?? [];
}

function meetsAny({ at }: Edit, others: readonly Edit[]): boolean {
  return others.some((other) => touches(at, other.at));
}

/** Also for words put in, which have no length. */
function touches(at: Span, other: Span): boolean {
  return (
    overlaps(at, other) ||
    (at.start === at.end && at.start > other.start && at.start < other.end) ||
    (other.start === other.end && other.start > at.start && other.start < at.end) ||
    (at.start === other.start && at.end === other.end)
  );
}

function editOfFile({ at, text }: Edit, story: Story, file: string): Edit | null {
  if (story.origin.length === 0) return { at, text };
  const run = story.origin.find((run) => isWithin(at, run));
  if (!run || run.length !== run.fromLength || !isPlain(text)) return null;
  const start = run.from + at.start - run.at;
  const place = { start, end: start + at.end - at.start };
  return file.slice(place.start, place.end) === story.text.slice(at.start, at.end)
    ? { at: place, text }
    : null;
}

function isWithin({ start, end }: Span, { at, length }: OriginRun): boolean {
  return start >= at && end <= at + length;
}

/** Words that mean themselves in HTML and in Markdown. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{M}\p{N} ,.;:’'-]*$/u.test(text);
}
