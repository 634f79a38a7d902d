import { note, type Note } from "../story/note.ts";
import { makeStory } from "../story/story.ts";
import { findArticle } from "./article.ts";
import { assemble, textOf } from "./assemble.ts";
import { castPage } from "./cast.ts";
import { flatten, type PageBlock } from "./flatten.ts";
import { isFurnitureLine } from "./furniture.ts";
import { factsOf } from "./page-facts.ts";
import { parsePage } from "./page-tree.ts";
import type { StoryReading } from "./reading.ts";

/** Reads the article of a web page; every character of it stands on the page. */
export function readHtml(source: string, id: string): StoryReading {
  const root = parsePage(source);
  const facts = factsOf(root);
  const article = findArticle(root);
  const blocks = flatten({ source, root }, castPage(root, article.body, facts)).filter(isStory);
  const { text, fields, origin } = assemble(headlineFirst(blocks));
  const headline = fields.find((field) => field.name === "headline");
  const title = headline ? text.slice(headline.span.start, headline.span.end) : (facts.titles[0] ?? null);
  const { published, outlet, url, country } = facts;
  const story = makeStory({ id, text, fields, origin, imprint: { title, published, outlet, url, country } });
  return { story, notes: notesOn(text, article.found) };
}

function isStory(block: PageBlock): boolean {
  const text = textOf(block);
  if (block.name !== "body") return true;
  return /[\p{L}\p{N}]/u.test(text) && !isFurnitureLine(text);
}

function headlineFirst(blocks: readonly PageBlock[]): PageBlock[] {
  return [...blocks.filter((block) => block.name === "headline"), ...blocks.filter((block) => block.name !== "headline")];
}

function notesOn(text: string, found: boolean): Note[] {
  if (text === "") return [note("no-text", "The page shows no words; open it in a browser and save the story as text.")];
  if (found) return [];
  return [note("no-article", "No article stands out on this page, so all that it shows was read; delete what is not the story, or save the story alone.")];
}
