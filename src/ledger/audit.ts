import { hash } from "node:crypto";
import { numberOf, textOf, type Sql, type Writing } from "./database.ts";
import type { Place } from "./insert.ts";

export interface Act {
  readonly at: string;
  readonly what: string;
  /** Ids only, never words of a story or names of people: what is forgotten must not stand here. */
  readonly detail: readonly string[];
}

/** Before the first row. */
const NOTHING = "";

interface Last {
  readonly n: number;
  readonly hash: string;
}

/** On PostgreSQL, by transaction and workspace: until a transaction ends nobody else adds to the log. */
const lasts = new WeakMap<Writing, Map<string, Last>>();

/** Writes down what was done, as the last statement of its transaction: others wait here until it is kept. */
export async function noteAct(place: Place, act: Act): Promise<void> {
  const { sql, dialect, workspace } = place;
  const known = lasts.get(sql) ?? new Map<string, Last>();
  const { n: count, hash: before } = known.get(workspace) ?? (await lastOf(place));
  const n = count + 1;
  const detail = JSON.stringify(act.detail);
  const values = [n, act.at, act.what, detail, before] as const;
  const hash = chained(workspace, values);
  await sql.run(
    "INSERT INTO audit (workspace, n, at, what, detail, before_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [workspace, ...values, hash],
  );
  if (dialect === "postgres") lasts.set(sql, known.set(workspace, { n, hash }));
}

async function lastOf({ sql, workspace }: Place): Promise<Last> {
  await sql.lock(`audit ${workspace}`);
  const [last] = await sql.all("SELECT n, hash FROM audit WHERE workspace = ? ORDER BY n DESC LIMIT 1", [
    workspace,
  ]);
  return last ? { n: numberOf(last, "n"), hash: textOf(last, "hash") } : { n: 0, hash: NOTHING };
}

/** The first number of the log whose row is not what was written; null: all of it holds. */
export async function brokenAct(sql: Sql, workspace: string): Promise<number | null> {
  let expected = 1;
  let before = NOTHING;
  for await (const row of sql.each("SELECT * FROM audit WHERE workspace = ? ORDER BY n", [workspace])) {
    const n = numberOf(row, "n");
    const values = [n, textOf(row, "at"), textOf(row, "what"), textOf(row, "detail"), before] as const;
    const holds = n === expected && textOf(row, "before_hash") === before;
    if (!holds || textOf(row, "hash") !== chained(workspace, values)) return expected;
    before = textOf(row, "hash");
    expected += 1;
  }
  return null;
}

function chained(workspace: string, values: readonly (string | number)[]): string {
  return hash("sha256", JSON.stringify([workspace, ...values]), "base64url");
}
