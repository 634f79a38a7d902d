import type { Reviewed } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { timeOf } from "../phrases.ts";
import { datesOf, inputOf } from "./html-facts.ts";
import { galleyOf } from "./html-galley.ts";
import { heading, joined, markup, nothing, type Markup } from "./html-markup.ts";
import { peopleOf } from "./html-people.ts";
import { registerOf } from "./html-register.ts";
import { sheetOf, wordsAt, type Marked, type Sheet, type SheetPlace } from "./html-sheet.ts";
import { repliesOf, sourcesOf } from "./html-sources.ts";
import { sectionOf, type Section } from "./html-table.ts";

/** A story's part of the page, and its line in the table of contents. */
export interface StoryPart {
  readonly title: string;
  readonly html: Markup;
  readonly line: Markup;
  readonly usedRules: ReadonlySet<string>;
}

export function storyPart({ read, review }: Reviewed, place: SheetPlace): StoryPart {
  const sheet = sheetOf(read, review, place);
  const sections = [
    galleySection(sheet),
    registerOf(sheet),
    peopleOf(sheet),
    sourcesOf(sheet),
    repliesOf(sheet),
    datesOf(sheet),
    inputOf(sheet),
  ];
  const title = titleOf(sheet);
  return {
    title,
    html: markup`<article class="story" aria-labelledby="${sheet.id}">
${coverOf(sheet, title)}
${partsOf(sheet, sections)}
${sections.map((section) => sectionOf(sheet, section))}
<p class="run">Read by Sayso ${read.run.version}, model ${read.run.model}, lexicon ${read.run.lexicon}.</p>
</article>
`,
    line: markup`<li><a href="#${sheet.id}">${title}</a> <span class="tallies">${talliesOf(sheet)}</span></li>
`,
    usedRules: new Set(review.findings.map(({ rule }) => rule)),
  };
}

export function unreadPart({ id, error }: Unread, { number, level }: SheetPlace): StoryPart {
  return {
    title: id,
    html: markup`<article class="story" aria-labelledby="s${number}">
<header class="cover">${heading(level, markup`${id}`, `s${number}`)}
<p class="tallies"><b>Not read.</b> ${error.says} <code>${error.code}</code></p></header>
</article>
`,
    line: markup`<li><a href="#s${number}">${id}</a> <b>not read</b></li>
`,
    usedRules: new Set(),
  };
}

function titleOf({ read: { story } }: Sheet): string {
  const headline = story.fields.find(({ name }) => name === "headline");
  const words = headline ? wordsAt(story, headline.span).trim() : "";
  return words || story.imprint.title?.trim() || story.id || "A story without a name";
}

function coverOf(sheet: Sheet, title: string): Markup {
  return markup`<header class="cover">
${heading(sheet.level, markup`<bdi>${title}</bdi>`, sheet.id)}
<div class="tallies">${talliesOf(sheet)}</div>
<dl class="facts">${factsOf(sheet)}</dl>
<dl class="signed" aria-hidden="true">${["Reporter", "Editor", "Lawyer"].map((who) => markup`<div><dt>${who}</dt><dd></dd></div>`)}</dl>
</header>`;
}

function factsOf({ read }: Sheet): Markup {
  const { id, imprint, text } = read.story;
  const facts: readonly (readonly [string, string | null])[] = [
    ["Story", id],
    ["Published", imprint.published === null ? "not given" : timeOf(imprint.published)],
    ["Country", imprint.country?.toUpperCase() ?? "not given"],
    ["Outlet", imprint.outlet],
    ["Words", String(text.match(/\S+/g)?.length ?? 0)],
    ["Language", read.language === "en" ? null : read.language],
  ];
  const said = facts.map(([name, value]) =>
    value === null || value === ""
      ? nothing
      : markup`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`,
  );
  return joined(said, "");
}

const severityNames = [
  ["error", "e", "E", "error", "errors"],
  ["warning", "w", "W", "warning", "warnings"],
  ["note", "n", "N", "note", "notes"],
] as const;

/** How many findings of each severity are open; a severity with none is left out. */
function talliesOf({ marked }: Sheet): Markup {
  const count = (is: (marked: Marked) => boolean): number => marked.filter(is).length;
  const open = severityNames.map(([severity, name, letter, one, more]) => {
    const found = count(({ finding, standing }) => standing !== "decided" && finding.severity === severity);
    return found === 0
      ? nothing
      : markup`<span class="tally"><span class="tab ${name}" aria-hidden="true">${letter}</span> ${found} ${found === 1 ? one : more}</span>`;
  });
  const asked = count(({ standing }) => standing === "asked");
  const decided = count(({ standing }) => standing === "decided");
  const all = joined(
    [
      ...open,
      asked === 0 ? nothing : markup`<span class="tally">${asked} asked</span>`,
      decided === 0 ? nothing : markup`<span class="tally">${decided} decided</span>`,
    ],
    " ",
  );
  return all.html === "" ? markup`<span class="tally">No findings, which is not clearance</span>` : all;
}

function galleySection(sheet: Sheet): Section {
  return { name: "galley-part", title: "Galley", count: null, body: galleyOf(sheet) };
}

function partsOf({ id }: Sheet, sections: readonly Section[]): Markup {
  const links = sections.map(
    ({ name, title, count }) =>
      markup`<li><a href="#${id}-${name}">${title}</a>${count === null ? "" : ` ${count}`}</li>`,
  );
  return markup`<nav class="parts" aria-label="Parts of story ${id.slice(1)}"><ul>${links}</ul></nav>`;
}
