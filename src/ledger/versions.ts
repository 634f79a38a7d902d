import { numberOf, textOf, textOrNull, type Sql } from "./database.ts";

/** One capture of a story. */
export interface Version {
  readonly id: string;
  /** 1, 2, 3 … in order of arrival. */
  readonly n: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly claims: number;
}

/** The versions of a story, the oldest first; claims are counted in the newest reading. */
export async function versionsOf(sql: Sql, workspace: string, story: string): Promise<Version[]> {
  const rows = await sql.all(
    `SELECT v.id, v.n, v.title, v.published, v.outlet,
       (SELECT count(*) FROM claim c
        JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
        WHERE c.workspace = v.workspace AND c.version = v.id) AS claims
     FROM version v WHERE v.workspace = ? AND v.story = ? ORDER BY v.n`,
    [workspace, story],
  );
  return rows.map((row) => ({
    id: textOf(row, "id"),
    n: numberOf(row, "n"),
    title: textOrNull(row, "title"),
    published: textOrNull(row, "published"),
    outlet: textOrNull(row, "outlet"),
    claims: numberOf(row, "claims"),
  }));
}
