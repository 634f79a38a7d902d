import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import {
  attributeOf,
  isElement,
  walk,
  unseenTags,
  type PageElement,
  type PageNode,
  type PageParent,
} from "./page-tree.ts";

/** Above these Readability, which goes over each subtree many times, would be slow or overflow the stack. */
const mostElements = 20_000;
const deepest = 160;
/** Sum of the elements' depths: how much one pass over all subtrees costs. */
const mostDepths = 200_000;
const mostWords = 3_000_000;

const mark = "data-sayso";

/**
 * The elements whose own words Mozilla's Readability keeps; undefined where it finds no article or the page is too big
 * for it. Readability moves, renames and reparses what it keeps, so each element carries its number as an attribute.
 */
export function readable(page: PageParent): Set<PageElement> | undefined {
  const numbered = number(page);
  if (!numbered) return undefined;
  const { document } = parseHTML(numbered.html);
  const kept = contentOf(document);
  if (!kept) return undefined;
  const found = new Set<PageElement>();
  for (const index of marksOf(kept)) {
    const element = numbered.elements[index];
    if (element) found.add(element);
  }
  return found;
}

/** True for what a browser would not show, as far as the element itself says. */
export function isHidden(element: PageElement): boolean {
  if (attributeOf(element, "hidden") !== undefined) return true;
  if (attributeOf(element, "aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, "style") ?? "");
}

interface Numbered {
  readonly html: string;
  readonly elements: readonly PageElement[];
}

function number(page: PageParent): Numbered | undefined {
  const elements: PageElement[] = [];
  const html: string[] = [];
  const size = { depth: 0, deepest: 0, depths: 0, words: 0 };
  walk(page, {
    enter(element) {
      if (unseenTags.has(element.tagName) || isHidden(element)) return false;
      html.push(`<${element.tagName}${attributes(element)} ${mark}="${elements.length}">`);
      if (isLooseLine(element)) html.push(`<p ${mark}="${elements.length}">`);
      elements.push(element);
      size.deepest = Math.max(size.deepest, ++size.depth);
      size.depths += size.depth;
      return true;
    },
    text(node) {
      size.words += node.value.length;
      html.push(escape(node.value));
    },
    leave(element) {
      size.depth--;
      if (isLooseLine(element)) html.push("</p>");
      if (!voidTags.has(element.tagName)) html.push(`</${element.tagName}>`);
    },
  });
  if (elements.length > mostElements || size.deepest > deepest) return undefined;
  if (size.depths > mostDepths || size.words > mostWords) return undefined;
  return { html: html.join(""), elements };
}

/** A `div` that is itself a paragraph: Readability puts a `p` of its own in its place, which would carry no number. */
function isLooseLine(element: PageElement): boolean {
  return element.tagName === "div" && element.childNodes.length > 0 && element.childNodes.every(isPhrasing);
}

function isPhrasing(node: PageNode): boolean {
  if (!isElement(node)) return true;
  const nesting = node.tagName === "a" || node.tagName === "ins" || node.tagName === "del";
  return phrasingTags.has(node.tagName) || (nesting && node.childNodes.every(isPhrasing));
}

/** As in Readability. */
const phrasingTags = new Set(
  "abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr".split(
    " ",
  ),
);

const voidTags = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const telling = new Set("class id rel itemprop role aria-modal href src".split(" "));

function attributes(element: PageElement): string {
  return element.attrs
    .filter((attribute) => telling.has(attribute.name))
    .map((attribute) => ` ${attribute.name}="${escape(attribute.value.slice(0, 500))}"`)
    .join("");
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function contentOf(document: Document): Node | undefined {
  const reader = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true });
  return reader.parse()?.content ?? undefined;
}

/** Numbers of the nearest numbered elements round the words that are left. */
function marksOf(kept: Node): Set<number> {
  const found = new Set<number>();
  const open: { readonly node: Node; readonly nearest: number }[] = [{ node: kept, nearest: -1 }];
  for (let top = open.pop(); top; top = open.pop()) {
    const nearest = numberOf(top.node) ?? top.nearest;
    if (top.node.nodeType === 3 && /[^ \t\n\f\r]/.test(top.node.textContent ?? "")) found.add(nearest);
    for (let child = top.node.firstChild; child; child = child.nextSibling)
      open.push({ node: child, nearest });
  }
  return found;
}

function numberOf(node: Node): number | undefined {
  const value = isElementNode(node) ? node.getAttribute(mark) : null;
  return value === null ? undefined : Number(value);
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
