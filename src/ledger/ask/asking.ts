import type { Pieces } from "../../base/span.ts";
import { placeIn, type OffsetUnit } from "../../claim/json.ts";
import { numberOf, textOf, textOrNull, type Dialect, type Row, type Sql } from "../database.ts";

/** Whose ledger is asked, and how answers count characters. */
export interface Asking {
  readonly sql: Sql;
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly offsets: OffsetUnit;
}

/** Words of a version, to the character: `spans` are `[start, end]` of its text, half-open. */
export interface Words {
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** As they stand there; pieces are parted by `…`. */
  readonly words: string;
}

/** The version of a story in which something stands. */
export interface Source {
  readonly story: string;
  readonly version: string;
  /** 1, 2, 3 … of its story, in order of arrival. */
  readonly n: number;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601, as exact as the story tells; null: it does not. */
  readonly published: string | null;
  readonly url: string | null;
}

/** A page of a long list: always in the same order, so that the next page goes on where this one ends. */
export interface Paging {
  /** From 1. */
  readonly page?: number;
  /** Rows of a page. */
  readonly limit?: number;
}

/** Only stories of some time. */
export interface Published {
  /** Days of publication, ISO 8601, both included: `2025`, `2025-04`, `2025-04-09`. */
  readonly since?: string;
  readonly until?: string;
}

export interface Paged {
  readonly page: number;
  /** True if the next page has something. */
  readonly more: boolean;
}

/** What cannot be answered as it was asked: a name that nobody has, or that many have. The message is for people. */
export class AskRefused extends Error {
  override readonly name = "AskRefused";
}

export const sourceColumns =
  "v.story, v.id AS version, v.n AS version_n, v.title, v.outlet, v.published, v.url";

export function sourceIn(row: Row): Source {
  return {
    story: textOf(row, "story"),
    version: textOf(row, "version"),
    n: numberOf(row, "version_n"),
    title: textOrNull(row, "title"),
    outlet: textOrNull(row, "outlet"),
    published: textOrNull(row, "published"),
    url: textOrNull(row, "url"),
  };
}

export function wordsAt(text: string, pieces: Pieces, { offsets }: Pick<Asking, "offsets">): Words {
  const place = placeIn(text, offsets);
  return {
    spans: pieces.map(({ start, end }) => [place(start), place(end)] as const),
    words: pieces.map(({ start, end }) => text.slice(start, end)).join(" … "),
  };
}

/** What to leave out and how many to take: one more than shown tells whether there is a next page. */
export function windowOf({ page = 1, limit = 20 }: Paging): { readonly skip: number; readonly take: number } {
  return { skip: (page - 1) * limit, take: limit + 1 };
}

export function pageOf<Thing>(
  things: readonly Thing[],
  { page = 1, limit = 20 }: Paging,
): Paged & { readonly shown: Thing[] } {
  return { shown: things.slice(0, limit), page, more: things.length > limit };
}
