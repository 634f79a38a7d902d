import type { At } from "../../src/server/api.ts";
import { overlaps } from "./findings.ts";
import { view } from "./state.ts";

const name = "evidence";

/**
 * Paints the places that a finding rests on over the words, without touching them (CSS Custom Highlight API); the note names
 * them too, so that nothing hangs on it. `_drawn`: what must stand on the page before.
 */
export function paintEvidence(places: readonly At[], _drawn: unknown): void {
  if (!("highlights" in CSS)) return;
  const paragraphs = view.value?.paragraphs ?? [];
  const ranges = places.flatMap((at) =>
    paragraphs
      .filter((paragraph) => overlaps(paragraph.at, at))
      .flatMap(
        (paragraph) => rangeIn(paragraph.number, at[0] - paragraph.at[0], at[1] - paragraph.at[0]) ?? [],
      ),
  );
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Offsets from a paragraph's start, as a range of the page. */
function rangeIn(paragraph: number, start: number, end: number): Range | null {
  const words = document.querySelector(`[data-words="${paragraph}"]`);
  if (!words) return null;
  const range = document.createRange();
  let at = 0;
  let isOpen = false;
  for (const node of storyNodes(words)) {
    const length = node.data.length;
    if (!isOpen && at + length > start) {
      range.setStart(node, Math.max(0, start - at));
      isOpen = true;
    }
    if (isOpen) range.setEnd(node, Math.min(length, end - at));
    at += length;
    if (at >= end) break;
  }
  return isOpen ? range : null;
}

/** The text that is the story's own: no numbers, badges and hidden words. */
function storyNodes(words: Element): Text[] {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(".unseen, .ref, .badge")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  return nodes;
}
