import { textOf } from "./assemble.ts";
import type { PageBlock } from "./flatten.ts";
import { isFurnitureLine } from "./furniture.ts";

/** The blocks without what sites put between and after a story's paragraphs: teasers, pull quotes, the author's life. */
export function storyBlocks(blocks: readonly PageBlock[], authors: readonly string[]): PageBlock[] {
  const texts = blocks.map(textOf);
  const last = blocks.findLastIndex((block) => block.name === "body");
  return blocks.filter((block, at) => {
    const text = texts[at] ?? "";
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (block.name !== "body") return true;
    if (isFurnitureLine(text) || isTeaser(block, text)) return false;
    return !(at > last - 4 && isLife(text, authors));
  });
}

/** A paragraph that is one link and no sentence leads to another story. */
function isTeaser(block: PageBlock, text: string): boolean {
  const words = text.replace(/\s/g, "").length;
  return block.linked > words * 0.9 && !/[.!?]["”’)]*$/.test(text);
}

/** A closing paragraph that begins with the author's name tells who wrote the story. */
function isLife(text: string, authors: readonly string[]): boolean {
  const start = text.replace(/^[\s•*—–-]+/, "").toLowerCase();
  return authors.some((author) => author.length > 4 && start.startsWith(author.toLowerCase()));
}
