import type { Span } from "../../src/base/span.ts";
import { lengthOf, shared } from "../../src/base/span.ts";
import { shownClaims, type ShownClaim } from "../../src/ledger/ask/shown.ts";
import type { Asking } from "../../src/ledger/ask/asking.ts";
import { textOf } from "../../src/ledger/database.ts";
import type { Ledger } from "../../src/ledger/open.ts";
import { foldName } from "../../src/ledger/people/spelling.ts";
import type { Expected, Spot } from "./expected.ts";
import type { Files } from "./fill.ts";

/** The filled ledger, by the files of the affair. */
export interface Book {
  readonly ledger: Ledger;
  readonly asking: Asking;
  readonly files: Files;
  readonly texts: ReadonlyMap<string, string>;
  readonly claims: readonly ShownClaim[];
  readonly expected: Expected;
}

export async function openBook(ledger: Ledger, files: Files, expected: Expected): Promise<Book> {
  const { database, workspace } = ledger;
  const asking: Asking = { sql: database, dialect: database.dialect, workspace, offsets: "utf16" };
  const versions = await database.all("SELECT id, text FROM version WHERE workspace = ?", [workspace]);
  const ids = await database.all("SELECT id FROM claim WHERE workspace = ? ORDER BY version, n", [workspace]);
  const claims = await shownClaims(
    asking,
    ids.map((row) => textOf(row, "id")),
  );
  const texts = new Map(versions.map((row) => [textOf(row, "id"), textOf(row, "text")]));
  return { ledger, asking, files, texts, claims: [...claims.values()], expected };
}

export function versionOf({ files }: Book, file: string): string {
  const version = files.get(file);
  if (version === undefined) throw new RangeError(`no story ${file}`);
  return version;
}

/** Every place in the story where the words stand. */
export function spansOf(book: Book, { file, words }: Spot): Span[] {
  const text = book.texts.get(versionOf(book, file)) ?? "";
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ start, end: start + words.length });
  if (found.length === 0) throw new RangeError(`not in ${file}: ${words}`);
  return found;
}

/** True if half of the words stand in one of the spans. */
export function isAt(book: Book, spot: Spot, spans: readonly (readonly [number, number])[]): boolean {
  return spansOf(book, spot).some((span) => {
    const inside = spans.reduce((sum, [start, end]) => sum + shared(span, { start, end }), 0);
    return inside * 2 >= lengthOf(span);
  });
}

/** Claims whose content has half of the words or more, the shortest first. */
export function claimsAt(book: Book, spot: Spot): ShownClaim[] {
  const version = versionOf(book, spot.file);
  return book.claims
    .filter(({ source, says }) => source.version === version && isAt(book, spot, says.spans))
    .toSorted((a, b) => lengthIn(a) - lengthIn(b));
}

function lengthIn({ says }: ShownClaim): number {
  return says.spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Silences have their words in the cue. */
export function cuesAt(book: Book, spot: Spot): ShownClaim[] {
  const version = versionOf(book, spot.file);
  return book.claims.filter(
    ({ source, cue, says, by }) =>
      source.version === version && isAt(book, spot, [...cue.spans, ...says.spans, ...by.spans]),
  );
}

/** True if a name of the ledger is the one that is expected, or a form of it. */
export function isCalled({ expected }: Book, name: string | null, wanted: string | null): boolean {
  if (name === null || wanted === null) return name === wanted;
  const forms = expected.people.find((person) => person.name === wanted);
  const known = [wanted, ...(forms?.forms ?? []), ...(forms?.variants ?? [])].map(plain);
  return known.includes(plain(name));
}

function plain(name: string): string {
  return foldName(name.replace(/^(?:the|an?) /i, ""));
}

/** What was looked for and what was not found. */
export interface Count {
  readonly list: string;
  readonly found: number;
  readonly rows: number;
  readonly misses: readonly string[];
  /** What was found and must not be; null: the list does not tell. */
  readonly wrong: readonly string[] | null;
}

export function countOf(
  list: string,
  results: readonly (string | null)[],
  wrong: readonly string[] | null = null,
): Count {
  const misses = results.filter((miss) => miss !== null);
  return { list, rows: results.length, found: results.length - misses.length, misses, wrong };
}

export function say({ file, words }: Spot): string {
  return `${file.replace(/\.md$/, "")}: “${words}”`;
}
