import { textOf } from "./assemble.ts";
import type { PageBlock } from "./flatten.ts";
import { endsLikeSentence, isFurnitureLine } from "./furniture.ts";

/**
 * The blocks without what sites put between and after a story's paragraphs: teasers, labels, the author's life. What
 * ends like a sentence stays, whatever it begins with, unless the page sets all of it apart: as a link, or in italics or
 * bold if it is the author's life.
 */
export function storyBlocks(blocks: readonly PageBlock[], authors: readonly string[]): PageBlock[] {
  const last = blocks.findLastIndex((block) => block.name === "body");
  return blocks.filter((block, at) => {
    const text = textOf(block);
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (block.name !== "body") return true;
    const sentence = endsLikeSentence(text);
    const length = text.replace(/\s/g, "").length;
    if (isFurnitureLine(text) && (!sentence || block.linked >= length)) return false;
    if (!sentence && block.linked > length * 0.9) return false;
    return !(at > last - 4 && (!sentence || block.stressed >= length) && isLife(text, authors));
  });
}

/** Closing words that begin with the author's name tell who wrote the story. */
function isLife(text: string, authors: readonly string[]): boolean {
  const start = text.replace(/^[\s•*—–-]+/, "").toLowerCase();
  return authors.some((author) => author.length > 4 && start.startsWith(author.toLowerCase()));
}
