import { paint, paintTo, widthOf, wordsOf, wrap, type Line, type Word } from "./columns.ts";
import type { Entry } from "./entries.ts";
import type { Inks } from "./inks.ts";

const gap = "  ";
/** Indent of a wrapped head below its first line. */
const hang = gap.repeat(3);
/** One column; the space after each word of a line makes it two. */
const space: Word = { text: " ", width: 1, ink: (text) => text };
/** Levels of nesting that are indented; deeper ones stand below each other. */
const levels = 5;
/** Lines of one claim's words; the rest is counted. */
const linesShown = 10;
/** Beyond this, certainty on the right is too far from who on the left. */
const widestStack = 100;

/** Who and cue on one line with how sure at its end, the words below. */
export function stackEntries(entries: readonly Entry[], columns: number, inks: Inks): string[] {
  const width = Math.min(columns, widestStack);
  return entries.flatMap((entry, at) => [
    ...(at > 0 && entry.depth === 0 ? [""] : []),
    ...stackHead(entry, width, inks),
    ...stackWords(entry, width, inks),
  ]);
}

function stackHead(entry: Entry, width: number, inks: Inks): string[] {
  const indent = indentOf(entry);
  const sure = [...entry.status, ...entry.percent];
  const room = width - indent.length - Math.max(widthOf(sure), hang.length) - gap.length;
  const [first = [], ...others] = wrap([...entry.who, ...wordsOf("·", inks.quiet), ...entry.cue], room).lines;
  return [
    indent + paintTo(first, width - indent.length - widthOf(sure)) + paint(sure),
    ...others.map((line) => indent + hang + paint(line)),
  ];
}

/** Between a nested entry's own indent and the wrapped head's, so that the three never line up. */
function stackWords(entry: Entry, width: number, inks: Inks): string[] {
  const indent = indentOf(entry) + gap + gap;
  return shownWords(entry.words, width - indent.length, inks).map((line) => indent + paint(line));
}

interface Widths {
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
    widest((entry) => widthOf(entry.status)),
    "how sure".length - gap.length - percent,
  );
  const taken = gap.length * 5 + who + cue + status + percent;
  return { who, cue, status, percent, words: columns - taken };
}

/** The natural width, but room for the column's title and at most `most`. */
function within(natural: number, title: string, most: number): number {
  return Math.max(title.length, Math.min(natural, Math.floor(most)));
}

function headerLine(widths: Widths, inks: Inks): string {
  const sure = widths.status + gap.length + widths.percent;
  const titles = ["who".padEnd(widths.who), "cue".padEnd(widths.cue), "how sure".padEnd(sure), "words"];
  return gap + inks.quiet(titles.join(gap));
}

function rowLines(entry: Entry, widths: Widths, inks: Inks): string[] {
  const indent = indentOf(entry);
  const whoWidth = widths.who - indent.length + gap.length;
  const who = hanging(entry.who, whoWidth);
  const cue = wrap(entry.cue, widths.cue).lines;
  const words = shownWords(entry.words, widths.words, inks);
  const height = Math.max(1, who.length, cue.length, words.length);
  return Array.from({ length: height }, (_, row) => {
    const cells = [
      indent + paintTo(who[row] ?? [], whoWidth),
      paintTo(cue[row] ?? [], widths.cue),
      row === 0 ? sureCell(entry, widths) : " ".repeat(widths.status + gap.length + widths.percent),
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

function sureCell({ status, percent }: Entry, widths: Widths): string {
  const fill = " ".repeat(Math.max(0, widths.percent - widthOf(percent)));
  return paintTo(status, widths.status) + gap + fill + paint(percent);
}

function indentOf(entry: Entry): string {
  return gap.repeat(1 + Math.min(entry.depth, levels));
}

function shownWords(words: readonly Word[], width: number, inks: Inks): Line[] {
  const { lines, left } = wrap(words, width, linesShown);
  return left === 0
    ? [...lines]
    : [...lines, wordsOf(`(+${left} ${left === 1 ? "word" : "words"})`, inks.quiet)];
}
