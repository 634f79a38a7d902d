import type { FieldName } from "../story/story.ts";
import { piecesOf, type References } from "./align.ts";
import type { Block, Piece } from "./assemble.ts";
import { unseenTags, walk, type PageElement, type Page, type PageText } from "./page-tree.ts";
import { isHidden } from "./readable.ts";

/** What each element's own words are; words of an element that is not in it are left out. */
export type Casting = ReadonlyMap<PageElement, FieldName>;

export interface PageBlock extends Block {
  /** Characters of the block that stand inside links. */
  readonly linked: number;
  /** Characters of the block in italics or bold. */
  readonly stressed: number;
}

/** The page's words in page order, paragraph by paragraph, white space folded as a browser shows it. */
export function flatten(page: Page, cast: Casting): PageBlock[] {
  const flow = startFlow(page.source);
  const open: Open[] = [];
  walk(page.root, {
    enter(element) {
      if (unseenTags.has(element.tagName) || isHidden(element)) return false;
      if (element.tagName === "br") addBreak(flow, element);
      if (isBlock(element)) endBlock(flow);
      open.push(openIn(open.at(-1), element, cast));
      return true;
    },
    text: (node) => addText(flow, node, open.at(-1)),
    leave(element) {
      open.pop();
      if (isBlock(element)) endBlock(flow);
    },
  });
  endBlock(flow);
  return flow.blocks;
}

interface Open {
  readonly name: FieldName | undefined;
  readonly linked: boolean;
  readonly stressed: boolean;
  /** The outermost `blockquote` round it. */
  readonly quote: PageElement | undefined;
}

function openIn(above: Open | undefined, element: PageElement, cast: Casting): Open {
  const quote = above?.quote ?? (element.tagName === "blockquote" ? element : undefined);
  return {
    name: cast.get(element),
    linked: element.tagName === "a" || (above?.linked ?? false),
    stressed: emphasisTags.has(element.tagName) || (above?.stressed ?? false),
    quote,
  };
}

const emphasisTags = new Set(["em", "i", "strong", "b"]);

interface Flow {
  readonly source: string;
  readonly references: References;
  readonly blocks: PageBlock[];
  pieces: Piece[];
  name: FieldName;
  quote: PageElement | undefined;
  linked: number;
  stressed: number;
  /** White space seen since the last word. */
  gap: Piece | undefined;
}

function startFlow(source: string): Flow {
  const empty = { pieces: [], quote: undefined, linked: 0, stressed: 0, gap: undefined };
  return { source, references: new Map(), blocks: [], name: "body", ...empty };
}

const blockTags = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul video audio iframe".split(
    " ",
  ),
);

export function isBlock(element: PageElement): boolean {
  return blockTags.has(element.tagName);
}

function addText(flow: Flow, node: PageText, open: Open | undefined): void {
  // White space separates words even where the element that holds it is left out.
  const blank = /^[ \t\n\f\r]*$/.test(node.value);
  if (!open || (!open.name && !blank)) return;
  if (open.name && !blank && open.name !== flow.name) {
    endBlock(flow);
    flow.name = open.name;
  }
  for (const piece of piecesOf(node, flow.source, flow.references)) addPiece(flow, piece, open);
}

function addPiece(flow: Flow, piece: Piece, open: Open): void {
  const exact = piece.text.length === piece.fromLength;
  if (!exact) return addPart(flow, piece, open);
  for (const part of piece.text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
    addPart(flow, { text: part[0], from: piece.from + part.index, fromLength: part[0].length }, open);
  }
}

function addPart(flow: Flow, part: Piece, open: Open): void {
  if (/^[ \t\n\f\r]*$/.test(part.text)) {
    widenGap(flow, part, " ");
    return;
  }
  if (flow.pieces.length === 0) flow.quote = open.quote;
  else if (flow.gap) flow.pieces.push(flow.gap);
  flow.gap = undefined;
  flow.pieces.push(part);
  if (open.linked) flow.linked += part.text.length;
  if (open.stressed) flow.stressed += part.text.length;
}

function addBreak(flow: Flow, element: PageElement): void {
  const location = element.sourceCodeLocation;
  if (!location) return;
  widenGap(
    flow,
    { text: "\n", from: location.startOffset, fromLength: location.endOffset - location.startOffset },
    "\n",
  );
}

/** Two line breaks in a row end a paragraph; white space round one vanishes. */
function widenGap(flow: Flow, part: Piece, text: " " | "\n"): void {
  const { gap } = flow;
  if (text === "\n" && gap?.text === "\n") return endBlock(flow);
  if (flow.pieces.length === 0) return;
  const from = gap?.from ?? part.from;
  flow.gap = {
    text: gap?.text === "\n" ? "\n" : text,
    from,
    fromLength: Math.max(0, part.from + part.fromLength - from),
  };
}

function endBlock(flow: Flow): void {
  if (flow.pieces.length > 0) {
    const { name, pieces, quote, linked, stressed } = flow;
    flow.blocks.push({ name, pieces, quote, linked, stressed });
  }
  flow.pieces = [];
  flow.gap = undefined;
  flow.linked = 0;
  flow.stressed = 0;
}
