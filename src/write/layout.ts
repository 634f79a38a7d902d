import { paint, paintTo, widthOf, wordsOf, wrap, type Line, type Word } from "./columns.ts";
import type { Entry } from "./entries.ts";
import type { Inks } from "./inks.ts";
import { dotted } from "./phrases.ts";

const gap = "  ";
/** Indent of a wrapped head below its first line. */
const hang = gap.repeat(3);
/** One column; the space after each word of a line makes it two. */
const space: Word = { text: " ", width: 1, ink: plain };
const widestId = 6;
/** Levels of nesting that are indented; deeper ones stand below each other. */
const levels = 5;
/** Lines of one claim's words; the rest is counted. */
const linesShown = 10;
/** Beyond this, certainty on the right is too far from who on the left. */
const widestStack = 100;

/** Id, who and cue on one line with how sure at its end, the words below, and what else is known of it. */
export function stackEntries(entries: readonly Entry[], columns: number, inks: Inks): string[] {
  const page = { inks, width: Math.min(columns, widestStack), id: idWidth(entries) };
  return entries.flatMap((entry, at) => [
    ...(at > 0 && entry.depth === 0 ? [""] : []),
    ...stackHead(entry, page),
    ...stackWords(entry, page),
  ]);
}

interface StackPage {
  readonly inks: Inks;
  readonly width: number;
  readonly id: number;
}

function stackHead(entry: Entry, { inks, width, id }: StackPage): string[] {
  const indent = " ".repeat(id) + indentOf(entry);
  const sure = [...dotted([entry.status, entry.kind], inks), ...entry.percent];
  const room = width - indent.length - Math.max(widthOf(sure), hang.length) - gap.length;
  const [first = [], ...others] = wrap([...entry.who, ...wordsOf("·", inks.quiet), ...entry.cue], room).lines;
  return [
    idCell(entry, id, inks) +
      indentOf(entry) +
      paintTo(first, width - indent.length - widthOf(sure)) +
      paint(sure),
    ...others.map((line) => indent + hang + paint(line)),
  ];
}

/** Between a nested entry's own indent and the wrapped head's, so that the three never line up. */
function stackWords(entry: Entry, { inks, width, id }: StackPage): string[] {
  const indent = " ".repeat(id) + indentOf(entry) + gap + gap;
  return belowHead(entry, width - indent.length, inks).map((line) => indent + paint(line));
}

interface Widths {
  readonly id: number;
  readonly who: number;
  readonly cue: number;
  readonly status: number;
  readonly percent: number;
  readonly words: number;
}

/** A table: who, cue, how sure, words. A row begins where `who` stands furthest left at its depth. */
export function tableEntries(entries: readonly Entry[], columns: number, inks: Inks): string[] {
  const widths = widthsOf(entries, columns);
  const rows = entries.flatMap((entry) => rowLines(entry, widths, inks));
  return [headerLine(widths, inks), ...rows];
}

function widthsOf(entries: readonly Entry[], columns: number): Widths {
  const widest = (of: (entry: Entry) => number): number =>
    entries.reduce((most, entry) => Math.max(most, of(entry)), 0);
  const who = within(
    widest((entry) => indentOf(entry).length - gap.length + widthOf(entry.who)),
    "who",
    columns / 4,
  );
  const cue = within(
    widest((entry) => widthOf(entry.cue)),
    "cue",
    columns / 7,
  );
  const percent = "100%".length;
  const status = Math.max(
    widest((entry) => Math.max(widthOf(entry.status), widthOf(entry.kind))),
    "how sure".length - gap.length - percent,
  );
  const id = idWidth(entries);
  const taken = gap.length * 5 + id + who + cue + status + percent;
  return { id, who, cue, status, percent, words: columns - taken };
}

/** The natural width, but room for the column's title and at most `most`. */
function within(natural: number, title: string, most: number): number {
  return Math.max(title.length, Math.min(natural, Math.floor(most)));
}

function headerLine(widths: Widths, inks: Inks): string {
  const sure = widths.status + gap.length + widths.percent;
  const titles = ["who".padEnd(widths.who), "cue".padEnd(widths.cue), "how sure".padEnd(sure), "words"];
  return " ".repeat(widths.id) + gap + inks.quiet(titles.join(gap));
}

function rowLines(entry: Entry, widths: Widths, inks: Inks): string[] {
  const indent = indentOf(entry);
  const whoWidth = widths.who - indent.length + gap.length;
  const who = hanging(entry.who, whoWidth);
  const cue = wrap(entry.cue, widths.cue).lines;
  const words = belowHead(entry, widths.words, inks);
  const sure = entry.kind.length > 0 ? 2 : 1;
  const height = Math.max(sure, who.length, cue.length, words.length);
  return Array.from({ length: height }, (_, row) => {
    const cells = [
      (row === 0 ? idCell(entry, widths.id, inks) : " ".repeat(widths.id)) +
        indent +
        paintTo(who[row] ?? [], whoWidth),
      paintTo(cue[row] ?? [], widths.cue),
      sureCell(entry, row, widths),
      paint(words[row] ?? []),
    ];
    return cells.join(gap).replace(/ +$/, "");
  });
}

/** Wrapped lines begin further right than the first, so that a row's beginning is plain. */
function hanging(words: readonly Word[], width: number): Line[] {
  if (widthOf(words) <= width) return [words];
  return wrap(words, width - gap.length).lines.map((line, at) => (at === 0 ? line : [space].concat(line)));
}

/** Status and certainty in the first row, the kind below. */
function sureCell({ status, kind, percent }: Entry, row: number, widths: Widths): string {
  const [left, right] = row === 0 ? [status, percent] : row === 1 ? [kind, []] : [[], []];
  const fill = " ".repeat(Math.max(0, widths.percent - widthOf(right)));
  return paintTo(left, widths.status) + gap + fill + paint(right);
}

function indentOf(entry: Entry): string {
  return gap.repeat(1 + Math.min(entry.depth, levels));
}

/** The longest id; ids of other writers may be anything, so it is bounded. */
function idWidth(entries: readonly Entry[]): number {
  return Math.min(
    widestId,
    entries.reduce((most, { id }) => Math.max(most, widthOf(wordsOf(id, plain))), 0),
  );
}

function idCell({ id }: Entry, width: number, inks: Inks): string {
  const [first = []] = wrap(wordsOf(id, inks.quiet), Math.max(1, width), 1).lines;
  return paintTo(first, width);
}

function belowHead(entry: Entry, width: number, inks: Inks): Line[] {
  return [...shownWords(entry.words, width, inks), ...wrap(entry.facts, width).lines];
}

function shownWords(words: readonly Word[], width: number, inks: Inks): Line[] {
  const { lines, left } = wrap(words, width, linesShown);
  return left === 0
    ? [...lines]
    : [...lines, wordsOf(`(+${left} ${left === 1 ? "word" : "words"})`, inks.quiet)];
}

function plain(text: string): string {
  return text;
}
