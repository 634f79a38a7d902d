import { countOf } from "./count.ts";

/**
 * True for Markdown that no person wrote and that the parser would take minutes for: its time grows with the square of
 * the marks open in one paragraph and of the depth of quotes and lists.
 */
export function isTangled(source: string): boolean {
  return deepLine.test(source) || crowdedParagraph(source) || countOf(source, markedLine) > mostMarkedLines;
}

/** A line that begins with dozens of quote and list marks, or indented far beyond any list. */
const deepLine = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>]|$)){40}|^[ \t]{80}/m;

const mostMarks = 1000;

/** Lines that may begin a list or underline a heading. */
const markedLine = /^ {0,3}(?:=|[-+*]|\d{1,9}[.)])/gm;
const mostMarkedLines = 2000;

function crowdedParagraph(source: string): boolean {
  let marks = 0;
  for (const match of source.matchAll(/\n[ \t]*\r?\n|[*_[\]`<!&~]/g)) {
    if (match[0].startsWith("\n")) marks = 0;
    else if (++marks > mostMarks) return true;
  }
  return false;
}
