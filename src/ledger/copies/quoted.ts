import type { Span } from "../../base/span.ts";

/**
 * What stands in quotation marks, marks left out; a quotation may run on over paragraphs. Single marks count in a text
 * without double ones.
 */
export function quotedIn(text: string): Span[] {
  if (!DOUBLE.test(text)) return singleQuoted(text);
  const found: Span[] = [];
  let runsOn = false;
  for (const paragraph of paragraphsOf(text)) {
    const read = readParagraph(text, paragraph, runsOn);
    found.push(...read.quoted);
    runsOn = read.runsOn;
  }
  return found;
}

/** Some agencies’ lines have `` and ''. */
const DOUBLE = /["“”„«»]|``|''/;
const MARK = new RegExp(DOUBLE, "g");
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)([^\r\n]{8,600}?)(?<=[\p{P}\p{L}])['’](?![\p{L}\p{N}])/gu;

function singleQuoted(text: string): Span[] {
  return Array.from(text.matchAll(SINGLE), ({ 1: words = "", index }) => ({
    start: index + 1,
    end: index + 1 + words.length,
  }));
}

interface Reading {
  readonly quoted: readonly Span[];
  /** The paragraph ends inside a quotation. */
  readonly runsOn: boolean;
}

function readParagraph(text: string, paragraph: Span, runsOn: boolean): Reading {
  const quoted: Span[] = [];
  const marks = marksIn(text, paragraph);
  let from = runsOn && marks[0]?.opens === false ? paragraph.start : undefined;
  for (const { at, end, opens } of marks) {
    const isOpening = opens ?? from === undefined;
    if (!isOpening && from !== undefined) quoted.push({ start: from, end: at });
    from = isOpening ? (from ?? end) : undefined;
  }
  if (from !== undefined) quoted.push({ start: from, end: paragraph.end });
  return { quoted, runsOn: from !== undefined };
}

interface Mark {
  readonly at: number;
  readonly end: number;
  /** undefined: the mark alone does not tell, so it takes turns. */
  readonly opens: boolean | undefined;
}

function marksIn(text: string, { start, end }: Span): Mark[] {
  const words = text.slice(start, end);
  const opening = words.includes("„") ? /[„«]/ : /[“«`]/;
  return Array.from(words.matchAll(MARK), ({ 0: mark, index }) => ({
    at: start + index,
    end: start + index + mark.length,
    opens: mark === '"' ? opensStraight(words[index - 1], words[index + 1]) : opening.test(mark),
  }));
}

function opensStraight(before = " ", after = " "): boolean | undefined {
  const [isFreeBefore, isFreeAfter] = [/[\s([—–-]/.test(before), /[\s)\].,;:!?—–-]/.test(after)];
  return isFreeBefore === isFreeAfter ? undefined : isFreeBefore;
}

function paragraphsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
