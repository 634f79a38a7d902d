import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { placeOf } from "../base/offsets.ts";
import { didYouMean } from "./near.ts";

/** What is wrong with a file of the house's: a config, a decisions file. */
export interface FileProblem {
  readonly file: string;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  /** What is wrong and what would be right, without the file's name. */
  readonly says: string;
}

/** `sayso.config.json line 4: there is no rule 'name-varient'; did you mean 'name-variant'?` */
export function problemLine({ file, line, says }: FileProblem): string {
  return line === null ? `${file}: ${says}` : `${file} line ${line}: ${says}`;
}

/** A JSON file that is being read: its text and what was found wrong so far. */
export interface Source {
  readonly text: string;
  readonly file: string;
  readonly problems: FileProblem[];
}

/** A value of the file with its place. */
export type Cell = Node;

/** Members of an object that are known, by key. */
export type Members = Readonly<Record<string, Cell | undefined>>;

interface Opened {
  readonly source: Source;
  readonly root: Cell | undefined;
}

/** Parses JSON with comments and trailing commas; no root where it is none, which is then a problem. */
export function openJson(text: string, file: string): Opened {
  const source: Source = { text: text.replace(/^\u{feff}/u, " "), file, problems: [] };
  if (depthOf(source.text) > deepest) return refused(source, "the brackets are nested too deep");
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first)
    complainAt(source, first.offset, `this is no JSON: ${wordsOf(printParseErrorCode(first.error))}`);
  return { source, root: first ? undefined : root };
}

/** Notes a problem at a value. */
export function complain(source: Source, { offset }: { readonly offset: number }, says: string): undefined {
  return complainAt(source, offset, says);
}

/** An object's members; keys that are not known, or stand twice, are problems. `what` names the object. */
export function membersOf(source: Source, cell: Cell, what: string, known: readonly string[]): Members {
  const members = new Map<string, Cell>();
  for (const { key, at, value } of entriesOf(source, cell, what)) {
    if (!known.includes(key))
      complain(source, at, `there is no key '${key}' in ${what}${didYouMean(key, known)}`);
    else members.set(key, value);
  }
  return Object.fromEntries(members);
}

export interface Entry {
  readonly key: string;
  readonly at: Cell;
  readonly value: Cell;
}

/** An object's entries in order, whatever their keys. */
export function entriesOf(source: Source, cell: Cell, what: string): Entry[] {
  if (cell.type !== "object") {
    complain(source, cell, `${what} must be an object in {…}`);
    return [];
  }
  const seen = new Set<string>();
  return (cell.children ?? []).flatMap(({ children: [at, value] = [] }) => {
    if (!at || !value) return [];
    const key = String(at.value);
    if (seen.has(key)) complain(source, at, `'${key}' stands twice in ${what}`);
    seen.add(key);
    return [{ key, at, value }];
  });
}

export function listOf(source: Source, cell: Cell, what: string): readonly Cell[] {
  if (cell.type === "array") return cell.children ?? [];
  complain(source, cell, `${what} must be a list in […]`);
  return [];
}

/** A string that is not blank. */
export function wordsIn(source: Source, cell: Cell, what: string): string | undefined {
  const value: unknown = cell.value;
  if (typeof value !== "string") return complain(source, cell, `${what} must be in quotation marks`);
  return value.trim() === "" ? complain(source, cell, `${what} is empty`) : value;
}

/** A stretch of the story: it may be blank, and is where nothing stands. */
export function textIn(source: Source, cell: Cell | undefined, key: string): string {
  const value: unknown = cell?.value;
  if (cell && typeof value !== "string") complain(source, cell, `'${key}' must be in quotation marks`);
  return typeof value === "string" ? value : "";
}

/** A string that is not blank; null where nothing, or null, stands. */
export function wordsOrNull(source: Source, cell: Cell | undefined, key: string): string | null {
  return !cell || cell.type === "null" ? null : (wordsIn(source, cell, `'${key}'`) ?? null);
}

/** One string or a list of them. */
export function oneOrMore(
  source: Source,
  cell: Cell,
  what: string,
): { readonly word: string; readonly at: Cell }[] {
  const cells = cell.type === "array" ? (cell.children ?? []) : [cell];
  return cells.flatMap((at) => {
    const word = wordsIn(source, at, what);
    return word === undefined ? [] : [{ word, at }];
  });
}

/** One of some words. */
export function oneOf<Word extends string>(
  source: Source,
  { cell, what }: { readonly cell: Cell; readonly what: string },
  words: readonly Word[],
): Word | undefined {
  const value: unknown = cell.value;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const near = typeof value === "string" ? didYouMean(value, words) : "";
  return complain(source, cell, `${what} must be one of ${words.join(", ")}${near}`);
}

export function flagIn(source: Source, cell: Cell, what: string): boolean | undefined {
  const value: unknown = cell.value;
  return typeof value === "boolean" ? value : complain(source, cell, `${what} must be true or false`);
}

function complainAt(source: Source, offset: number, says: string): undefined {
  const shown = says.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{fffd}"); // it may quote the file, and goes to a terminal
  source.problems.push({ file: source.file, line: placeOf(source.text, offset).line, says: shown });
}

function refused(source: Source, says: string): Opened {
  source.problems.push({ file: source.file, line: null, says });
  return { source, root: undefined };
}

/** The parser calls itself for each bracket; files of ours need five levels. */
const deepest = 100;

function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  let most = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()]; // of a string, its quotation mark
    if (first === "{" || first === "[") most = Math.max(most, ++depth);
    else if (first === "}" || first === "]") depth--;
  }
  return most;
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
