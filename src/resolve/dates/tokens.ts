import type { Span } from "../../base/span.ts";
import { isA, type DateTables, type DateWord } from "../../lexicon/date-forms.ts";

/** A word, number or mark of the text. Offsets are UTF-16. */
export interface DateToken extends Span {
  /** Lower case, `’` as `'`, every dash that joins as `-`. */
  readonly text: string;
  readonly word: DateWord;
  readonly capital: boolean;
  /** True if nothing stands between the token before and this one. */
  readonly glued: boolean;
}

const TOKEN =
  /https?:\/\/\S+|[@#]\p{L}[\p{L}\p{N}_]*|['’](?:s|ll|re|ve|d)(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*|\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?![\d/])|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}:\d\d|\d{1,3}(?:,\d{3})+|\d+\.\d+|(?:\d{3}|['’‘]?\d)0['’]?s(?!\p{L})|['’‘]\d\d(?![\p{L}\d])|\d+\p{L}[\p{L}\d]*|\d+|[^\s\p{L}\p{N}'‘’]/giu;
const COMPOUND = /[- ]\p{L}+/uy;
const NOTHING: DateWord = { symbols: [], values: new Map() };

/** The tokens of a stretch of text. An abbreviation of the tables (`Sept.`) has its full stop with it. */
export function dateTokens(text: string, within: Span, tables: DateTables): DateToken[] {
  const found: DateToken[] = [];
  const scan = new RegExp(TOKEN);
  const words = text.slice(0, within.end);
  scan.lastIndex = within.start;
  for (let match = scan.exec(words); match; match = scan.exec(words)) {
    const end = endOf(words, match.index, scan.lastIndex, tables);
    scan.lastIndex = end;
    found.push(tokenOf(words.slice(match.index, end), match.index, { end, last: found.at(-1)?.end, tables }));
  }
  return found;
}

/** Past the rest of a compound that is one word of the tables (`twenty-two`), or past an abbreviation's full stop. */
function endOf(text: string, start: number, end: number, { words }: DateTables): number {
  const next = text[end];
  if (next !== "." && next !== "-" && next !== " ") return end;
  const word = text.slice(start, end).toLowerCase();
  if (next === ".") return isA(words.get(word), "abbreviated") ? end + 1 : end;
  if (!isA(words.get(word), "tens")) return end;
  COMPOUND.lastIndex = end;
  const compound = COMPOUND.exec(text)?.[0].toLowerCase().replace(" ", "-");
  return compound !== undefined && words.has(word + compound) ? end + compound.length : end;
}

interface Rest {
  readonly end: number;
  readonly last: number | undefined;
  readonly tables: DateTables;
}

function tokenOf(raw: string, start: number, { end, last, tables }: Rest): DateToken {
  const text = plain(raw);
  const first = raw[0] ?? "";
  const word = /^'?\d/.test(text) ? numberWord(text) : (tables.words.get(text) ?? NOTHING);
  return { start, end, text, word, capital: first !== first.toLowerCase(), glued: last === start };
}

/** Lower case, with one sort of apostrophe and hyphen; `Sept.` without its full stop, `twenty two` as one word. */
function plain(raw: string): string {
  if (/^[–‑~]$/.test(raw)) return "-";
  const lower = raw.toLowerCase();
  if (raw.length === 1 || !/[^\p{L}\d]/u.test(lower)) return lower;
  const word = lower.replace(/[’‘]/g, "'").replace(/^(\p{L}+) /u, "$1-");
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** What a number can be: the classes that patterns name, each with its value. */
function numberWord(text: string): DateWord {
  const values = new Map(classesOf(text));
  return { symbols: [text, ...Array.from(values.keys(), (name) => `{${name}}`)], values };
}

function classesOf(text: string): [string, string][] {
  const digits = Number.parseInt(text.replace("'", ""), 10);
  if (/^\d+$/.test(text)) return digitClasses(text, digits);
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(text)) return ordinalClasses(digits);
  if (/^'\d\d$/.test(text)) return [["short", String(century(digits))]];
  if (/^'?\d{2,4}'?s$/.test(text)) return decadeClasses(text, digits);
  if (/^\d{1,2}\/\d{1,2}$/.test(text)) return [["slash", text]];
  return /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(text) ? numericClasses(text) : [];
}

function digitClasses(text: string, digits: number): [string, string][] {
  const found: [string, string][] = [];
  if (text.length <= 2 && digits >= 1 && digits <= 31) found.push(["day", text]);
  if (text.length <= 3 && digits >= 1) found.push(["number", text]);
  if (text.length === 2) found.push(["two", text]);
  if (text.length === 4 && digits >= 1000 && digits <= 2150) found.push(["year", text]);
  return found;
}

function ordinalClasses(digits: number): [string, string][] {
  const names = digits >= 1 && digits <= 31 ? ["day", "nth", "ordinal"] : ["ordinal"];
  return names.map((name) => [name, String(digits)]);
}

/** `1990s`, `’90s`; without an apostrophe two figures are rather somebody's age. */
function decadeClasses(text: string, digits: number): [string, string][] {
  const written = text.replace(/\D/g, "");
  if (digits % 10 !== 0 || written.length === 3) return [];
  if (written.length === 4) return digits >= 1000 && digits <= 2100 ? [["decade", written]] : [];
  return text.includes("'") ? [["decade", String(century(digits))]] : [];
}

function numericClasses(text: string): [string, string][] {
  const [first = "", , last = ""] = text.split(/[/.-]/);
  return first.length === 4 || last.length === 4 || (last.length === 2 && text.includes("/"))
    ? [["numeric", text]]
    : [];
}

/** The year that two figures stand for. */
export function century(digits: number): number {
  return digits + (digits < 40 ? 2000 : 1900);
}
