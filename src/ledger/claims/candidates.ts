import { textOf, type Dialect, type Sql } from "../database.ts";
import { claimsByParts } from "../search-index.ts";
import { plainWords } from "../search-words.ts";
import { daysAround } from "./days.ts";
import type { Told } from "./told.ts";
import { alternativesOf } from "./words.ts";

/** Days between the publication of two stories beyond which claims are not compared. */
const WINDOW_DAYS = 400;
/** Claims that one claim is compared with: those that share most of its words. */
const MOST = 60;
/** Claims that are looked at for each of its words, the newest on SQLite: how large the ledger is makes no difference. */
const EACH = 150;
/** Of a claim's words, so many are looked for beside its numbers and names; two of all must be there. */
const WORDS = 5;

export interface Looking {
  readonly workspace: string;
  readonly dialect: Dialect;
  readonly days?: number;
}

export interface Candidate {
  readonly claim: string;
  readonly version: string;
}

/**
 * Claims of other versions that may say the same or the opposite; found by full text, so never all pairs. Those that share
 * more of its words first. They are not ranked by how rare the words are: to count that takes longer the larger the ledger.
 */
export async function candidatesFor(sql: Sql, told: Told, looking: Looking): Promise<Candidate[]> {
  const { workspace, dialect, days = WINDOW_DAYS } = looking;
  const parts = partsOf(told, dialect);
  if (parts.length === 0) return [];
  const hits = claimsByParts({ dialect, workspace, parts, each: EACH });
  const [from, to] = daysAround(told.page.day, days);
  const rows = await sql.all(
    `SELECT hit.claim, hit.version FROM ${hits.from} hit
     JOIN version v ON v.workspace = ? AND v.id = hit.version
     JOIN reading r ON r.workspace = v.workspace AND r.version = v.id AND r.run = hit.run AND r.current = 1
     WHERE hit.version <> ? AND (v.published IS NULL OR (v.published >= ? AND v.published <= ?))
     ORDER BY hit.rank DESC, v.published DESC, hit.claim LIMIT ${MOST}`,
    [...hits.values, workspace, told.page.version, from, to],
  );
  return rows.map((row) => ({ claim: textOf(row, "claim"), version: textOf(row, "version") }));
}

/**
 * Two of the words, numbers and names that tell most: each with any behind it, so that who shares more has more parts. Of a
 * denial, which may be short, one word is enough. In the store's own language.
 */
function partsOf(told: Told, dialect: Dialect): string[] {
  const keys = keysOf(told);
  const pairs = keys.slice(0, -1).map((key, at) => allOf([key, keys.slice(at + 1).flat()], dialect));
  const alone = told.side < 0 || keys.length < 2 ? keys.slice(0, 2).map((key) => anyOf(key, dialect)) : [];
  return [...pairs, ...alone];
}

/** Each by all that it may be written as. */
function keysOf({ said, terms, names, amounts, clauseEnd }: Told): string[][] {
  const told = terms.filter(({ end }) => end <= clauseEnd); // of a denial what it denies
  const words = [...new Map(told.map((term) => [term.key, term])).values()]
    .toSorted((a, b) => b.weight - a.weight || b.word.length - a.word.length)
    .slice(0, WORDS)
    .map(alternativesOf);
  const numbers = amounts.flatMap(
    ({ start, end }) => /\d[\d.,]*\d|\d/.exec(said.slice(start, end))?.[0] ?? [],
  );
  const scale = /\b(?:thousand|million|billion)\b/i.exec(said)?.[0];
  const called = names.map(({ name }) => name.split(" ").at(-1) ?? name);
  const others = [...numbers.slice(0, 2), ...(scale ? [scale] : []), ...called.slice(0, 2)].map((word) => [
    word,
  ]);
  const keys = [...words.slice(0, 2), ...others, ...words.slice(2)].map((key) =>
    key.map(plainWords).filter(Boolean),
  );
  return [...new Map(keys.filter((key) => key.length > 0).map((key) => [key.join(), key])).values()].slice(
    0,
    WORDS + 2,
  );
}

function allOf(keys: readonly (readonly string[])[], dialect: Dialect): string {
  return `(${keys.map((key) => anyOf(key, dialect)).join(dialect === "sqlite" ? " AND " : " & ")})`;
}

function anyOf(words: readonly string[], dialect: Dialect): string {
  const written = words.map((word) =>
    dialect === "sqlite" ? `"${word}"` : `(${word.replaceAll(" ", " <-> ")})`,
  );
  return `(${written.join(dialect === "sqlite" ? " OR " : " | ")})`;
}
