import { escapeXml } from "../base/xml.ts";
import type { Note } from "../story/note.ts";
import { makeStory, type Imprint } from "../story/story.ts";
import { momentOf, readDay } from "./day.ts";
import { feedItems, type FeedItem } from "./feed-items.ts";
import { readHtml } from "./html.ts";
import { failed, overLimit, type Reading } from "./reading.ts";

/** Reads a saved feed (RSS or Atom): each item is a story with the fullest text that the feed gives of it. `name`: the file's. */
export function readFeed(source: string, name: string, options: { readonly maxChars: number }): Reading[] {
  const feed = feedItems(source);
  if ("trouble" in feed) return [failed(name, "unreadable", feed.trouble)];
  return feed.items.map((item, index) => {
    const id = idOf(item, feed.title ?? name);
    const says = `Item ${index + 1} of the feed has neither an id nor a link, so that it would be another story each time; nothing of it was read.`;
    if (id === null) return failed(`${name} item ${index + 1}`, "bad-story", says);
    return readItem({ ...item, outlet: item.outlet ?? feed.title }, id, options.maxChars);
  });
}

/** A number or a name means something in its own feed only. */
function idOf({ id, link }: FeedItem, feed: string): string | null {
  const own = id ?? link;
  return own === null || /^[a-z][a-z\d+.-]*:/i.test(own) ? own : `${feed} ${own}`;
}

function readItem(item: FeedItem, id: string, maxChars: number): Reading {
  const { text, fields, blockQuotes, notes } = wordsOf(item, id);
  const tooLong = overLimit(id, text, maxChars);
  return tooLong ?? { story: makeStory({ id, text, fields, blockQuotes, imprint: imprintOf(item) }), notes };
}

/** The item as a page of its own, so that markup in it is read as on a page. */
function wordsOf({ title, html, text }: FeedItem, id: string) {
  const body =
    html ??
    (text ?? "")
      .split(/\n\s*\n/)
      .map((part) => `<p>${escapeXml(part)}</p>`)
      .join("\n");
  const headline = title === null ? "" : `<h1>${escapeXml(title)}</h1>`;
  const { story, notes } = readHtml(`<!doctype html><article>${headline}\n${body}</article>`, id);
  return { ...story, notes: notes.filter(isOfItem) };
}

/** There is no page round an item, so that there is nothing to say of finding it there. */
function isOfItem({ code }: Note): boolean {
  return code !== "no-article";
}

function imprintOf({ title, link, published, outlet }: FeedItem): Partial<Imprint> {
  return {
    title,
    outlet,
    url: link,
    published: published === null ? null : readDay(published),
    ...(published === null ? {} : momentOf(published)),
  };
}
