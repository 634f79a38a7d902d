import { textOf, textOrNull, type Sql } from "../database.ts";
import { among } from "./many.ts";
import type { ReadingOf } from "./pages.ts";

/** Of how many claims of a reading each name is the speaker or what they are about. */
export async function claimCounts(
  sql: Sql,
  workspace: string,
  { version, run }: ReadingOf,
): Promise<(name: string) => number> {
  const claims = new Map<string, Set<string>>();
  const add = (name: string, claim: string): void => {
    const known = claims.get(name);
    if (known) known.add(claim);
    else claims.set(name, new Set([claim]));
  };
  const told = await sql.all(
    "SELECT id, speaker FROM claim WHERE workspace = ? AND version = ? AND run = ?",
    [workspace, version, run],
  );
  for (const row of told)
    for (const name of textOrNull(row, "speaker")?.split("; ") ?? []) add(name, textOf(row, "id"));
  const { marks, values } = among(told.map((row) => textOf(row, "id")));
  const about =
    told.length === 0
      ? []
      : await sql.all(
          `SELECT claim, name FROM about WHERE workspace = ? AND claim IN (${marks}) AND run = ?`,
          [workspace, ...values, run],
        );
  for (const row of about) add(textOf(row, "name"), textOf(row, "claim"));
  return (name) => claims.get(name)?.size ?? 0;
}
