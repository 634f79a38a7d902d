import { overlaps, type Span } from "../../base/span.ts";
import type { When } from "../../claim/claim.ts";
import { isA, type DateTables } from "../../lexicon/date-forms.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Story } from "../../story/story.ts";
import { anchorOf } from "./anchor.ts";
import { isoOf, type Stretch } from "./calendar.ts";
import { anchoredAt, type Anchors, type Clock, type Resolved } from "./clock.ts";
import { expressionsIn } from "./expressions.ts";
import type { Expression } from "./lists.ts";
import { resolveReading } from "./resolve-reading.ts";
import { withSpeltYears } from "./spelt-years.ts";
import { tenseAt, tenseMarks } from "./tense.ts";
import { dateTokens, type DateToken } from "./tokens.ts";

/** A date with the reason for its value, or for its having none, in one line of words. */
export interface ReadDate extends When {
  readonly why: string;
}

/** Every expression of the story that names a calendar time, in order, resolved against its publication. */
export function readDates(story: Story, { dates: tables }: Lexicon): ReadDate[] {
  const { country } = story.imprint;
  const southern = isA(tables.words.get(country ?? ""), "southern");
  const fixed = { today: anchorOf(story, tables), southern, country };
  let anchors: Anchors = {};
  return story.paragraphs.flatMap((paragraph) => {
    const read = readParagraph(story, paragraph, { tables, fixed, anchors });
    anchors = read.anchors;
    return read.dates;
  });
}

interface Before {
  readonly tables: DateTables;
  readonly fixed: Omit<Clock, "tense" | "anchors">;
  readonly anchors: Anchors;
}

function readParagraph(story: Story, paragraph: Span, before: Before) {
  const { tables, fixed } = before;
  const tokens = withSpeltYears(dateTokens(story.text, paragraph, tables));
  const dayFirst = isA(tables.words.get(fixed.country ?? ""), "dayfirst");
  const dates: ReadDate[] = [];
  let { anchors } = before;
  const expressions = expressionsIn(tokens, tables, dayFirst);
  const marks = expressions.length > 0 ? tenseMarks(tokens) : [];
  for (const expression of expressions) {
    const text = spanOf(tokens, expression);
    const tense = tenseAt(marks, expression.first, expression.end);
    if (isPlan(expression, tense) || isOutlet(story, text)) continue;
    const { stretch, why } = inRange(resolveReading(expression.reading, { ...fixed, tense, anchors }));
    if (stretch) anchors = anchoredAt(anchors, stretch);
    dates.push({ text, value: stretch && isoOf(stretch), why });
  }
  return { dates, anchors };
}

/** `in two weeks` is how long something took, unless the clause looks ahead. */
function isPlan({ reading }: Expression, tense: string): boolean {
  if (reading.is !== "count" || reading.how !== "soon") return false;
  return tense !== "future" || !/^(?:day|week|month)$/.test(reading.unit);
}

/** True for a date in the name of the story's outlet. */
function isOutlet({ text, imprint: { outlet } }: Story, { start, end }: Span): boolean {
  if (outlet === null || outlet.length < end - start) return false;
  const from = Math.max(0, end - outlet.length);
  const at = text.slice(from, start + outlet.length).indexOf(outlet);
  return at >= 0 && overlaps({ start: from + at, end: from + at + outlet.length }, { start, end });
}

/** ISO 8601 writes years from 1 to 9999. */
function inRange({ stretch, why }: Resolved): Resolved {
  return stretch && !isWritable(stretch)
    ? { stretch: null, why: "too far away to be written" }
    : { stretch, why };
}

function isWritable({ from, to }: Stretch): boolean {
  return from.year >= 1 && to.year <= 9999;
}

function spanOf(tokens: readonly DateToken[], { first, end }: Expression): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
