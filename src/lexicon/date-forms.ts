import type { DatePatternRow, DateRows, HolidayRow } from "./date-rows.ts";

/** A word of the date tables: what it may fill in a pattern, and its value in each of its classes. */
export interface DateWord {
  /** The word itself and its classes in braces, as patterns name them. */
  readonly symbols: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** A place in the tree of patterns: where the next word leads, and what the words up to here are. */
export interface PatternNode {
  readonly next: ReadonlyMap<string, PatternNode>;
  readonly pattern: DatePatternRow | null;
  /** What must follow, without being a part of the expression; usually nothing. */
  readonly followed: ReadonlyMap<string, DatePatternRow>;
  readonly holidays: readonly HolidayRow[];
}

/** The date tables, ready to be looked up. */
export interface DateTables {
  readonly words: ReadonlyMap<string, DateWord>;
  readonly patterns: PatternNode;
  readonly holidays: PatternNode;
}

export function openDateTables(rows: DateRows): DateTables {
  const patterns = newNode();
  const holidays = newNode();
  for (const row of rows.patterns) for (const form of expand(row.form)) addPattern(patterns, form, row);
  for (const row of rows.holidays) for (const form of expand(row.form)) addHoliday(holidays, form, row);
  return { words: wordsOf(rows, [patterns, holidays]), patterns, holidays };
}

/** True if a row of the words gives the word this class. */
export function isA(word: DateWord | undefined, name: string): boolean {
  return word?.values.has(name) ?? false;
}

interface GrowingNode extends PatternNode {
  readonly next: Map<string, GrowingNode>;
  readonly followed: Map<string, DatePatternRow>;
  readonly holidays: HolidayRow[];
  pattern: DatePatternRow | null;
}

function newNode(): GrowingNode {
  return { next: new Map(), followed: new Map(), holidays: [], pattern: null };
}

/** Every way to write a form: its optional and alternative words spelt out. */
function expand(form: string): string[][] {
  let ways: string[][] = [[]];
  for (const [, optional, choice, word = ""] of form.matchAll(/\[([^\]]+)\]|\((?=\S)([^)]+)\)|(\S+)/g)) {
    const choices = (optional ?? choice ?? word).split("|").map((words) => words.split(" "));
    const all = optional === undefined ? choices : [[], ...choices];
    ways = ways.flatMap((way) => all.map((words) => [...way, ...words]));
  }
  return ways;
}

function addPattern(root: GrowingNode, form: readonly string[], row: DatePatternRow): void {
  const mark = form.indexOf(">");
  const own = mark < 0 ? form.filter((word) => word !== "$") : form.slice(0, mark);
  const node = grow(root, own);
  const next = mark < 0 ? form.at(-1) : form[mark + 1];
  if (next === "$" || mark >= 0) node.followed.set(next ?? "", node.followed.get(next ?? "") ?? row);
  else node.pattern ??= row;
}

function addHoliday(root: GrowingNode, form: readonly string[], row: HolidayRow): void {
  grow(root, form).holidays.push(row);
}

function grow(root: GrowingNode, form: readonly string[]): GrowingNode {
  let node = root;
  for (const symbol of form) {
    const next = node.next.get(symbol) ?? newNode();
    node.next.set(symbol, next);
    node = next;
  }
  return node;
}

function wordsOf(rows: DateRows, roots: readonly PatternNode[]): ReadonlyMap<string, DateWord> {
  const values = new Map<string, Map<string, string>>();
  for (const form of roots.flatMap(literalsIn)) values.set(form, new Map());
  for (const { form, class: name, value } of rows.words) {
    const known = values.get(form) ?? new Map<string, string>();
    values.set(form, known.set(name, value));
  }
  return new Map(
    Array.from(values, ([form, known]) => [form, { symbols: symbolsOf(form, known), values: known }]),
  );
}

function symbolsOf(form: string, values: ReadonlyMap<string, string>): string[] {
  return [form, ...Array.from(values.keys(), (name) => `{${name}}`)];
}

function literalsIn(node: PatternNode): string[] {
  return Array.from(node.next, ([symbol, next]) => [
    ...(symbol.startsWith("{") ? [] : [symbol]),
    ...literalsIn(next),
  ]).flat();
}
