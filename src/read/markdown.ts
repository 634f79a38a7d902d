import { fromMarkdown } from "mdast-util-from-markdown";
import { note } from "../story/note.ts";
import { makeStory, type FieldName } from "../story/story.ts";
import { assemble, textOf, wholePieces, type Block, type Piece } from "./assemble.ts";
import { frontMatterOf } from "./front-matter.ts";
import { alignMarkdown } from "./markdown-align.ts";
import { readHtmlBlocks } from "./markdown-html.ts";
import { proseIn } from "./markdown-indented.ts";
import { withoutMarks } from "./markdown-lines.ts";
import { rowsOf } from "./markdown-table.ts";
import { isBylineText, withDateline } from "./openings.ts";
import type { StoryReading } from "./reading.ts";
import { isTangled } from "./tangled.ts";
import { headlineOf, readText } from "./text.ts";

/** Reads the words of a Markdown file without its markup; front matter goes to the imprint. */
export function readMarkdown(source: string, id: string): StoryReading {
  if (isTangled(source)) return { ...readText(source, id), notes: [tangledNote] };
  const front = frontMatterOf(source);
  // Line ends keep the offsets of what follows without meaning anything.
  const tree = fromMarkdown("\n".repeat(front.length) + source.slice(front.length));
  const blocks = nameBlocks(blocksOf(tree, source));
  const { text, fields, blockQuotes, origin } = assemble(blocks);
  const imprint = { ...front.imprint, title: headlineOf(text, fields) ?? front.imprint.title ?? null };
  const notes =
    text === ""
      ? [note("no-text", "The file has no words of a story; look whether it is the right one.")]
      : [];
  return {
    story: makeStory({ id, text, fields: withDateline(text, fields), blockQuotes, origin, imprint }),
    notes,
  };
}

const tangledNote = note(
  "unreadable",
  "The Markdown marks of this file are too many or too deep to untangle, so it was read as plain text; take out the marks or save it as .txt.",
);

type Root = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Root | Root["children"][number];

interface MarkdownBlock extends Block {
  readonly kind: "heading" | "paragraph" | "emphasis";
}

/** Headings, paragraphs, HTML and indented prose, wherever they stand; code, comments and rules go. */
function blocksOf(tree: Root, source: string): MarkdownBlock[] {
  const found: MarkdownBlock[][] = [];
  const open: { readonly node: MarkdownNode; readonly quote: MarkdownNode | undefined }[] = [
    { node: tree, quote: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const quote = next.quote ?? (node.type === "blockquote" ? node : undefined);
    const blocks = blocksIn(node, source);
    if (blocks) found.push(blocks.map((block) => ({ ...block, quote: quote ?? block.quote })));
    else if ("children" in node)
      for (const child of node.children.toReversed()) open.push({ node: child, quote });
  }
  return found.flat();
}

/** The blocks that a node makes itself; undefined where its children do. */
function blocksIn(node: MarkdownNode, source: string): MarkdownBlock[] | undefined {
  if (node.type === "heading" || node.type === "paragraph") return wordsIn(node, source);
  if (node.type === "html") return htmlIn(node, source);
  return node.type === "code" ? indentedIn(node, source) : undefined;
}

function wordsIn(node: MarkdownNode, source: string): MarkdownBlock[] {
  const caption = captionOf(node, source);
  if (caption) return caption.length > 0 ? [{ kind: "paragraph", name: "caption", pieces: caption }] : [];
  return rowsOf(inlinePieces(node, source), source)
    .map(tidy)
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ kind: kindOf(node), name: "body", pieces }));
}

function htmlIn(node: MarkdownNode & { readonly value: string }, source: string): MarkdownBlock[] {
  const { start, end } = rangeOf(node);
  return readHtmlBlocks({ raw: source.slice(start, end), value: node.value, start }).map((block) =>
    block.name === "headline" ? { ...block, kind: "heading", name: "body" } : { ...block, kind: "paragraph" },
  );
}

/** Only code without a fence may be prose. */
function indentedIn(node: MarkdownNode & { readonly value: string }, source: string): MarkdownBlock[] {
  const { start, end } = rangeOf(node);
  const raw = source.slice(start, end);
  if (/^(?:`{3}|~{3})/.test(raw)) return [];
  const plain = withoutMarks(raw, node.value);
  const paragraphs =
    plain === undefined
      ? proseIn(node.value, 0).map((pieces) =>
          wholePieces(textOf({ name: "body", pieces }), start, raw.length),
        )
      : proseIn(plain, start);
  return paragraphs.map((pieces) => ({ kind: "paragraph", name: "body", pieces }));
}

function kindOf(node: MarkdownNode): MarkdownBlock["kind"] {
  if (node.type === "heading") return "heading";
  const only = "children" in node && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === "emphasis" || only?.type === "strong" ? "emphasis" : "paragraph";
}

/** The first heading is the headline; right after it may stand a standfirst in emphasis and a byline. */
function nameBlocks(blocks: readonly MarkdownBlock[]): Block[] {
  const at = blocks.findIndex((block) => block.kind === "heading");
  const next = (index: number) => blocks[index];
  const standfirst = isStandfirst(next(at + 1)) ? at + 1 : -1;
  const bylineAt = standfirst > 0 ? standfirst + 1 : at + 1;
  const byline = isByline(next(bylineAt)) ? bylineAt : -1;
  return blocks.map((block, index) => {
    if (at < 0 || block.name === "caption") return block;
    return { ...block, name: nameAt(index, { headline: at, standfirst, byline }) };
  });
}

function nameAt(
  index: number,
  at: { readonly headline: number; readonly standfirst: number; readonly byline: number },
): FieldName {
  if (index === at.headline) return "headline";
  if (index === at.standfirst) return "standfirst";
  return index === at.byline ? "byline" : "body";
}

function isStandfirst(block: MarkdownBlock | undefined): boolean {
  return block?.kind === "emphasis" && !isByline(block) && textOf(block).length < 300;
}

function isByline(block: MarkdownBlock | undefined): boolean {
  return block !== undefined && block.name === "body" && isBylineText(textOf(block));
}

/** A picture alone in its paragraph, with an alternative text of four words or more. */
function captionOf(node: MarkdownNode, source: string): Piece[] | undefined {
  const only = "children" in node && node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== "image" && only?.type !== "imageReference") return undefined;
  const words = only.alt ?? "";
  return /\S+(?:\s+\S+){3}/.test(words) ? literal(only, words, source) : [];
}

function inlinePieces(block: MarkdownNode, source: string): Piece[] {
  const pieces: Piece[][] = [];
  const open: MarkdownNode[] = [block];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") pieces.push(alignMarkdown(source, node.value, rangeOf(node)));
    else if (node.type === "inlineCode") pieces.push(literal(node, node.value, source));
    else if (node.type === "break") pieces.push(whole(node, "\n"));
    else if ("children" in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return pieces.flat();
}

function rangeOf(node: MarkdownNode): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Words that stand somewhere within the node as they are; if not, the node as a whole. */
function literal(node: MarkdownNode, words: string, source: string): Piece[] {
  const { start, end } = rangeOf(node);
  const at = source.slice(start, end).indexOf(words);
  const text = words.replace(/\s/g, " ");
  return at < 0 ? whole(node, text) : [{ text, from: start + at, fromLength: text.length }];
}

function whole(node: MarkdownNode, text: string): Piece[] {
  const { start, end } = rangeOf(node);
  return wholePieces(text, start, end - start);
}

/** A paragraph neither begins nor ends with white space, nor is it nothing else. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.text.trim() !== "");
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== "");
  return first < 0 ? [] : pieces.slice(first, last + 1);
}
