import { markup, nothing, type Markup } from "./html-markup.ts";
import { printStyle } from "./html-print-style.ts";
import { rulesPart } from "./html-rules.ts";
import { screenStyle } from "./html-style.ts";
import { storyPart, unreadPart, type StoryPart } from "./html-story.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";

export type HtmlOptions = Pick<ReviewOptions, "many" | "rules" | "version">;

/**
 * One page for reading, printing and filing: no script, no request. The table of contents stands before the stories,
 * so the page comes as a whole from `end`.
 */
export function htmlWriter(options: HtmlOptions): ReviewWriter {
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const level = options.many ? 2 : 1;
  const parts: StoryPart[] = [];
  return {
    begin: () => "",
    story: (result) => {
      const place = { number: parts.length + 1, level, rules };
      parts.push("error" in result ? unreadPart(result, place) : storyPart(result, place));
      return "";
    },
    end: () => pageOf(parts, options).html,
  };
}

/** Nothing but styles in this very file may load. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function pageOf(parts: readonly StoryPart[], options: HtmlOptions): Markup {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(parts, options)}</title>
<style>${{ html: screenStyle + printStyle }}</style>
</head>
<body>
<a class="skip" href="#stories">To the story</a>
<header class="mast"><p class="name">Sayso <span>check</span></p><p class="clearance">No findings is not clearance. Not legal advice.</p></header>
<main id="stories" tabindex="-1">
${options.many ? contentsOf(parts) : nothing}${parts.map(({ html }) => html)}${rulesPart(options.rules, usedIn(parts))}</main>
<footer class="foot"><p><b>No findings is not clearance. Not legal advice.</b> A program read the words of the text and nothing else: it does not know what is true. It can miss what a person would see, and see what is not there.</p>
<p>Sayso ${options.version}</p></footer>
</body>
</html>
`;
}

function titleOf(parts: readonly StoryPart[], { many }: HtmlOptions): string {
  const [only] = parts;
  return !many && only ? `${only.title} – Sayso check` : `Sayso check: ${counted(parts)}`;
}

function counted(parts: readonly StoryPart[]): string {
  return `${parts.length} ${parts.length === 1 ? "story" : "stories"}`;
}

function contentsOf(parts: readonly StoryPart[]): Markup {
  return markup`<h1 class="all">${counted(parts)}</h1>
<nav class="contents" aria-label="Stories"><ol>
${parts.map(({ line }) => line)}</ol></nav>
`;
}

function usedIn(parts: readonly StoryPart[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ usedRules }) => [...usedRules]));
}
