import { textOf } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { claimHits, versionHits, type Hits } from "../search-index.ts";
import {
  pageOf,
  sourceColumns,
  sourceIn,
  windowOf,
  type Asking,
  type Paged,
  type Paging,
  type Source,
  type Words,
} from "./asking.ts";
import { excerptOf } from "./excerpt.ts";
import { shownInOrder, type ShownClaim } from "./shown.ts";

export interface SearchAsked extends Paging {
  /** `harbour "relief fund" loan* -bakery`: all must be there, in any order; what begins with `-` must not. */
  readonly words: string;
}

export interface StoryHit {
  readonly source: Source;
  /** A stretch of the text with what was looked for. */
  readonly words: Words;
}

/** A page of claims and a page of stories, the best first. */
export interface SearchAnswer extends Paged {
  readonly claims: readonly ShownClaim[];
  readonly stories: readonly StoryHit[];
}

/** Looks in the newest readings of all versions. Words that are signs to a store are words here. */
export async function searchAsked(asking: Asking, asked: SearchAsked): Promise<SearchAnswer> {
  const { dialect, workspace } = asking;
  const query = { dialect, workspace, query: asked.words };
  const claims = pageOf(await idsOf(asking, asked, { hits: claimHits(query), id: "claim" }), asked);
  const stories = pageOf(await idsOf(asking, asked, { hits: versionHits(query), id: "version" }), asked);
  return {
    page: claims.page,
    more: claims.more || stories.more,
    claims: await shownInOrder(asking, claims.shown),
    stories: await storiesOf(asking, stories.shown, asked.words),
  };
}

interface Wanted {
  /** Null: the words name nothing that is looked for. */
  readonly hits: Hits | null;
  readonly id: "claim" | "version";
}

/** Of two that fit alike the newer story first. */
async function idsOf(
  { sql, workspace }: Asking,
  asked: SearchAsked,
  { hits, id }: Wanted,
): Promise<string[]> {
  if (!hits) return [];
  const { skip, take } = windowOf(asked);
  const rows = await sql.all(
    `SELECT hit.${id} AS id FROM ${hits.from} hit
     JOIN version v ON v.workspace = ? AND v.id = hit.version
     ORDER BY hit.rank DESC, coalesce(v.published, '') DESC, hit.${id} LIMIT ${take} OFFSET ${skip}`,
    [...hits.values, workspace],
  );
  return rows.map((row) => textOf(row, "id"));
}

async function storiesOf(asking: Asking, ids: readonly string[], query: string): Promise<StoryHit[]> {
  const { sql, workspace } = asking;
  const words = `SELECT ${sourceColumns}, v.text FROM version v WHERE v.workspace = ? AND v.id`;
  const rows = await rowsIn(sql, words, { workspace, ids });
  const found = new Map(
    rows.map((row) => [
      textOf(row, "version"),
      { source: sourceIn(row), words: excerptOf(textOf(row, "text"), query, asking) },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
