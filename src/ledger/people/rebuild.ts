import { numberOf, textOf } from "../database.ts";
import type { Place } from "../insert.ts";
import { clusterFigures, type Edge } from "./clusters.ts";
import { claimCounts } from "./claim-counts.ts";
import { addFigureRows, singleRow, type FigureRow } from "./entity-rows.ts";
import { figureOf } from "./figure.ts";
import { allEdges } from "./judgements.ts";
import type { Desk } from "./link.ts";
import type { Page, ReadingOf } from "./pages.ts";
import { refreshAll } from "./refresh.ts";
import { firstsIn } from "./settle.ts";
import { peopleProjections } from "./tables.ts";
import { rebuildTied } from "./ties.ts";

const IN_ONE = 300; // versions

/**
 * Makes all entities of a workspace again from readings and judgements; judges nothing. What was not linked before stays
 * so, for `project`; where nothing is said to be linked, all is taken to have been.
 */
export async function rebuildPeople(place: Place, desk: Desk): Promise<void> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  for (const table of peopleProjections)
    if (table !== "linked") await sql.run(`DELETE FROM ${table} WHERE workspace = ?`, [workspace]);
  await readLinked(place);
  const newest = await newestVersions(place);
  const days = new Map<string, string>();
  for await (const pages of pagesIn(place, desk)) {
    const rows = await Promise.all(pages.map(async (page) => singles(place, page, newest)));
    for (const row of rows.flat()) days.set(row.entity, row.day);
    await addFigureRows(place, rows.flat());
  }
  await gather(place, days);
  await rebuildTied(place);
  await refreshAll(place);
}

async function readLinked({ sql, workspace }: Place): Promise<void> {
  const some = await sql.all("SELECT version FROM linked WHERE workspace = ? LIMIT 1", [workspace]);
  if (some.length === 0)
    await sql.run(
      "INSERT INTO linked (workspace, version, run) SELECT workspace, version, run FROM reading WHERE workspace = ? AND current = 1",
      [workspace],
    );
  await sql.run(
    `DELETE FROM linked WHERE workspace = ? AND NOT EXISTS (
       SELECT 1 FROM reading r WHERE r.workspace = linked.workspace AND r.version = linked.version
         AND r.run = linked.run AND r.current = 1)`,
    [workspace],
  );
}

async function newestVersions({ sql, workspace }: Place): Promise<ReadonlySet<string>> {
  const newest = new Map<string, readonly [n: number, id: string]>();
  for await (const row of sql.each("SELECT id, story, n FROM version WHERE workspace = ?", [workspace])) {
    const [story, n] = [textOf(row, "story"), numberOf(row, "n")];
    if (n > (newest.get(story)?.[0] ?? 0)) newest.set(story, [n, textOf(row, "id")]);
  }
  return new Set(Array.from(newest.values(), ([, id]) => id));
}

async function* pagesIn({ sql, workspace }: Place, desk: Desk): AsyncIterable<readonly Page[]> {
  for (let after = ""; ;) {
    const rows = await sql.all(
      `SELECT version, run FROM linked WHERE workspace = ? AND version > ? ORDER BY version LIMIT ${IN_ONE}`,
      [workspace, after],
    );
    const readings = rows.map((row): ReadingOf => ({
      version: textOf(row, "version"),
      run: textOf(row, "run"),
    }));
    if (readings.length === 0) return;
    yield [...(await desk.pages.load(sql, workspace, readings)).values()];
    after = readings.at(-1)?.version ?? after;
  }
}

async function singles(
  { sql, workspace }: Place,
  page: Page,
  newest: ReadonlySet<string>,
): Promise<FigureRow[]> {
  const claimsOf = await claimCounts(sql, workspace, page);
  const isShown = newest.has(page.version);
  return page.figures.map((figure) =>
    singleRow(figure, { day: page.day, claims: claimsOf(figure.name), isShown }),
  );
}

async function gather({ sql, workspace }: Place, days: ReadonlyMap<string, string>): Promise<void> {
  const edges: Edge[] = [];
  for await (const edge of allEdges(sql, workspace))
    if (days.has(edge.one) && days.has(edge.other)) edges.push(edge);
  for (const [figure, entity] of firstsIn(clusterFigures(edges).groups, days)) {
    if (figure === entity) continue;
    const { version, name } = figureOf(figure);
    await sql.run(
      "UPDATE entity_figure SET entity = ? WHERE workspace = ? AND entity = ? AND day = ? AND version = ? AND name = ?",
      [entity, workspace, figure, days.get(figure) ?? "", version, name],
    );
  }
}
