import type { Span } from "../base/span.ts";
import { walkXml, xmlParts, type XmlElement } from "../base/xml.ts";

/** An item as the feed gives it; null where it gives nothing. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  /** The day or moment in the feed's own words. */
  readonly published: string | null;
  /** Where an item comes from another house than the feed. */
  readonly outlet: string | null;
  /** The fullest text with markup, and that without. */
  readonly html: string | null;
  readonly text: string | null;
}

export type Feed =
  | { readonly title: string | null; readonly items: readonly FeedItem[] }
  | { readonly trouble: string };

/** Names of namespaces by what this file calls them; RSS 2.0 has none. */
const spaces: Readonly<Record<string, string>> = {
  "": "rss",
  "http://purl.org/rss/1.0/": "rss",
  "http://www.w3.org/2005/Atom": "atom",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://purl.org/dc/elements/1.1/": "dc",
};
const roots = new Set(["rss:rss", "rdf:RDF", "atom:feed"]);

export function feedItems(source: string): Feed {
  const walk: Walk = { source, open: [], items: [], ofFeed: [], root: null };
  const trouble = walkXml(source, {
    open: (element) => enter(walk, element),
    text: (at) => hear(walk, at),
    close: (_, tag) => leave(walk, tag),
  });
  if (trouble !== null)
    return { trouble: `The file is not well-formed XML${placeIn(trouble)}; save the feed again.` };
  if (walk.root === null || !roots.has(walk.root))
    return { trouble: "The file is XML, but neither an RSS nor an Atom feed." };
  return { title: valueOf(walk.ofFeed, ["rss:title", "atom:title"]), items: walk.items };
}

/** The parser's message may repeat words of the file; only its `3:14`, line and column, is told. */
function placeIn(trouble: string): string {
  const [, line] = /^(\d+):\d+/.exec(trouble) ?? [];
  return line === undefined ? "" : ` (line ${line})`;
}

/** What one element of an item or of the feed says. */
interface Part {
  /** `content:encoded`; inside of Atom's `source`, `atom:source/atom:title`. */
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly rel: string;
}

interface Open {
  readonly name: string;
  readonly element: XmlElement;
  text: string;
}

interface Walk {
  readonly source: string;
  readonly open: Open[];
  readonly items: FeedItem[];
  readonly ofFeed: Part[];
  /** Of the item at hand; undefined between two. */
  ofItem?: Part[] | undefined;
  root: string | null;
}

function enter(walk: Walk, element: XmlElement): void {
  const space = element.name === "RDF" ? "rdf" : (spaces[element.space] ?? "other");
  const name = `${space}:${element.name}`;
  walk.root ??= name;
  walk.open.push({ name, element, text: "" });
  if (isItem(name)) walk.ofItem = [];
}

function isItem(name: string): boolean {
  return name === "rss:item" || name === "atom:entry";
}

function hear({ source, open }: Walk, at: Span): void {
  const last = open.at(-1);
  if (last)
    last.text += xmlParts(source, at)
      .map(({ text }) => text)
      .join("");
}

function leave(walk: Walk, tag: Span): void {
  const closed = walk.open.pop();
  if (!closed) return;
  if (isItem(closed.name)) {
    walk.items.push(itemOf(walk.ofItem ?? []));
    walk.ofItem = undefined;
    return;
  }
  const path = pathIn(walk.open, closed.name);
  if (path === null) return;
  const { attributes, tag: start } = closed.element;
  const type = attributes.get("type") ?? "";
  const inner = type === "xhtml" ? walk.source.slice(start.end, tag.start) : closed.text.trim();
  const value = closed.name === "atom:link" ? (attributes.get("href") ?? "") : inner;
  (walk.ofItem ?? walk.ofFeed).push({ name: path, value, type, rel: attributes.get("rel") ?? "" });
}

/** An element's place below its item or feed; null if it lies deeper than anything that is asked for. */
function pathIn(open: readonly Open[], name: string): string | null {
  const from = open.findLastIndex((above) => isItem(above.name) || isFeed(above.name));
  const below = open.slice(from + 1).map((above) => above.name);
  return from >= 0 && below.length <= 1 ? [...below, name].join("/") : null;
}

function isFeed(name: string): boolean {
  return name === "rss:channel" || name === "atom:feed";
}

function itemOf(parts: readonly Part[]): FeedItem {
  const body = partOf(parts, ["content:encoded", "atom:content", "rss:description", "atom:summary"]);
  const isPlain = body?.name.startsWith("atom:") === true && (body.type === "text" || body.type === "");
  return {
    id: valueOf(parts, ["rss:guid", "atom:id"]),
    title: valueOf(parts, ["rss:title", "atom:title"]),
    link: valueOf(parts, ["rss:link"]) ?? linkOf(parts),
    published: valueOf(parts, ["rss:pubDate", "dc:date", "atom:published", "atom:updated"]),
    outlet: valueOf(parts, ["rss:source", "atom:source/atom:title"]),
    html: body && !isPlain ? body.value : null,
    text: body && isPlain ? body.value : null,
  };
}

/** Atom's link to the story itself; others lead to comments, sounds, other forms. */
function linkOf(parts: readonly Part[]): string | null {
  const link = parts.find(
    ({ name, rel, value }) => name === "atom:link" && /^(?:alternate)?$/.test(rel) && value !== "",
  );
  return link?.value ?? null;
}

function valueOf(parts: readonly Part[], names: readonly string[]): string | null {
  return partOf(parts, names)?.value ?? null;
}

/** The first of the names that says something. */
function partOf(parts: readonly Part[], names: readonly string[]): Part | undefined {
  const found = names.map((wanted) => parts.find(({ name, value }) => name === wanted && value !== ""));
  return found.find((part) => part !== undefined);
}
