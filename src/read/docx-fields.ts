import type { FieldName } from "../story/story.ts";
import { textOf, type Block } from "./assemble.ts";
import { trimPieces } from "./docx-pieces.ts";
import type { DocxBlock } from "./docx-words.ts";
import { isBylineText } from "./openings.ts";

/**
 * The parts of a document, by the styles of its paragraphs where they tell. Headline: the title, else a heading that
 * nothing of the story stands before, else the first paragraph. What follows it is named as in a plain text.
 */
export function nameBlocks(all: readonly DocxBlock[]): Block[] {
  const blocks = splitByline(tidy(all));
  const names = namesOf(blocks);
  let quote: object | undefined;
  return blocks.map((block, at) => {
    quote = block.kind === "quote" ? (quote ?? {}) : undefined;
    return { name: names[at] ?? "body", pieces: block.pieces, quote };
  });
}

function tidy(blocks: readonly DocxBlock[]): DocxBlock[] {
  return blocks
    .filter(({ kind }) => kind !== "contents")
    .map(({ kind, pieces }) => ({ kind, pieces: trimPieces(pieces) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function namesOf(blocks: readonly DocxBlock[]): FieldName[] {
  const names = blocks.map(({ kind }): FieldName => (kind === "caption" ? "caption" : "body"));
  const headline = headlineAt(blocks);
  if (headline < 0) return names;
  names[headline] = "headline";
  nameOpening(blocks, headline + 1, names);
  return names;
}

function headlineAt(blocks: readonly DocxBlock[]): number {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  if (title >= 0) return title;
  const heading = blocks.findIndex(({ kind }) => kind === "heading");
  if (heading >= 0 && blocks.slice(0, heading).every(isNotice)) return heading;
  const first = blocks.findIndex(({ kind }) => kind !== "caption");
  return first < blocks.length - 1 ? first : -1;
}

/** A line such as a slug or a length, which may stand over a heading. */
function isNotice(block: DocxBlock, at: number): boolean {
  const text = textOf({ name: "body", pieces: block.pieces });
  return at < 3 && text.length < 80 && !/[.!?…]["'”’)]*$/.test(text) && !isByline(block);
}

/** Standfirst and byline stand right behind the headline, in any order; a short paragraph before a byline is a standfirst. */
function nameOpening(blocks: readonly DocxBlock[], from: number, names: FieldName[]): void {
  let hasByline = false;
  for (let at = from; at < blocks.length - 1; at++) {
    const block = blocks[at];
    if (block && !hasByline && isByline(block)) {
      names[at] = "byline";
      hasByline = true;
    } else if (block && isStandfirst(block, blocks[at + 1], hasByline)) names[at] = "standfirst";
    else return;
  }
}

function isByline({ kind, pieces }: DocxBlock): boolean {
  return kind === "byline" || (kind === "plain" && isBylineText(textOf({ name: "body", pieces })));
}

function isStandfirst({ kind, pieces }: DocxBlock, next: DocxBlock | undefined, hasByline: boolean): boolean {
  if (kind === "standfirst") return true;
  const isShort = kind === "plain" && textOf({ name: "body", pieces }).length < 300;
  return isShort && !hasByline && next !== undefined && isByline(next);
}

/** A byline may stand right under the headline, behind a line break. */
function splitByline(blocks: readonly DocxBlock[]): DocxBlock[] {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const at = first.pieces.findLastIndex(({ text }) => text === "\n");
  const under = trimPieces(first.pieces.slice(at + 1));
  const over = trimPieces(first.pieces.slice(0, Math.max(at, 0)));
  if (over.length === 0 || !isBylineText(textOf({ name: "body", pieces: under }))) return [...blocks];
  return [{ kind: first.kind, pieces: over }, { kind: "plain", pieces: under }, ...rest];
}
