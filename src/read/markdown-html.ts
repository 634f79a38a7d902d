import type { FieldName } from "../story/story.ts";
import { textOf, wholePieces, type Piece } from "./assemble.ts";
import { flatten, type Casting, type PageBlock } from "./flatten.ts";
import { withoutMarks } from "./markdown-lines.ts";
import { elementsOf, isElement, parsePage, type PageElement } from "./page-tree.ts";

/** A stretch of HTML in a Markdown file: as it stands there, and without the marks of quotes and lists round it. */
export interface MarkdownHtml {
  readonly raw: string;
  readonly value: string;
  /** Where `raw` begins in the file. */
  readonly start: number;
}

/** The words that a browser would show of it, paragraph by paragraph; headings are named headline. */
export function readHtmlBlocks({ raw, value, start }: MarkdownHtml): PageBlock[] {
  const traced = withoutMarks(raw, value);
  const page = parsePage(traced ?? value);
  const place = (block: PageBlock): readonly Piece[] =>
    traced === undefined
      ? wholePieces(textOf(block), start, raw.length)
      : block.pieces.map((piece) => ({ ...piece, from: start + piece.from }));
  return flatten(page, castAll(elementsOf(page.root))).map((block) => ({ ...block, pieces: place(block) }));
}

/** Every element in its part of the story: the one its tag names, else that of the element round it. */
function castAll(elements: readonly PageElement[]): Casting {
  const casting = new Map<PageElement, FieldName>();
  for (const element of elements) {
    const parent = element.parentNode;
    const round = parent && isElement(parent) ? casting.get(parent) : undefined;
    casting.set(element, partOf(element) ?? round ?? "body");
  }
  return casting;
}

function partOf({ tagName }: PageElement): FieldName | undefined {
  if (/^h[1-6]$/.test(tagName)) return "headline";
  return tagName === "figcaption" || tagName === "caption" ? "caption" : undefined;
}
