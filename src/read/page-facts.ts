import { findDay, momentOf, readDay } from "./day.ts";
import { namesOf } from "./furniture.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { countryOf } from "./country.ts";
import { attributeOf, isText, walk, wordsOf, type PageElement, type PageParent } from "./page-tree.ts";

/** What a page's metadata say of the story; hints for finding its parts, and the imprint. */
export interface PageFacts {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publishedAt?: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly country: string | null;
}

export function factsOf(page: PageParent): PageFacts {
  const head = gather(page);
  const linked = head.json.flatMap(articlesIn);
  const meta = (...names: string[]) => names.flatMap((name) => head.metas.get(name) ?? []);
  const addresses = [...head.links, ...meta("og:url")].filter(isAddress);
  const text = (key: string) => linked.flatMap((item) => namesIn(item[key]));
  const dated = [...text("datePublished"), ...meta(...dateNames), ...head.times, ...meta("date")];
  return {
    ...momentOf(dated.find((value) => readDay(value) !== null) ?? ""),
    titles: few([
      ...text("headline"),
      ...meta("og:title", "twitter:title", "title", "headline"),
      ...head.titles,
    ]),
    descriptions: few([
      ...text("description"),
      ...meta("og:description", "description", "twitter:description"),
    ]),
    authors: few(
      [...text("author"), ...meta("author", "article:author", "parsely-author", "byl")].filter(isName),
    ),
    published: firstDay(dated) ?? dayInAddress(addresses) ?? firstShown(head.shown),
    outlet: [...meta("og:site_name"), ...text("publisher"), ...meta("application-name")][0] ?? null,
    url: addresses[0] ?? null,
    country: countryOf(addresses[0] ?? null, { locales: meta("og:locale"), language: head.language }),
  };
}

/** Hints are compared with many parts of the page, so a page cannot make them long or many. */
function few(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.slice(0, 500)))].slice(0, 20);
}

const dateNames =
  "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date publish-date publish_date publication_date pubdate publishdate cxenseparse:recs:publishtime article.published dc.date.issued dc.date dcterms.created dcterms.date".split(
    " ",
  );

interface Head {
  readonly metas: Map<string, string[]>;
  readonly json: unknown[];
  readonly titles: string[];
  readonly times: string[];
  /** Words of elements that are named like a date. */
  readonly shown: string[];
  readonly links: string[];
  language: string;
}

function gather(page: PageParent): Head {
  const head: Head = {
    metas: new Map(),
    json: [],
    titles: [],
    times: [],
    shown: [],
    links: [],
    language: "",
  };
  walk(page, {
    enter(element) {
      gatherDay(element, head);
      if (dateNamesShown.test(namesOf(element))) head.shown.push(wordsOf(element, 100));
      gatherers[element.tagName]?.(element, head);
      return !leaves.has(element.tagName);
    },
  });
  return head;
}

const dateNamesShown =
  /(?:^|[\s_-])(?:pub(?:lish(?:ed)?)?[_-]?(?:date|time|on)?|date(?:line|time|stamp|posted)?|time-?stamp|posted(?:-?on)?)(?=$|[\s_-])/i;

const leaves = new Set(["script", "title", "svg"]);

const gatherers: Readonly<Record<string, (element: PageElement, head: Head) => void>> = {
  html(element, head) {
    head.language ||= attribute(element, "lang");
  },
  meta(element, head) {
    const name = attribute(element, "property") || attribute(element, "name");
    addMeta(head, name.toLowerCase(), attribute(element, "content"));
  },
  script(element, head) {
    if (/^application\/ld\+json/i.test(attribute(element, "type").trim())) addJson(head, ownText(element));
  },
  title(element, head) {
    head.titles.push(ownText(element).replace(/\s+/g, " ").trim());
  },
  time(element, head) {
    head.times.push(attribute(element, "datetime") || wordsOf(element, 100));
  },
  link(element, head) {
    if (attribute(element, "rel").toLowerCase() === "canonical") head.links.push(attribute(element, "href"));
  },
};

function gatherDay(element: PageElement, head: Head): void {
  if (attribute(element, "itemprop").toLowerCase() !== "datepublished") return;
  addMeta(head, "datepublished", attribute(element, "content") || attribute(element, "datetime"));
}

function attribute(element: PageElement, name: string): string {
  return attributeOf(element, name) ?? "";
}

function addMeta(head: Head, name: string, content: string): void {
  const value = content.replace(/\s+/g, " ").trim();
  if (name === "" || value === "") return;
  const known = head.metas.get(name);
  if (known) known.push(value);
  else head.metas.set(name, [value]);
}

function addJson(head: Head, text: string): void {
  try {
    head.json.push(JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "").replace(/[\n\r\t]/g, " ")));
  } catch {
    // Broken metadata say nothing; the page itself is still read.
  }
}

function ownText(element: PageElement): string {
  return element.childNodes.map((child) => (isText(child) ? child.value : "")).join("");
}

/** The objects that describe an article, however deep in lists and graphs; those of type article come first. */
function articlesIn(json: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const open: unknown[] = [json];
  for (let seen = 0; open.length > 0 && seen < 1000; seen++) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, 200));
    if (!isObject(value)) continue;
    if (/Article|Report|Posting|BlogPost/.test(namesIn(value["@type"]).join(" "))) found.push(value);
    open.push(value["@graph"], value["mainEntity"], value["mainEntityOfPage"]);
  }
  return found;
}

/** The strings that a value of JSON-LD stands for: itself, its name, or those of its list. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value.replace(/\s+/g, " ").trim()] : [];
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((one: unknown) => (Array.isArray(one) ? [] : namesIn(one)));
  return isObject(value) && typeof value["name"] === "string" ? namesIn(value["name"]) : [];
}

function firstDay(values: readonly string[]): string | null {
  return values.map(readDay).find((day) => day !== null) ?? null;
}

function firstShown(lines: readonly string[]): string | null {
  return (
    lines
      .filter((line) => line.length < 120)
      .map(findDay)
      .find((day) => day !== null) ?? null
  );
}

/** Many sites put the day into the address: `/2024/03/09/` or `/2024-03-09/`. */
function dayInAddress(addresses: readonly string[]): string | null {
  return firstDay(
    addresses.map((address) => /\/(\d{4}[/-]\d{1,2}[/-]\d{1,2})(?=[/-])/.exec(address)?.[1] ?? ""),
  );
}

function isName(text: string): boolean {
  return text.length < 200 && !isAddress(text);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
