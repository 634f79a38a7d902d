import { holds, type Span } from "../../base/span.ts";
import type { Finding, Severity } from "../../claim/finding.ts";
import { paint, wordsOf, wrap, type Ink } from "../columns.ts";
import type { Inks } from "../inks.ts";
import { hanging, type Paper } from "../phrases.ts";
import { excerptOf, rowTexts, type ExcerptRow, type Mark, type Page } from "./excerpt.ts";
import type { Regions } from "./regions.ts";
import { paragraphWords, several, sureness } from "./words.ts";

/** Other places of one finding that are shown; the rest is counted. */
const placesShown = 4;

export interface Sheet {
  readonly id: string;
  readonly page: Page;
  readonly paper: Paper;
  readonly regionOf: Regions;
  readonly paragraphOf: (span: Span) => number;
  /** Columns for a line's number. */
  readonly digits: number;
}

/** What and where, the words underlined, what they do, why it matters, what to do. */
export function findingLines(finding: Finding, sheet: Sheet): string[] {
  const { inks } = sheet.paper;
  const labelled = (label: string, says: string): string[] =>
    says === "" ? [] : hanging([...wordsOf(label, inks.quiet), ...wordsOf(says, inks.plain)], sheet.paper);
  const suggestions = finding.suggestions.flatMap(({ says, auto }) =>
    labelled("could be:", auto ? `${says} (--fix does it)` : says),
  );
  return [
    ...headLines(finding, sheet),
    ...excerptLines(finding, sheet),
    ...hanging(wordsOf(finding.message, inks.strong), sheet.paper),
    ...labelled("why:", finding.why),
    ...labelled("ask:", finding.ask),
    ...suggestions,
  ];
}

function severityInk(severity: Severity, inks: Inks): Ink {
  return { error: inks.error, warning: inks.accusation, note: inks.cue }[severity];
}

function headLines(finding: Finding, { id, paper: { inks, width }, regionOf, paragraphOf }: Sheet): string[] {
  const { line, column } = regionOf(finding.text).start;
  const words = [
    ...wordsOf(`${finding.severity}[${finding.rule}]`, severityInk(finding.severity, inks)),
    ...wordsOf(`${sureness(finding)} ·`, inks.plain),
    ...wordsOf(`${id}:${line}:${column}, ${paragraphWords(paragraphOf(finding.text))}`, inks.plain),
  ];
  return wrap(words, width - 2).lines.map((words, at) => (at === 0 ? "" : "  ") + paint(words));
}

/** In the order of the text; what the words' own rows show is marked there. */
function excerptLines(finding: Finding, sheet: Sheet): string[] {
  const { inks } = sheet.paper;
  const marks: Mark[] = [
    { at: visible(finding.text), sign: "^", ink: severityInk(finding.severity, inks) },
    ...finding.evidence.map((at): Mark => ({ at: visible(at), sign: "-", ink: inks.quiet })),
  ];
  const own = excerptOf(finding.text, sheet.page);
  const elsewhere = finding.evidence.filter((at) => !own.some((row) => holds(row.at, at)));
  const shown = elsewhere.slice(0, placesShown).map((at) => excerptOf(at, sheet.page));
  const places = [own, ...shown].toSorted((a, b) => startOf(a) - startOf(b));
  const left = elsewhere.length - shown.length;
  return [
    ...places.flatMap((rows) => rows.flatMap((row) => rowLines(row, marks, sheet))),
    ...(left === 0 ? [] : [gutter("", sheet) + inks.quiet(`and ${several(left, "other place")}`)]),
  ];
}

/** An insertion is marked at the sign before which it goes. */
function visible({ start, end }: Span): Span {
  return { start, end: Math.max(end, start + 1) };
}

function startOf(rows: readonly ExcerptRow[]): number {
  return rows[0]?.at.start ?? 0;
}

function rowLines(row: ExcerptRow, marks: readonly Mark[], sheet: Sheet): string[] {
  const { words, signs } = rowTexts(row, marks);
  const { line } = sheet.regionOf(row.at).start;
  const said = gutter(String(line), sheet) + words;
  return signs === "" ? [said.trimEnd()] : [said, gutter("", sheet) + signs];
}

function gutter(line: string, { digits, paper: { inks } }: Sheet): string {
  return `${inks.quiet(` ${line.padStart(digits)} │`)} `;
}
