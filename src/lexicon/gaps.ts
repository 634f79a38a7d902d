import type { Span } from "../base/span.ts";
import { indexForms, matchForms, type FormIndex, type LexWord } from "./forms.ts";

/** Rows whose forms may have a gap: `{take} … into custody|into police custody`. */
export interface GapIndex<Row> {
  readonly whole: FormIndex<Head<Row>>;
  /** Forms up to their gap. */
  readonly gapped: FormIndex<Head<Row>>;
}

/** A form, or the part of it before its gap, with the rows that begin so. */
interface Head<Row> {
  readonly form: string;
  readonly use: string;
  readonly rows: readonly Ended<Row>[];
}

interface Ended<Row> {
  readonly row: Row;
  /** What may stand behind the gap, longest first; empty for a form without a gap. */
  readonly tails: readonly (readonly string[])[];
}

/** A form found: words [start, end); the part before the gap is [start, headEnd), the one behind it [tail, end). */
export interface GapMatch<Row> {
  readonly row: Row;
  readonly start: number;
  readonly headEnd: number;
  readonly tail: number;
  readonly end: number;
}

const WIDEST_GAP = 5; // words

export function indexGaps<Row extends { readonly form: string }>(
  rows: readonly Row[],
  inflections: ReadonlyMap<string, readonly string[]>,
  isNoun: (row: Row) => boolean,
): GapIndex<Row> {
  const heads = Map.groupBy(rows, (row) => `${isNoun(row) ? "noun" : ""}\t${headOf(row.form)}`);
  const all = Array.from(heads, ([key, group]) => {
    const [use = "", form = ""] = key.split("\t");
    return { form, use, rows: group.map((row) => ({ row, tails: tailsOf(row.form) })) };
  });
  const having = (gap: boolean): FormIndex<Head<Row>> =>
    indexForms(
      all
        .map((head) => ({ ...head, rows: head.rows.filter(({ tails }) => tails.length > 0 === gap) }))
        .filter(({ rows }) => rows.length > 0),
      inflections,
    );
  return { whole: having(false), gapped: having(true) };
}

/** The forms in the words, from left to right; what begins first counts, then what is longest. */
export function matchGaps<Row>({ whole, gapped }: GapIndex<Row>, words: readonly LexWord[]): GapMatch<Row>[] {
  const found = [...matchHeads(whole, words), ...matchHeads(gapped, words)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: GapMatch<Row>[] = [];
  for (const match of found) if (match.start >= (kept.at(-1)?.headEnd ?? 0)) kept.push(match);
  return kept;
}

function matchHeads<Row>(index: FormIndex<Head<Row>>, words: readonly LexWord[]): GapMatch<Row>[] {
  return matchForms(index, words).flatMap(({ row, slots, end: headEnd }) => {
    const start = slots[0] ?? headEnd;
    const ends = row.rows.flatMap(({ row, tails }) => {
      const tail = tails.length > 0 ? tailBehind(words, headEnd, tails) : { start: headEnd, end: headEnd };
      return tail ? [{ row, start, headEnd, tail: tail.start, end: tail.end }] : [];
    });
    return ends.toSorted((a, b) => a.end - b.end || a.tail - b.tail).slice(0, 1);
  });
}

/** The first of the tails that stands behind the head, with no mark in the gap. */
function tailBehind(
  words: readonly LexWord[],
  headEnd: number,
  tails: readonly (readonly string[])[],
): Span | undefined {
  for (let at = headEnd; at <= headEnd + WIDEST_GAP && !endsClause(words[at - 1]); at++) {
    const tail = tails.find((parts) => parts.every((part, index) => words[at + index]?.text === part));
    if (tail) return { start: at, end: at + tail.length };
  }
  return undefined;
}

/** The comma in `20,000` is no mark. */
function endsClause(word: LexWord | undefined): boolean {
  return !word || (word.closes && !/^\d+$/.test(word.text));
}

function headOf(form: string): string {
  return form.split(" … ")[0] ?? form;
}

function tailsOf(form: string): string[][] {
  const tails = form.split(" … ")[1]?.split("|") ?? [];
  return tails.map((tail) => tail.split(" ")).toSorted((a, b) => b.length - a.length);
}
