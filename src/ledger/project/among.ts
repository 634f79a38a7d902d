import { places, type Row, type Sql } from "../database.ts";

export const MOST = 400; // ids in one statement

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
