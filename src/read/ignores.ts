import { firstEndingAfter } from "../base/span.ts";
import { ignoreMarksIn, ignoresOf, marksInWords, type PlacedMark } from "../story/ignores.ts";
import { note, type Note } from "../story/note.ts";
import { originOf } from "../story/origin.ts";
import type { Story } from "../story/story.ts";
import type { Reading } from "./reading.ts";

/** Adds the `sayso-ignore` marks of the story's words and, where the file is markup, of its comments. */
export function withIgnores(reading: Reading, source: string | null): Reading {
  if (!("story" in reading)) return reading;
  const { story, notes } = reading;
  const isMarkup = source !== null && story.origin.length > 0;
  const marks = [...marksInWords(story), ...(isMarkup ? marksInComments(story, source) : [])];
  if (marks.length === 0) return reading;
  return { story: { ...story, ignores: ignoresOf(marks) }, notes: [...notes, ...notesOn(marks)] };
}

function notesOn(marks: readonly PlacedMark[]): Note[] {
  const good = marks.filter(({ mark }) => mark.says !== null);
  const bad = marks.filter(({ mark }) => mark.says === null);
  const several = `${good.length} sayso-ignore marks that switch`;
  const notes: Note[] = [];
  if (good.length > 0) {
    const says = `The file holds ${good.length === 1 ? "a sayso-ignore mark that switches" : several} findings off; take them out before it is published (sayso strip), and keep decisions beside the story instead.`;
    notes.push(note("inline-ignore", says, good[0]?.scope));
  }
  if (bad.length > 0) {
    const says = `${bad.length === 1 ? "A sayso-ignore mark" : `${bad.length} sayso-ignore marks`} without a rule or a reason ${bad.length === 1 ? "does" : "do"} not count; write sayso-ignore RULE: REASON.`;
    notes.push(note("bad-ignore", says, bad[0]?.scope));
  }
  return notes;
}

/** Comments are not in the story's text; where they stand is found on the file's side. */
function marksInComments({ paragraphs, origin }: Story, source: string): PlacedMark[] {
  const places = paragraphs
    .map((paragraph) => ({ paragraph, ...originOf(origin, paragraph) }))
    .toSorted((a, b) => a.start - b.start);
  return ignoreMarksIn(source)
    .filter(({ comment }) => comment)
    .map((mark) => {
      const at = firstEndingAfter(places, mark.at.start);
      const before = places[at - 1];
      const scope = before && isSameBlock(source.slice(before.end, mark.at.start)) ? before : places[at];
      return { mark, scope: scope?.paragraph ?? null, inWords: false };
    });
}

const blockTag =
  /<\/?(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|t[dhr]|ul)\b|[\r\n]\s*[\r\n]/i;

/** True if what stands between a paragraph's words and a comment leaves them in one block; markup between is short. */
function isSameBlock(between: string): boolean {
  return between.length < 2000 && !blockTag.test(between);
}
