import { numberOf } from "../database.ts";
import type { Asking } from "./asking.ts";

/** How much there is. */
export interface CountsAnswer {
  readonly stories: number;
  /** Persons and bodies. */
  readonly people: number;
  /** In the newest readings of all versions. */
  readonly claims: number;
}

/** Whether there is no story at all; asked by every page, so nothing is counted. */
export async function emptyAsked({ sql, workspace }: Asking): Promise<boolean> {
  return (
    (await sql.all("SELECT 1 AS there FROM story WHERE workspace = ? LIMIT 1", [workspace])).length === 0
  );
}

export async function countsAsked({ sql, workspace }: Asking): Promise<CountsAnswer> {
  const count = async (of: string): Promise<number> =>
    numberOf((await sql.all(`SELECT count(*) AS count FROM ${of}`, [workspace]))[0], "count");
  return {
    stories: await count("story WHERE workspace = ?"),
    people: await count("entity WHERE workspace = ?"),
    claims: await count(
      `reading r JOIN claim c ON c.workspace = r.workspace AND c.version = r.version AND c.run = r.run
       WHERE r.workspace = ? AND r.current = 1`,
    ),
  };
}
