import { isFurniture } from "./furniture.ts";
import { attributeOf, elementsOf, isElement, unseenTags, walk, wordsOf, type PageElement, type PageParent } from "./page-tree.ts";
import { isHidden, readable } from "./readable.ts";

/** The elements whose own words are the story's body. */
export interface Article {
  readonly body: ReadonlySet<PageElement>;
  /** False if nothing on the page looks like a story and all that it shows was taken. */
  readonly found: boolean;
}

export function findArticle(page: PageParent): Article {
  const kept = isSimple(page) ? undefined : readable(page);
  if (kept && kept.size > 0) return { body: refine(page, kept), found: true };
  return plainArticle(page);
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

function plainArticle(page: PageParent): Article {
  const root = rootOf(page);
  const body = new Set<PageElement>(isElement(root) ? [root] : []);
  walk(root, {
    enter(element) {
      if (isRound(element)) return false;
      body.add(element);
      return true;
    },
  });
  return { body, found: wordsOf(root) !== "" };
}

function rootOf(page: PageParent): PageParent {
  const elements = elementsOf(page);
  const articles = elements.filter((element) => element.tagName === "article");
  const [only] = articles;
  if (only && articles.length === 1) return only;
  return elements.find((element) => element.tagName === "main") ?? elements.find((element) => element.tagName === "body") ?? page;
}

const roundTags = new Set("nav aside footer form menu button dialog label".split(" "));

function isRound(element: PageElement): boolean {
  if (unseenTags.has(element.tagName) || roundTags.has(element.tagName) || isHidden(element)) return true;
  return /^(?:navigation|complementary|banner|contentinfo|search|menu|dialog)$/.test(attributeOf(element, "role") ?? "");
}
