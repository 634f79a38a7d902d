import type { Imprint } from "../story/story.ts";
import { momentOf, readDay } from "./day.ts";

export interface FrontMatter {
  /** Characters at the start of the file that are front matter. */
  readonly length: number;
  readonly imprint: Partial<Imprint>;
}

/** Reads the simple `key: value` lines of YAML between two lines of `---`. */
export function frontMatterOf(source: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(source)?.[0].length;
  if (opening === undefined) return { length: 0, imprint: {} };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = opening;
  const end = closing.exec(source);
  if (!end) return { length: 0, imprint: {} };
  return { length: end.index + end[0].length, imprint: imprintOf(source.slice(opening, end.index)) };
}

function imprintOf(yaml: string): Partial<Imprint> {
  const values = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    const pair = /^([a-z_-]+)[ \t]*:[ \t]+(.*)$/i.exec(line);
    if (pair) values.set((pair[1] ?? "").toLowerCase(), unquoted(pair[2] ?? ""));
  }
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value) ?? null;
  return {
    title: first("title", "headline"),
    published: readDay(first("published", "date") ?? ""),
    ...momentOf(first("published", "date") ?? ""),
    country: /^[a-z]{2}$/i.exec(first("country") ?? "")?.[0].toLowerCase() ?? null,
    outlet: first("outlet", "publication"),
    url: first("url", "canonical", "canonical_url"),
  };
}

function unquoted(value: string): string {
  const words = value.trim();
  return (
    /^"(.*)"$|^'(.*)'$/
      .exec(words)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? words.replace(/\s+#.*$/, "")
  );
}
