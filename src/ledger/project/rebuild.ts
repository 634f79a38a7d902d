import { rebuildClusters } from "../claims/project.ts";
import { textOf, type Sql } from "../database.ts";
import { indexNew } from "../in/index-new.ts";
import type { Place } from "../insert.ts";
import type { Desk } from "../people/link.ts";
import { rebuildPeople } from "../people/rebuild.ts";
import { clearSearch } from "../search-index.ts";
import { settleReplies } from "./links.ts";
import { settleCopies } from "./passages.ts";

/** Full text, people, copied words, clusters, denials and answers, from readings and judgements. */
export async function rebuildProjections(place: Place, desk: Desk): Promise<void> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  for (const table of ["passage", "cluster", "cluster_claim", "link"])
    await sql.run(`DELETE FROM ${table} WHERE workspace = ?`, [workspace]);
  await clearSearch(place);
  await indexNew(place);
  await rebuildPeople(place, desk);
  for (const version of await firstsOf(sql, workspace, ["copies"])) await settleCopies(place, version);
  await rebuildClusters(place, desk.lexicon);
  await settleReplies(place, await firstsOf(sql, workspace, ["denies", "answers"]));
}

/** The first of each pair is enough: what is shown of a pair is made with it. */
async function firstsOf(sql: Sql, workspace: string, matters: readonly string[]): Promise<string[]> {
  const among = matters.map((what) => `'${what}'`).join(", ");
  const rows = await sql.all(
    `SELECT DISTINCT one FROM judgement WHERE workspace = ? AND what IN (${among}) ORDER BY one`,
    [workspace],
  );
  return rows.map((row) => textOf(row, "one"));
}
