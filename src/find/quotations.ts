import type { Span } from "../base/span.ts";
import { sentenceAt } from "./sentences.ts";

/** Words between quotation marks, marks included: double ones, or curly single ones in a story that has no double. Offsets are UTF-16, half-open. */
export interface Quotation extends Span {
  /** Which marks stand: a quotation that runs over paragraphs has no closing one, and marks get lost on the way to us. */
  readonly marks: "both" | "opening" | "closing";
}

const DOUBLE = /["“”„«»]/g;
// An opening mark stands before a word and behind none; a closing one behind a word and before none, so that an
// apostrophe inside a word is neither. One at a word's end is taken for a closing mark only while a quotation is open.
const SINGLE = /(?<![\p{L}\p{N}])‘(?=\S)|(?<=\S)’(?![\p{L}\p{N}])/gu;

/**
 * The quotations of a text, paragraph by paragraph. One that its paragraph leaves open ends with the paragraph if it began
 * it or the next one opens with a mark again, else with its first sentence. A first closing mark without an opening one
 * closes what the paragraph began with. An opening mark while one is open means that the earlier one lost its closing
 * mark, and since nobody can tell where it ended, it is left out.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const marks = text.search(DOUBLE) < 0 ? SINGLE : DOUBLE;
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && isOpening(text, next.start, false);
    return inParagraph(text, paragraph, { marks, goesOn });
  });
}

interface Marks {
  readonly marks: RegExp;
  /** True if the next paragraph opens with a mark. */
  readonly goesOn: boolean;
}

function inParagraph(text: string, paragraph: Span, { marks, goesOn }: Marks): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(marks)) {
    const at = paragraph.start + match.index;
    if (isOpening(text, at, open !== null)) {
      open = at;
      continue;
    }
    if (open !== null) found.push({ start: open, end: at + 1, marks: "both" });
    else if (found.length === 0 && marks === DOUBLE)
      found.push({ start: paragraph.start, end: at + 1, marks: "closing" });
    open = null;
  }
  if (open !== null)
    found.push(leftOpen(text, { start: open, end: paragraph.end }, goesOn || open === paragraph.start));
  return found;
}

function leftOpen(text: string, rest: Span, toTheEnd: boolean): Quotation {
  return { ...(toTheEnd ? rest : sentenceAt(text, rest, rest.start + 1)), marks: "opening" };
}

/** Curly marks tell by their shape; a straight one opens where a word follows and none stands before. */
function isOpening(text: string, at: number, isOpen: boolean): boolean {
  const mark = text[at] ?? "";
  if (/[“„«‘]/.test(mark)) return true;
  if (mark !== '"') return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (!isOpen && /[.?!]/.test(before)) return /\p{Lu}/u.test(after);
  return /[\s([{—–-]/.test(before) && /\S/.test(after);
}
