import type { Span } from "../base/span.ts";
import { sentenceAt } from "./sentences.ts";

/** Words between double quotation marks, marks included. Offsets are UTF-16, half-open. */
export interface Quotation {
  readonly span: Span;
  /** Which marks stand: a quotation that runs over paragraphs has no closing one, and marks get lost on the way to us. */
  readonly marks: "both" | "opening" | "closing";
}

const MARK = /["“”„«»]/g;

/**
 * The quotations of a text, paragraph by paragraph. One that its paragraph leaves open ends with the paragraph if it began
 * it or the next one opens with a mark again, else with its first sentence. A first closing mark without an opening one
 * closes what the paragraph began with. An opening mark while one is open means that the earlier one lost its closing
 * mark, and since nobody can tell where it ended, it is left out.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && isOpening(text, next.start, false);
    return inParagraph(text, paragraph, goesOn);
  });
}

function inParagraph(text: string, paragraph: Span, goesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const at = paragraph.start + match.index;
    if (isOpening(text, at, open !== null)) {
      open = at;
      continue;
    }
    if (open !== null) found.push({ span: { start: open, end: at + 1 }, marks: "both" });
    else if (found.length === 0)
      found.push({ span: { start: paragraph.start, end: at + 1 }, marks: "closing" });
    open = null;
  }
  if (open !== null)
    found.push(leftOpen(text, { start: open, end: paragraph.end }, goesOn || open === paragraph.start));
  return found;
}

function leftOpen(text: string, rest: Span, toTheEnd: boolean): Quotation {
  return { span: toTheEnd ? rest : sentenceAt(text, rest, rest.start + 1), marks: "opening" };
}

/** Curly marks tell by their shape; a straight one opens where a word follows and none stands before. */
function isOpening(text: string, at: number, isOpen: boolean): boolean {
  const mark = text[at] ?? "";
  if (/[“„«]/.test(mark)) return true;
  if (mark !== '"') return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (!isOpen && /[.?!]/.test(before)) return /\p{Lu}/u.test(after);
  return /[\s([{—–-]/.test(before) && /\S/.test(after);
}
