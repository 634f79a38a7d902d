import { overlaps, type Span } from "../../base/span.ts";
import { markup, nothing, type Markup } from "./html-markup.ts";
import { classOf, labelOf, type Marked, type Sheet } from "./html-sheet.ts";

/** What a paragraph's words are marked with. */
export interface Marks {
  /** Findings with words in the paragraph. */
  readonly over: readonly Marked[];
  /** Findings whose note stands beside the paragraph. */
  readonly home: readonly Marked[];
  /** Offsets in the paragraph that links lead to, ascending. */
  readonly anchors: readonly number[];
}

/**
 * A paragraph's words in segments, each under the same findings, so that findings may overlap in any way; behind a
 * finding's last word stands its number.
 */
export function markedWords(sheet: Sheet, paragraph: Span, marks: Marks): Markup {
  const ends = Map.groupBy(marks.home, ({ finding }) => clip(finding.text.end, paragraph));
  const cuts = cutsOf(paragraph, marks);
  const waiting = marks.over.toSorted((a, b) => a.finding.text.start - b.finding.text.start);
  let next = 0;
  let on: Marked[] = [];
  const written = cuts.flatMap((start, at) => {
    const end = cuts[at + 1] ?? start;
    on = on.filter(({ finding }) => finding.text.end > start);
    for (let mark = waiting[next]; mark && mark.finding.text.start <= start; mark = waiting[next]) {
      if (mark.finding.text.end > start) on.push(mark);
      next += 1;
    }
    const refs = (ends.get(start) ?? []).map((marked) => refOf(sheet, marked));
    return end > start ? [...refs, segmentOf(sheet, { start, end }, on)] : refs;
  });
  return markup`${written}`;
}

function cutsOf(paragraph: Span, { over, home, anchors }: Marks): number[] {
  const cuts = new Set([paragraph.start, paragraph.end, ...anchors]);
  for (const { finding } of over) {
    cuts.add(clip(finding.text.start, paragraph));
    cuts.add(clip(finding.text.end, paragraph));
  }
  for (const { finding } of home) cuts.add(clip(finding.text.end, paragraph));
  return [...cuts].toSorted((a, b) => a - b);
}

function clip(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, start), end);
}

/** Severities from the outside in: each draws its own line, the inner ones lower. */
const nesting = ["e", "w", "n", "d"] as const;

function segmentOf(sheet: Sheet, span: Span, on: readonly Marked[]): Markup {
  const words = markup`${sheet.read.story.text.slice(span.start, span.end)}`;
  const classes = new Set(on.map(classOf));
  const [outer, ...inner] = nesting.filter((name) => classes.has(name));
  const held = inner.reduceRight((held, name) => markup`<span class="${name}">${held}</span>`, words);
  const begun = on.filter(({ finding }) => finding.text.start === span.start).map(labelOf);
  const say = begun.length === 0 ? nothing : markup` data-say="${begun.join(", ")} begins: "`;
  const numbers = on.map(({ number }) => number).join(" ");
  const marked = outer ? markup`<mark class="${outer}" data-n="${numbers}"${say}>${held}</mark>` : words;
  const isTarget = sheet.anchors.has(span.start);
  return isTarget ? markup`<span class="place" id="${sheet.id}-at-${span.start}">${marked}</span>` : marked;
}

function refOf({ id }: Sheet, marked: Marked): Markup {
  const label = labelOf(marked);
  const { severity } = marked.finding;
  const name = `${label}, ${severity}, ${marked.standing}: to its note`;
  return markup`<sup><a class="ref ${classOf(marked)}" id="${id}-m${marked.number}" href="#${id}-n${marked.number}" aria-label="${name}">${label}</a></sup>`;
}

/** True if some of the finding's words stand in the paragraph. */
export function isOver({ finding }: Marked, paragraph: Span): boolean {
  return overlaps(finding.text, paragraph);
}
