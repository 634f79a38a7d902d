import { places, textOf, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { judgedOn, standingsOf } from "../judgements.ts";
import { MOST, rowsIn } from "./among.ts";

/** Denials and answers across stories, as they are shown: judgements that stand, of claims whose readings count. */
export async function settleReplies(place: Place, claims: readonly string[]): Promise<void> {
  const { sql, workspace } = place;
  const ids = [...new Set(claims)];
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST);
    for (const side of ["one", "other"])
      await sql.run(`DELETE FROM link WHERE workspace = ? AND ${side} IN (${places(some.length)})`, [
        workspace,
        ...some,
      ]);
  }
  for (const what of ["denies", "answers"] as const) {
    const judged = await judgedOn(sql, workspace, { what, ids });
    const counting = await countingOf(
      sql,
      workspace,
      judged.flatMap(({ one, other }) => [one, other]),
    );
    const rows = [...standingsOf(judged).values()].flatMap(({ verdict, counts: { one, other, why } }) =>
      verdict === "yes" && counting.has(one) && counting.has(other)
        ? [[one, other, what, JSON.stringify(why)]]
        : [],
    );
    const into = "INSERT INTO link (workspace, one, other, what, why) VALUES ";
    await insertAll(place, [{ into, row: "(?, ?, ?, ?, ?)", rows }]);
  }
}

/** Those of some claims that the newest readings of their versions have. */
async function countingOf(sql: Sql, workspace: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const words = `SELECT c.id FROM claim c
    JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
    WHERE c.workspace = ? AND c.id`;
  const rows = await rowsIn(sql, words, { workspace, ids: [...new Set(ids)] });
  return new Set(rows.map((row) => textOf(row, "id")));
}
