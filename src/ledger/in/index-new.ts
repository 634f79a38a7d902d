import { textOf } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { index } from "../search-index.ts";

/** Lets versions be found that full text does not know, the oldest first. */
export async function indexNew(place: Place): Promise<void> {
  const { sql, dialect, workspace } = place;
  const known = dialect === "sqlite" ? "search_place" : "version_search";
  const rows = sql.each(
    `SELECT r.version, r.run FROM reading r
     JOIN version v ON v.workspace = r.workspace AND v.id = r.version
     WHERE r.workspace = ? AND r.current = 1 AND NOT EXISTS (
       SELECT 1 FROM ${known} s WHERE s.workspace = r.workspace AND s.version = r.version)
     ORDER BY coalesce(v.published, ''), v.id`,
    [workspace],
  );
  for await (const row of rows) await indexOne(place, textOf(row, "version"), textOf(row, "run"));
}

async function indexOne(place: Place, version: string, run: string): Promise<void> {
  const { sql, workspace } = place;
  const [row] = await sql.all("SELECT text FROM version WHERE workspace = ? AND id = ?", [
    workspace,
    version,
  ]);
  const claims = await sql.all(
    "SELECT id, said FROM claim WHERE workspace = ? AND version = ? AND run = ? ORDER BY n",
    [workspace, version, run],
  );
  const said = claims.map((claim) => ({ id: textOf(claim, "id"), said: textOf(claim, "said") }));
  await insertAll(place, await index(place, { version, run, text: textOf(row, "text"), claims: said }));
}
