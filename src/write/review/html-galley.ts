import { placesOf, thingsNear } from "../../base/places.ts";
import { holds, lastBefore, type Span } from "../../base/span.ts";
import type { FieldName, Story } from "../../story/story.ts";
import { isOver, markedWords } from "./html-marks.ts";
import { markup, nothing, type Markup } from "./html-markup.ts";
import { noteOf } from "./html-note.ts";
import type { Marked, Sheet } from "./html-sheet.ts";

/** A paragraph with the notes beside it. */
interface Row {
  readonly number: number;
  readonly words: Markup;
  readonly notes: readonly Marked[];
}

/**
 * The story in numbered paragraphs, each note beside the paragraph in which its words begin. Paragraphs without notes
 * share the block of the one before, so that a tall note leaves no hole in the story.
 */
export function galleyOf(sheet: Sheet): Markup {
  const rows = rowsOf(sheet);
  if (rows.length === 0) return emptyGalley(sheet);
  const starts = rows.flatMap((row, at) => (at === 0 || row.notes.length > 0 ? [at] : []));
  const blocks = starts.map((start, at) => blockOf(sheet, rows.slice(start, starts[at + 1])));
  const { language } = sheet.read;
  const lang = isTag(language) ? markup` lang="${language}"` : nothing;
  return markup`<div class="galley"${lang}>
${blocks}</div>`;
}

function emptyGalley(sheet: Sheet): Markup {
  return markup`<p>The story has no words.</p>${notesOf(sheet, sheet.marked, "Notes on the whole story")}`;
}

/** `und` names no language that a reader of the page could use. */
function isTag(language: string): boolean {
  return language !== "und" && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language);
}

function blockOf(sheet: Sheet, [first, ...rest]: readonly Row[]): Markup {
  if (!first) return nothing;
  const more =
    rest.length === 0 ? nothing : markup`<div class="more">${rest.map(({ words }) => words)}</div>`;
  return markup`<div class="block">
${first.words}${notesOf(sheet, first.notes, `Notes on paragraph ${first.number}`)}${more}</div>
`;
}

/** Ours, so in the page's own language. */
function notesOf(sheet: Sheet, notes: readonly Marked[], label: string): Markup {
  if (notes.length === 0) return nothing;
  return markup`<ol class="notes" lang="en-GB" aria-label="${label}">
${notes.map((marked) => noteOf(sheet, marked))}</ol>
`;
}

function rowsOf(sheet: Sheet): Row[] {
  const { story } = sheet.read;
  const partOf = partsOf(story);
  const homes = Map.groupBy(sheet.marked, ({ finding }) => sheet.numberOf(finding.text));
  const places = placesOf(sheet.marked, ({ finding }) => [finding.text]);
  const anchors = Map.groupBy(
    [...sheet.anchors].toSorted((a, b) => a - b),
    (start) => sheet.numberOf({ start, end: start }),
  );
  return story.paragraphs.map((paragraph, at) => {
    const number = at + 1;
    const home = homes.get(number) ?? [];
    const over = thingsNear(sheet.marked, places, paragraph).filter((marked) => isOver(marked, paragraph));
    const inside = (anchors.get(number) ?? []).filter(
      (start) => start >= paragraph.start && start < paragraph.end,
    );
    const words = markedWords(sheet, paragraph, { over, home, anchors: inside });
    return { number, words: paragraphOf(sheet, { number, words, part: partOf(paragraph) }), notes: home };
  });
}

/** Parts of the page that are judged by themselves, and so stand in a box of their own. */
const labels: Readonly<Record<FieldName, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  caption: "Caption",
  byline: "",
  dateline: "",
  body: "",
};

function paragraphOf({ id }: Sheet, { number, words, part }: Placed): Markup {
  const label = labels[part.field];
  return markup`<div class="para ${part.field}${part.isSetIn ? " set-in" : ""}" id="${id}-p${number}">
<span class="pn"><span class="unseen">Paragraph </span><span aria-hidden="true">¶</span>${number}</span>
${label === "" ? nothing : markup`<p class="label" lang="en-GB">${label}</p>`}<p class="words" dir="auto">${words}</p>
</div>
`;
}

interface Part {
  readonly field: FieldName;
  /** The file sets it as a block quotation. */
  readonly isSetIn: boolean;
}

interface Placed {
  readonly number: number;
  readonly words: Markup;
  readonly part: Part;
}

/** A paragraph's part is the one in which it ends: a dateline is the beginning of a paragraph of the body. */
function partsOf({ fields, blockQuotes }: Story): (paragraph: Span) => Part {
  const parts = fields.map(({ name, span }) => ({ name, ...span }));
  const places = placesOf(blockQuotes, (quoted) => [quoted]);
  return (paragraph) => {
    const part = lastBefore(parts, paragraph.end - 1);
    return {
      field: part && part.end >= paragraph.end ? part.name : "body",
      isSetIn: thingsNear(blockQuotes, places, paragraph).some((quoted) => holds(quoted, paragraph)),
    };
  };
}
