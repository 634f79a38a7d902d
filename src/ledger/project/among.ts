import { places, type Row, type Sql } from "../database.ts";
import { judgedIn, standingIn, type Judged, type Matter } from "../judgements.ts";

export const MOST = 400; // ids in one statement

/** What holds of a matter and some claims. */
export async function judgedOn(
  sql: Sql,
  workspace: string,
  { what, ids }: { readonly what: Matter; readonly ids: readonly string[] },
): Promise<Judged[]> {
  const found = new Map<string, Judged>();
  for (const side of ["one", "other"])
    for (const row of await rowsIn(
      sql,
      `SELECT * FROM judgement WHERE workspace = ? AND what = '${what}' AND ${side}`,
      { workspace, ids },
    )) {
      const judged = judgedIn(row);
      found.set(judged.id, judged);
    }
  return standingIn([...found.values()]);
}

interface Among {
  readonly workspace: string;
  readonly ids: readonly string[];
  /** What stands behind the `IN (…)`. */
  readonly end?: string;
}

/** Rows of a statement that ends where `IN (…)` belongs, for any number of ids; `end` holds within each 400 of them. */
export async function rowsIn(sql: Sql, words: string, { workspace, ids, end = "" }: Among): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST);
    rows.push(...(await sql.all(`${words} IN (${places(some.length)}) ${end}`, [workspace, ...some])));
  }
  return rows;
}
