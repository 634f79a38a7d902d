import { places, textOf, type Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import {
  addJudgements,
  inOrder,
  judge,
  judgedAt,
  judgedIn,
  retract,
  standingIn,
  type Judged,
  type JudgedAs,
} from "../judgements.ts";
import type { Act } from "./act.ts";
import type { Edge } from "./clusters.ts";
import { among } from "./many.ts";
import { tieEdges } from "./ties.ts";

const SAME = "same-person";

/** That two figures may be one person or body. */
export interface Found {
  /** Figures: `figureId`. */
  readonly one: string;
  readonly other: string;
  /** What speaks for it beside the names, and what makes it certain. */
  readonly points: number;
  readonly need: number;
  readonly reasons: readonly string[];
}

/** Writes what a machine takes for likely; a run of the machine, not each of its judgements, is for the audit. */
export async function suggest(place: Place, found: readonly Found[], { who, at }: Act): Promise<void> {
  const judged = found.map(({ one, other, points, need, reasons }) => {
    const why = [...reasons, `${points} points of ${need}`];
    return judgedAt(inOrder({ what: SAME, one, other, verdict: "unsure", by: "machine", who, why }), at);
  });
  await addJudgements(place, judged);
}

/** Of a machine: its reasons end in what they weigh. */
function strengthOf({ by, why }: Judged): number {
  const [, points, need] = /^(-?\d+) points of (\d+)$/.exec(why.at(-1) ?? "") ?? [];
  return by === "machine" ? Number(points ?? 0) - Number(need ?? 0) : 0;
}

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly verdict: JudgedAs;
}

/** Writes what a person decided; gives the judgements' ids. */
export async function judgePairs(
  place: Place,
  pairs: readonly Pair[],
  { who, at, why }: Act & { readonly why: readonly string[] },
): Promise<string[]> {
  const ids: string[] = [];
  for (const pair of pairs) ids.push(await judge(place, { what: SAME, ...pair, by: "person", who, why }, at));
  return ids;
}

/** Takes judgements back; gives the figures that they were about. */
export async function takeBack(place: Place, ids: readonly string[], { who, at }: Act): Promise<string[]> {
  const rows = await place.sql.all(
    `SELECT * FROM judgement WHERE workspace = ? AND what = ? AND id IN (${places(ids.length)})`,
    [place.workspace, SAME, ...ids],
  );
  const missing = ids.filter((id) => !rows.some((row) => textOf(row, "id") === id));
  if (missing.length > 0) throw new RangeError(`no judgement about persons: ${missing.join(", ")}`);
  for (const id of ids) await retract(place, { id, by: "person", who, why: ["taken back"] }, at);
  return [...new Set(rows.flatMap((row) => [textOf(row, "one"), textOf(row, "other")]))];
}

const MOST = 400; // figures in one statement

/** All judgements about some figures that hold; `open`: only suggestions and what persons said. */
export async function judgementsOn(
  sql: Sql,
  workspace: string,
  figures: readonly string[],
  which: "all" | "open" = "all",
): Promise<Judged[]> {
  const only = which === "all" ? "" : "AND (verdict = 'unsure' OR by = 'person' OR retracts IS NOT NULL)";
  const found = new Map<string, Judged>();
  for (let at = 0; at < figures.length; at += MOST) {
    const part = figures.slice(at, at + MOST);
    const { marks, values } = among(part);
    for (const side of ["one", "other"]) {
      const rows = await sql.all(
        `SELECT * FROM judgement WHERE workspace = ? AND ${side} IN (${marks}) AND what = ? ${only}`,
        [workspace, ...values, SAME],
      );
      for (const judged of rows.map(judgedIn)) found.set(judged.id, judged);
    }
  }
  return standingIn([...found.values()]);
}

/** True if anything was said about a version's figures, whether it holds or not. */
export async function isJudged(sql: Sql, workspace: string, version: string): Promise<boolean> {
  const range = [workspace, `${version}/`, `${version}0`, SAME]; // 0 comes behind the slash
  const rows = await sql.all(
    `SELECT 1 AS found FROM judgement WHERE workspace = ? AND one >= ? AND one < ? AND what = ?
     UNION ALL SELECT 1 FROM judgement WHERE workspace = ? AND other >= ? AND other < ? AND what = ? LIMIT 1`,
    [...range, ...range],
  );
  return rows.length > 0;
}

/** All judgements of a workspace that hold; only those with a retraction are kept at one time. */
export async function* allEdges(sql: Sql, workspace: string): AsyncIterable<Edge> {
  const touched = await sql.all(
    `SELECT * FROM judgement WHERE workspace = ? AND what = ? AND (retracts IS NOT NULL OR EXISTS (
       SELECT 1 FROM judgement back WHERE back.workspace = judgement.workspace AND back.retracts = judgement.id))`,
    [workspace, SAME],
  );
  const all = touched.map(judgedIn);
  const standing = new Set(standingIn(all).map(({ id }) => id));
  const gone = new Set(all.flatMap(({ id }) => (standing.has(id) ? [] : [id])));
  const rows = sql.each("SELECT * FROM judgement WHERE workspace = ? AND what = ? AND retracts IS NULL", [
    workspace,
    SAME,
  ]);
  for await (const row of rows) {
    if (gone.has(textOf(row, "id"))) continue;
    if (row["other"] === "") yield* tieEdges(judgedIn(row));
    else yield edgeOf(judgedIn(row));
  }
}

export function edgeOf(judged: Judged): Edge {
  const { id, one, other, verdict, by, at } = judged;
  return { id, one, other, verdict, by, at, strength: strengthOf(judged) };
}
