import type { Piece } from "./assemble.ts";

/**
 * The paragraphs of an indented block that is prose, which Markdown takes for code; none if it is code. `plain` is the
 * block with spaces for all that is not its own, and begins in the file at `start`.
 */
export function proseIn(plain: string, start: number): Piece[][] {
  const blocks = blocksOf(plain, start);
  return isProse(blocks.flat().map((line) => line.text)) ? blocks.map(joined) : [];
}

/** The words of each line, those between blank lines together. */
function blocksOf(plain: string, start: number): Piece[][] {
  const blocks: Piece[][] = [];
  let from = start;
  let open = false;
  // Line ends stand at the odd places.
  for (const [index, part] of plain.split(/(\r\n|\n|\r)/).entries()) {
    const text = part.trim();
    if (text !== "") {
      if (!open) blocks.push([]);
      blocks.at(-1)?.push({ text, from: from + part.indexOf(text), fromLength: text.length });
    }
    if (index % 2 === 0) open = text !== "";
    from += part.length;
  }
  return blocks;
}

function joined(lines: readonly Piece[]): Piece[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before) return [line];
    const from = before.from + before.fromLength;
    return [{ text: " ", from, fromLength: line.from - from }, line];
  });
}

/** Begins and ends as sentences do, and is words and figures but for one in ten at most. */
function isProse(lines: readonly string[]): boolean {
  const tokens = lines.flatMap((line) => line.split(/\s+/));
  const words = tokens.filter((token) => token.length < 40 && word.test(token)).length;
  const opens = /^["'“‘(]*[\p{Lu}\d$£€]/u.test(lines[0] ?? "");
  const ends = lines.some((line) => /[\p{L}\p{N}][.!?…]["'”’»)]*(?:\s|$)/u.test(line));
  return tokens.length > 2 && opens && ends && words >= tokens.length * 0.9;
}

const word =
  /^["'“‘(]*(?:\p{Lu}\.)*(?:\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}\d]+)*|[$£€]?\d[\d.,:-]*(?:[%\p{L}]{0,3})|[–—-]+)['’]?["'”’»),.;:!?…—–-]*$/u;
