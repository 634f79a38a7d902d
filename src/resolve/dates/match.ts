import type { DateTables, PatternNode } from "../../lexicon/date-forms.ts";
import type { DatePatternRow } from "../../lexicon/date-rows.ts";
import type { DateMatch, Filled } from "./candidate.ts";
import { isOrdinary } from "./ordinary.ts";
import type { DateToken } from "./tokens.ts";

const DEEPEST = 3; // expressions within expressions: the end of the first week of March

/** The longest expression that begins at a token; a word that is more likely something else begins none. */
export function matchDate(
  tokens: readonly DateToken[],
  at: number,
  tables: DateTables,
  depth = 0,
): DateMatch | undefined {
  if (depth > DEEPEST || (tokens[at]?.word.symbols.length ?? 0) === 0) return undefined;
  let longest: DateMatch | undefined;
  const search = { tokens, tables, first: at, depth };
  walk(search, { node: tables.patterns, at, filled: [] }, (match) => {
    const isPair = depth > 0 && match.row.reading.endsWith("pair"); // between May and June
    if (!isPair && (!longest || match.end > longest.end) && !isOrdinary(tokens, match)) longest = match;
  });
  return longest;
}

interface Search {
  readonly tokens: readonly DateToken[];
  readonly tables: DateTables;
  readonly first: number;
  readonly depth: number;
}

interface Place {
  readonly node: PatternNode;
  readonly at: number;
  readonly filled: readonly Filled[];
}

function walk(search: Search, place: Place, found: (match: DateMatch) => void): void {
  const { node, at, filled } = place;
  const token = search.tokens[at];
  const row = node.pattern ?? followedBy(node, token);
  if (row) found({ row, first: search.first, end: at, filled });
  const onHoliday = node.next.get("{holiday}");
  if (onHoliday) walkHoliday(search, place, onHoliday, found);
  for (const symbol of token?.word.symbols ?? []) {
    const next = node.next.get(symbol);
    if (next) walk(search, { node: next, at: at + 1, filled: withWord(filled, token, at, symbol) }, found);
  }
  const onDate = node.next.get("{date}");
  if (onDate) walkDate(search, place, onDate, found);
}

function followedBy({ followed }: PatternNode, token: DateToken | undefined): DatePatternRow | undefined {
  if (followed.size === 0) return undefined;
  if (!token || /^[^\p{L}\p{N}'$£€#-]/u.test(token.text)) return followed.get("$");
  return followed.get(token.text);
}

function withWord(filled: readonly Filled[], token: DateToken | undefined, at: number, symbol: string) {
  if (!symbol.startsWith("{")) return filled;
  const name = symbol.slice(1, -1);
  return [...filled, { name, at, value: token?.word.values.get(name) ?? "", inner: null, days: [] }];
}

/** Goes on behind every named day that begins here. */
function walkHoliday(
  search: Search,
  place: Place,
  next: PatternNode,
  found: (match: DateMatch) => void,
): void {
  const { at, filled } = place;
  let day: PatternNode | undefined = search.tables.holidays;
  for (let end = at; day; end++) {
    if (day.holidays.length > 0) {
      const value = { name: "holiday", at, value: "", inner: null, days: day.holidays };
      walk(search, { node: next, at: end, filled: [...filled, value] }, found);
    }
    const [word] = search.tokens[end]?.word.symbols ?? [];
    day = word === undefined ? undefined : day.next.get(word);
  }
}

/** Goes on behind the longest expression that begins here. */
function walkDate(search: Search, place: Place, next: PatternNode, found: (match: DateMatch) => void): void {
  const { at, filled } = place;
  const inner = at > search.first ? matchDate(search.tokens, at, search.tables, search.depth + 1) : undefined;
  if (!inner) return;
  const value = { name: "date", at, value: "", inner, days: [] };
  walk(search, { node: next, at: inner.end, filled: [...filled, value] }, found);
}
