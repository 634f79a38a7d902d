import { readdirSync, readFileSync } from "node:fs";

/** An invented event with the stories about it, by what they are: `agency`, `rewrite`, `independent`, `rival`. */
export interface InventedEvent {
  readonly name: string;
  readonly stories: ReadonlyMap<string, string>;
}

/** Every event of the folder's text files: `# name`, then `## what` before each story. Files may add to an event. */
export function eventsIn(folder: URL): InventedEvent[] {
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split(/^# /m).slice(1).map(eventOf));
  const byName = Map.groupBy(sections, ({ name }) => name);
  return Array.from(byName, ([name, parts]) => ({
    name,
    stories: new Map(parts.flatMap(({ stories }) => [...stories])),
  }));
}

function eventOf(section: string): InventedEvent {
  const [name = "", ...stories] = section.split(/^## /m);
  return { name: name.trim(), stories: new Map(stories.map(storyOf)) };
}

function storyOf(section: string): readonly [string, string] {
  const end = section.indexOf("\n");
  return [section.slice(0, end).trim(), section.slice(end + 1).trim()];
}
