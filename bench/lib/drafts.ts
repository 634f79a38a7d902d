import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../src/index.ts";
import { rowsIn } from "./sets.ts";

/** The first paragraphs of the tree's invented stories (the affair's, then those of the pairs) that have so many words together. */
export function textOf(words: number): string {
  const taken: string[] = [];
  for (let count = 0; count < words && taken.length < paragraphs.length;) {
    const paragraph = paragraphs[taken.length] ?? "";
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken.join("\n\n");
}

const paragraphs = inventedParagraphs();

function inventedParagraphs(): string[] {
  const affair = join(import.meta.dirname, "../../examples/affair");
  const stories = readdirSync(affair)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .flatMap((name) =>
      readBytes(readFileSync(join(affair, name)), {
        id: name,
        format: "markdown",
        maxBytes: Infinity,
        maxChars: Infinity,
      }),
    )
    .flatMap((reading) => ("story" in reading ? reading.story.text : []));
  const pairs = rowsIn(join(import.meta.dirname, "../pairs/first.jsonl")).map(({ text }) => text);
  return [...stories, ...pairs].flatMap((text) => text.split(/\n+/));
}
