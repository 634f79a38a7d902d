import { listOf } from "../columns.ts";
import { textOf, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { addJudgements, judgedAt, judgedIn, standingIn, type Judged } from "../judgements.ts";
import type { Act } from "./act.ts";
import type { Edge } from "./clusters.ts";
import { insert } from "./entity-rows.ts";
import { figureOf } from "./figure.ts";
import { among } from "./many.ts";
import { longReason, shortReason } from "./short-reasons.ts";

/** That a figure of a version certainly is one that was known. */
export interface Tie {
  readonly name: string;
  /** A figure: `figureId`. */
  readonly other: string;
  /** What speaks for it beside the names, and what makes it certain. */
  readonly points: number;
  readonly need: number;
  readonly reasons: readonly string[];
}

/**
 * Writes what a machine found certain of a version's figures as one judgement, on `version/` and nothing else; each of its
 * reasons is one tie. A run of the machine, not each of its judgements, is for the audit.
 */
export async function keepTies(
  place: Place,
  { version, ties }: { readonly version: string; readonly ties: readonly Tie[] },
  { who, at }: Act,
): Promise<void> {
  if (ties.length === 0) return;
  const why = ties.map((tie) => written(tie));
  const own = { what: "same-person", one: `${version}/`, other: "", verdict: "yes", by: "machine" } as const;
  await addJudgements(place, [judgedAt({ ...own, who, why }, at)]);
  const others = [...new Set(ties.map(({ other }) => figureOf(other).version))];
  await insertAll(place, [
    insert(
      "tied (workspace, other, version)",
      others.map((other) => [other, version]),
      " ON CONFLICT DO NOTHING",
    ),
  ]);
}

function written({ name, other, points, need, reasons }: Tie): string {
  const { version, name: known } = figureOf(other);
  const target = known === name ? version : other;
  return [name, target, `${points}/${need}`, ...reasons.map((reason) => shortReason(reason, name))].join(
    "\t",
  );
}

/** The ties that a judgement holds; none: it is one on two figures. */
function tiesIn({ other, why }: Pick<Judged, "other" | "why">): Tie[] {
  if (other !== "") return [];
  return why.map((text) => {
    const [name = "", target = "", weight = "", ...reasons] = text.split("\t");
    const [points, need] = weight.split("/").map(Number);
    return {
      name,
      other: target.includes("/") ? target : `${target}/${name}`,
      points: points ?? 0,
      need: need ?? 0,
      reasons: reasons.map((reason) => longReason(reason, name)),
    };
  });
}

export function tieEdges(judged: Judged): Edge[] {
  const { id, one, at } = judged;
  return tiesIn(judged).map(({ name, other, points, need }) => ({
    id: `${id} ${name} ${other}`,
    one: one + name,
    other,
    at,
    verdict: "yes",
    by: "machine",
    strength: points - need,
  }));
}

const MOST = 200; // versions in one statement

/** All ties from and to some figures. */
export async function tiesOn(sql: Sql, workspace: string, figures: readonly string[]): Promise<Edge[]> {
  const wanted = new Set(figures);
  const versions = [...new Set(figures.map((id) => figureOf(id).version))];
  const found = new Map<string, Edge>();
  for (let at = 0; at < versions.length; at += MOST) {
    const part = versions.slice(at, at + MOST);
    const { marks, values } = among(part);
    const tied = await sql.all(
      `SELECT DISTINCT version FROM tied WHERE workspace = ? AND other IN (${marks})`,
      [workspace, ...values],
    );
    const both = [...new Set([...part, ...tied.map((row) => textOf(row, "version"))])];
    const edges = (await bundlesOf(sql, workspace, both)).flatMap(tieEdges);
    for (const edge of edges) if (wanted.has(edge.one) || wanted.has(edge.other)) found.set(edge.id, edge);
  }
  return [...found.values()];
}

async function bundlesOf(sql: Sql, workspace: string, versions: readonly string[]): Promise<Judged[]> {
  const found: Judged[] = [];
  for (let at = 0; at < versions.length; at += MOST) {
    const { marks, values } = among(versions.slice(at, at + MOST).map((version) => `${version}/`));
    const rows = await sql.all(
      `SELECT * FROM judgement WHERE workspace = ? AND one IN (${marks}) AND length(other) = 0 AND what = 'same-person'`,
      [workspace, ...values],
    );
    found.push(...standingIn(rows.map(judgedIn)));
  }
  return found;
}

/** True if figures of others were found to be figures of a version. */
export async function isTied(sql: Sql, workspace: string, version: string): Promise<boolean> {
  const rows = await sql.all("SELECT version FROM tied WHERE workspace = ? AND other = ? LIMIT 1", [
    workspace,
    version,
  ]);
  return rows.length > 0;
}

/** Before a version is forgotten: others' judgements lose what they say of its figures. */
export async function loosen(place: Place, version: string): Promise<void> {
  const { sql, workspace } = place;
  const rows = await sql.all("SELECT version FROM tied WHERE workspace = ? AND other = ?", [
    workspace,
    version,
  ]);
  const others = rows.map((row) => textOf(row, "version")).filter((other) => other !== version);
  for (const judged of await bundlesOf(sql, workspace, others)) {
    const why = judged.why.filter((_, at) => !tiesIn(judged)[at]?.other.startsWith(`${version}/`));
    await sql.run("DELETE FROM judgement WHERE workspace = ? AND id = ?", [workspace, judged.id]);
    if (why.length > 0) await addJudgements(place, [judgedAt({ ...judged, why }, judged.at)]);
  }
}

/** Makes the table of tied versions again. */
export async function rebuildTied(place: Place): Promise<void> {
  const { sql, workspace } = place;
  const pairs = new Map<string, readonly [string, string]>();
  const rows = sql.each(
    "SELECT one, other, why FROM judgement WHERE workspace = ? AND what = 'same-person' AND other = '' AND retracts IS NULL",
    [workspace],
  );
  for await (const row of rows) {
    const version = textOf(row, "one").slice(0, -1);
    for (const tie of tiesIn({ other: "", why: listOf(row, "why") })) {
      const other = figureOf(tie.other).version;
      pairs.set(`${other} ${version}`, [other, version]);
    }
  }
  await insertAll(place, [insert("tied (workspace, other, version)", [...pairs.values()])]);
}
