import { parseFragment } from "parse5";
import { isText } from "./page-tree.ts";

/** What a character reference such as `&amp;` stands for: itself if it stands for nothing. */
export function meaningOf(reference: string): string {
  const node = parseFragment(reference).childNodes[0];
  return node && isText(node) ? node.value : reference;
}
