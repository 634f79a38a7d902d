import { note, type Note } from "../story/note.ts";
import { makeStory } from "../story/story.ts";
import { findArticle, wholePage, type Article } from "./article.ts";
import { assemble } from "./assemble.ts";
import { castPage } from "./cast.ts";
import { flatten, type PageBlock } from "./flatten.ts";
import { storyBlocks } from "./story-blocks.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";
import { parsePage, type Page } from "./page-tree.ts";
import { withDateline } from "./openings.ts";
import type { StoryReading } from "./reading.ts";
import { headlineOf } from "./text.ts";

/** Reads the article of a web page; every character of it stands on the page. */
export function readHtml(source: string, id: string): StoryReading {
  const page = parsePage(source);
  const facts = factsOf(page.root);
  const found = findArticle(page.root);
  const blocks = tell(page, found, facts);
  const article = blocks.length > 0 ? found : wholePage(page.root);
  const { text, fields, blockQuotes, origin } = assemble(
    blocks.length > 0 ? blocks : tell(page, article, facts),
  );
  const title = headlineOf(text, fields) ?? facts.titles[0] ?? null;
  const { published, publishedAt, outlet, url, country } = facts;
  const story = makeStory({
    id,
    text,
    fields: withDateline(text, fields),
    blockQuotes,
    origin,
    imprint: {
      title,
      published,
      outlet,
      url,
      country,
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
  });
  return { story, notes: notesOn(text, article.found) };
}

function tell(page: Page, article: Article, facts: PageFacts): PageBlock[] {
  const blocks = flatten(page, castPage(page.root, article.body, facts));
  return headlineFirst(article.found ? storyBlocks(blocks, facts.authors) : blocks);
}

function headlineFirst(blocks: readonly PageBlock[]): PageBlock[] {
  return [
    ...blocks.filter((block) => block.name === "headline"),
    ...blocks.filter((block) => block.name !== "headline"),
  ];
}

function notesOn(text: string, found: boolean): Note[] {
  if (text === "")
    return [note("no-text", "The page shows no words; open it in a browser and save the story as text.")];
  if (found) return [];
  return [
    note(
      "no-article",
      "No article stands out on this page, so all that it shows was read; delete what is not the story, or save the story alone.",
    ),
  ];
}
