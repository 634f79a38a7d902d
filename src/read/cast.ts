import { findDay } from "./day.ts";
import type { FieldName } from "../story/story.ts";
import { isBlock, type Casting } from "./flatten.ts";
import { endsLikeSentence, namesOf } from "./furniture.ts";
import { isBylineText } from "./openings.ts";
import type { PageFacts } from "./page-facts.ts";
import {
  attributeOf,
  elementsOf,
  isElement,
  unseenTags,
  walk,
  wordsOf,
  type PageElement,
  type PageParent,
} from "./page-tree.ts";
import { isHidden } from "./readable.ts";

/** Gives each element of the page its part in the story: headline, standfirst, byline, captions, body. */
export function castPage(root: PageParent, body: ReadonlySet<PageElement>, facts: PageFacts): Casting {
  const stage = stageOf(root, body);
  const casting = new Map<PageElement, FieldName>([...body].map((element) => [element, "body"]));
  const headline = findHeadline(stage, facts);
  const from = headline ? stage.shown.indexOf(headline) + 1 : stage.first;
  for (const caption of findCaptions(stage, from)) cast(casting, caption, "caption");
  const byline = findByline(stage, from, facts);
  if (byline) cast(casting, byline, "byline");
  const standfirst = findStandfirst(stage, from, facts);
  if (standfirst) cast(casting, standfirst, "standfirst");
  if (headline) cast(casting, headline, "headline");
  return casting;
}

/** What the page shows, in page order, and where the body stands in it. */
interface Stage {
  readonly shown: readonly PageElement[];
  readonly body: ReadonlySet<PageElement>;
  readonly first: number;
  readonly last: number;
}

function stageOf(root: PageParent, body: ReadonlySet<PageElement>): Stage {
  const shown: PageElement[] = [];
  walk(root, {
    enter(element) {
      if (unseenTags.has(element.tagName) || isHidden(element)) return false;
      shown.push(element);
      return true;
    },
  });
  const first = shown.findIndex((element) => body.has(element) && isParagraph(element));
  const last = shown.findLastIndex((element) => body.has(element));
  return { shown, body, first: Math.max(0, first), last };
}

/** A body paragraph long enough not to be a label. */
function isParagraph(element: PageElement): boolean {
  return wordsOf(element).length > 60 && !/^h[1-6]$/.test(element.tagName);
}

function findHeadline(stage: Stage, facts: PageFacts): PageElement | undefined {
  const heads = stage.shown.filter((element) => element.tagName === "h1" && wordsOf(element) !== "");
  const named = heads.find((head) => isLike(wordsOf(head), facts.titles));
  if (named) return named;
  const others = stage.shown.filter((element) => isHeadlineLike(element));
  const other = others.find((element) => isLike(wordsOf(element), facts.titles));
  const before = new Set(stage.shown.slice(0, stage.first + 1));
  return other ?? heads.findLast((head) => before.has(head)) ?? heads[0];
}

function isHeadlineLike(element: PageElement): boolean {
  if (/^h[2-4]$/.test(element.tagName)) return true;
  return /headline/i.test(attributeOf(element, "itemprop") ?? "") || /headline|title/i.test(namesOf(element));
}

/** True if the words are one of the titles, give or take a site's name. */
function isLike(words: string, titles: readonly string[]): boolean {
  const plain = plainly(words);
  if (plain.length < 8) return false;
  return titles
    .map(plainly)
    .some((title) => title === plain || (title.length > 8 && overlap(title, plain) > 0.7));
}

function plainly(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function overlap(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 1;
  const words = new Set(a.split(" "));
  const others = new Set(b.split(" "));
  const both = [...words].filter((word) => others.has(word)).length;
  return (2 * both) / (words.size + others.size);
}

function findCaptions(stage: Stage, from: number): PageElement[] {
  return stage.shown.slice(from, stage.last + 1).filter((element) => isCaption(element));
}

function isCaption(element: PageElement): boolean {
  if (element.tagName === "figcaption") return true;
  if (element.tagName === "figure")
    return (
      wordsOf(element).length < 500 && !elementsOf(element).some((child) => quotingTags.has(child.tagName))
    );
  return /(?:^|[\s_-])caption(?!-?(?:ed|s-)|\w)/i.test(namesOf(element));
}

/** A figure with one of these shows words, not a picture. */
const quotingTags = new Set(["blockquote", "table", "pre", "code", "ul", "ol"]);

const bylineNames =
  /(?:^|[\s_-])(?:by-?lines?|author-?names?|authors?|writers?|contributors?|written-?by)(?=$|[\s_-])/i;

/** Looks after the headline first; above it only an author whom the page also names elsewhere will do. */
function findByline(stage: Stage, from: number, facts: PageFacts): PageElement | undefined {
  const known = facts.authors.map(plainly).filter((author) => author.length > 3);
  const names = (element: PageElement) =>
    known.filter((author) => plainly(wordsOf(element)).includes(author)).length;
  const below = stage.shown.slice(from, stage.first + 60).filter(isBylineLong);
  const above = stage.shown.slice(Math.max(0, from - 40), from).filter(isBylineLong);
  const named = below.filter((element) => isByline(element));
  return (
    named.find((element) => known.length > 1 && names(element) === known.length) ??
    named.find((element) => names(element) > 0) ??
    named[0] ??
    below.find((element) => {
      const words = wordsOf(element);
      if (words.length >= 60) return false;
      return (
        isBylineText(words) || (names(element) > 0 && !(stage.body.has(element) && isInSentence(element)))
      );
    }) ??
    above.find((element) => isByline(element) && names(element) > 0)
  );
}

const longestByline = 150;

/** A name in a paragraph that ends like a sentence is a part of that. */
function isInSentence(element: PageElement): boolean {
  let block: PageParent | null = element;
  while (block && isElement(block) && !isBlock(block)) block = block.parentNode;
  if (block === null || !isElement(block)) return false;
  const words = wordsOf(block);
  return words.length > longestByline || endsLikeSentence(words);
}

function isBylineLong(element: PageElement): boolean {
  const words = wordsOf(element);
  return words.length > 3 && words.length < longestByline && !(words.length < 30 && findDay(words));
}

function isByline(element: PageElement): boolean {
  const link = `${attributeOf(element, "rel") ?? ""} ${attributeOf(element, "itemprop") ?? ""}`;
  return /\bauthor\b/.test(link) || bylineNames.test(namesOf(element));
}

const standfirstNames =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?titles?|sub-?head(?:line|ing|er)?|article-?(?:summary|description|intro|lead|excerpt)|summary|synopsis|lede)(?=$|[\s_-])/i;

function findStandfirst(stage: Stage, from: number, facts: PageFacts): PageElement | undefined {
  const zone = stage.shown.slice(from, stage.first + 1).filter((element) => {
    const words = wordsOf(element);
    return words.length > 20 && words.length < 500;
  });
  return (
    zone.find((element) => isStandfirst(element)) ??
    zone.find((element) => isDescription(element, stage, facts))
  );
}

function isDescription(element: PageElement, stage: Stage, facts: PageFacts): boolean {
  if (elementsOf(element).some((child) => isBlock(child)) || stage.body.has(element)) return false;
  return isLike(wordsOf(element), facts.descriptions);
}

function isStandfirst(element: PageElement): boolean {
  if (elementsOf(element).filter((child) => isBlock(child)).length > 2) return false;
  return standfirstNames.test(namesOf(element)) || attributeOf(element, "itemprop") === "alternativeHeadline";
}

function cast(casting: Map<PageElement, FieldName>, element: PageElement, name: FieldName): void {
  casting.set(element, name);
  walk(element, { enter: (child) => void casting.set(child, name) });
}
