import { textOf, type Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { clusterFigures, latestOfPairs, type Edge } from "./clusters.ts";
import { figureRowOf, type FigureRow } from "./entity-rows.ts";
import { figureId } from "./figure.ts";
import { edgeOf, judgementsOn } from "./judgements.ts";
import { among } from "./many.ts";
import { refresh } from "./refresh.ts";
import { tiesOn } from "./ties.ts";

/**
 * Puts figures, and all whom judgements tie to them, where the judgements say that they belong. `changed`: entities whose
 * figures are no longer the same.
 */
export async function settle(
  place: Place,
  figures: readonly string[],
  changed: readonly string[] = [],
): Promise<void> {
  const { sql, workspace } = place;
  const { rows, edges } = await componentOf(sql, workspace, figures);
  const days = new Map(rows.map((row) => [figureId(row), row.day]));
  const standing = edges.filter(({ one, other }) => days.has(one) && days.has(other));
  const firsts = firstsIn(clusterFigures(standing).groups, days);
  const touched = new Set(changed);
  const asked = new Set(figures);
  for (const row of rows) {
    const id = figureId(row);
    const entity = firsts.get(id) ?? id;
    if (asked.has(id)) touched.add(row.entity).add(entity); // a person’s word is told of an entity, too
    if (entity === row.entity) continue;
    touched.add(row.entity).add(entity);
    await sql.run(
      "UPDATE entity_figure SET entity = ? WHERE workspace = ? AND entity = ? AND day = ? AND version = ? AND name = ?",
      [entity, workspace, row.entity, row.day, row.version, row.name],
    );
  }
  await refresh(place, [...touched]);
}

/** An entity is called by its first figure, by day and then by letters: so its id is the same however it came about. */
export function firstsIn(
  groups: readonly (readonly string[])[],
  days: ReadonlyMap<string, string>,
): Map<string, string> {
  const order = (id: string): string => `${days.get(id) ?? ""} ${id}`;
  return new Map(
    groups.flatMap((group) => {
      const first = group.reduce((best, id) => (order(id) < order(best) ? id : best));
      return group.map((figure) => [figure, first] as const);
    }),
  );
}

export interface Component {
  readonly rows: readonly FigureRow[];
  readonly edges: readonly Edge[];
}

/** Everybody in the entities of some figures, and whoever is tied to them by a yes, followed or not. */
async function componentOf(sql: Sql, workspace: string, figures: readonly string[]): Promise<Component> {
  const rows = new Map<string, FigureRow>();
  const edges = new Map<string, Edge>();
  const seen = new Set<string>();
  for (let next = figures; next.length > 0;) {
    const ids = next.filter((id) => !seen.has(id));
    const members = await housematesOf(sql, workspace, ids);
    for (const row of members) rows.set(figureId(row), row);
    const fresh = [...new Set([...ids, ...members.map(figureId)])].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const found = await judgementsOn(sql, workspace, fresh);
    for (const judged of found) edges.set(judged.id, edgeOf(judged));
    const ties = await tiesOn(sql, workspace, fresh);
    for (const edge of ties) edges.set(edge.id, edge);
    const yes = [...found.filter(({ verdict }) => verdict === "yes"), ...ties];
    next = [...new Set(yes.flatMap(({ one, other }) => [one, other]))].filter((id) => !seen.has(id));
  }
  return { rows: [...rows.values()], edges: latestOfPairs([...edges.values()]) };
}

const MOST = 200;

/** Rows of all figures in the entities of some. */
async function housematesOf(sql: Sql, workspace: string, ids: readonly string[]): Promise<FigureRow[]> {
  const entities = await entitiesOf(sql, workspace, ids);
  return membersOf(sql, workspace, [...new Set(entities.values())]);
}

/** The entity of each figure that there is. */
export async function entitiesOf(
  sql: Sql,
  workspace: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(ids);
  const versions = [...new Set(ids.map((id) => id.slice(0, id.indexOf("/"))))];
  const found = new Map<string, string>();
  for (let at = 0; at < versions.length; at += MOST) {
    const part = versions.slice(at, at + MOST);
    const { marks, values } = among(part);
    const rows = await sql.all(
      `SELECT entity, version, name FROM entity_figure WHERE workspace = ? AND version IN (${marks})`,
      [workspace, ...values],
    );
    for (const row of rows) {
      const id = figureId({ version: textOf(row, "version"), name: textOf(row, "name") });
      if (wanted.has(id)) found.set(id, textOf(row, "entity"));
    }
  }
  return found;
}

export async function membersOf(
  sql: Sql,
  workspace: string,
  entities: readonly string[],
): Promise<FigureRow[]> {
  const members: FigureRow[] = [];
  for (let at = 0; at < entities.length; at += MOST) {
    const part = entities.slice(at, at + MOST);
    const { marks, values } = among(part);
    const rows = await sql.all(
      `SELECT * FROM entity_figure WHERE workspace = ? AND entity IN (${marks})
       ORDER BY entity, day, version, name`,
      [workspace, ...values],
    );
    for (const row of rows) members.push(figureRowOf(row));
  }
  return members;
}
