import { isFurniture } from "./furniture.ts";
import {
  attributeOf,
  elementsOf,
  isElement,
  isText,
  unseenTags,
  walk,
  wordsOf,
  type PageElement,
  type PageParent,
} from "./page-tree.ts";
import { isHidden, readable } from "./readable.ts";

/** The elements whose own words are the story's body. */
export interface Article {
  readonly body: ReadonlySet<PageElement>;
  /** False if nothing on the page looks like a story and all that it shows was taken. */
  readonly found: boolean;
}

export function findArticle(page: PageParent): Article {
  if (isSimple(page)) return orAll(page, within(bodyOf(page)));
  const kept = readable(page);
  const plain = within(rootOf(page));
  if (kept && kept.size > 0 && !misses(kept, plain)) return { body: refine(page, kept), found: true };
  return orAll(page, lengthOf(paragraphsIn(plain)) > 100 ? plain : new Set());
}

/** Where no article was found, all that the page shows is read. */
function orAll(page: PageParent, body: ReadonlySet<PageElement>): Article {
  if (
    [...body].some((element) => element.childNodes.some((node) => isText(node) && node.value.trim() !== ""))
  ) {
    return { body, found: true };
  }
  return wholePage(page);
}

export function wholePage(page: PageParent): Article {
  return { body: new Set(elementsOf(page)), found: false };
}

/** True if Readability fell for something small beside the element that the page itself calls its article. */
function misses(kept: ReadonlySet<PageElement>, plain: ReadonlySet<PageElement>): boolean {
  const all = paragraphsIn(plain);
  const both = all.filter((element) => kept.has(element));
  const length = lengthOf(all);
  return length > 400 && lengthOf(both) < length * 0.2 && lengthOf(paragraphsIn(kept)) < length * 0.5;
}

function paragraphsIn(elements: ReadonlySet<PageElement>): PageElement[] {
  return [...elements].filter((element) => element.tagName === "p");
}

function lengthOf(paragraphs: readonly PageElement[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + wordsOf(paragraph).length, 0);
}

/** A page without the machinery of a news site is read whole. */
function isSimple(page: PageParent): boolean {
  return elementsOf(page).length < 60;
}

function refine(page: PageParent, kept: ReadonlySet<PageElement>): Set<PageElement> {
  const refined = new Set<PageElement>();
  walk(page, {
    enter(element) {
      if (unseenTags.has(element.tagName) || isHidden(element)) return false;
      if (isFurniture(element) && !isMost(element, kept)) return false;
      if (kept.has(element)) refined.add(element);
      return true;
    },
  });
  return refined;
}

function isMost(element: PageElement, kept: ReadonlySet<PageElement>): boolean {
  let inside = 0;
  walk(element, { enter: (child) => void (kept.has(child) && inside++) });
  return inside > kept.size / 2;
}

/** What stands in the element, without what its tags and names say stands round a story. */
function within(root: PageParent): Set<PageElement> {
  const body = new Set<PageElement>(isElement(root) ? [root] : []);
  walk(root, {
    enter(element) {
      if (isRound(element) || isFurniture(element)) return false;
      body.add(element);
      return true;
    },
  });
  return body;
}

/** The one `article` of the page, else its `main`, else all of it. */
function rootOf(page: PageParent): PageParent {
  const elements = elementsOf(page);
  const articles = elements.filter((element) => element.tagName === "article");
  const [only] = articles;
  if (only && articles.length === 1) return only;
  return elements.find((element) => element.tagName === "main") ?? bodyOf(page);
}

function bodyOf(page: PageParent): PageParent {
  return elementsOf(page).find((element) => element.tagName === "body") ?? page;
}

const roundTags = new Set("nav aside footer form menu button dialog label".split(" "));

function isRound(element: PageElement): boolean {
  if (unseenTags.has(element.tagName) || roundTags.has(element.tagName) || isHidden(element)) return true;
  return /^(?:navigation|complementary|banner|contentinfo|search|menu|dialog)$/.test(
    attributeOf(element, "role") ?? "",
  );
}
