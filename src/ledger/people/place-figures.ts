import { textOf, type Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { addFigureRows, rowsOfVersion, singleRow, type FigureRow } from "./entity-rows.ts";
import type { Figure } from "./figure.ts";
import type { Page } from "./pages.ts";
import { saveWholes, type Change } from "./save-wholes.ts";
import { joined, wholeOf, type Whole } from "./wholes.ts";

/** How a page's new figures are put in their places. */
export interface Placing {
  readonly page: Page;
  readonly figures: readonly Figure[];
  /** By the figure's name: the entities that it joins; none: it is one of its own. */
  readonly targets: ReadonlyMap<string, readonly Whole[]>;
  readonly claimsOf: (name: string) => number;
  /** True of the last version of its story: only its claims are counted. */
  readonly isNewest: boolean;
}

/** Adds figures. None of them was judged before, and nobody in their targets is held apart from one another. */
export async function placeFigures(place: Place, placing: Placing): Promise<void> {
  const { page, figures, targets, claimsOf, isNewest } = placing;
  const rows: FigureRow[] = [];
  const changes: Change[] = [];
  for (const figure of figures) {
    const row = singleRow(figure, { day: page.day, claims: claimsOf(figure.name), isShown: isNewest });
    const before = targets.get(figure.name) ?? [];
    const after = before.reduce(joined, wholeOf(row, figure));
    rows.push({ ...row, entity: after.id });
    changes.push({ before, after });
  }
  for (const { before, after } of changes)
    for (const { id } of before) if (after && id !== after.id) await rename(place, id, after.id);
  await addFigureRows(place, rows);
  await saveWholes(place, changes);
}

async function rename({ sql, workspace }: Place, from: string, to: string): Promise<void> {
  await sql.run("UPDATE entity_figure SET entity = ? WHERE workspace = ? AND entity = ?", [
    to,
    workspace,
    from,
  ]);
}

/** Whether a page is its story’s newest; then the versions before are counted no more. */
export async function takeTheLead(place: Place, { version, story }: Page): Promise<boolean> {
  const { sql, workspace } = place;
  const versions = await versionsOf(sql, workspace, story);
  if (versions[0] !== version) return false;
  for (const id of versions.slice(1)) {
    const shown = (await rowsOfVersion(sql, workspace, id)).filter((row) => row.shown === 1);
    if (shown.length === 0) continue;
    await sql.run("UPDATE entity_figure SET shown = 0 WHERE workspace = ? AND version = ?", [workspace, id]);
    for (const { entity, claims } of shown)
      await sql.run("UPDATE entity SET claims = claims - ? WHERE workspace = ? AND id = ?", [
        claims,
        workspace,
        entity,
      ]);
    for (const entity of new Set(shown.map((row) => row.entity)))
      await sql.run("UPDATE entity SET stories = stories - 1 WHERE workspace = ? AND id = ?", [
        workspace,
        entity,
      ]);
  }
  return true;
}

/** The newest first. */
async function versionsOf(sql: Sql, workspace: string, story: string): Promise<string[]> {
  const rows = await sql.all("SELECT id FROM version WHERE workspace = ? AND story = ? ORDER BY n DESC", [
    workspace,
    story,
  ]);
  return rows.map((row) => textOf(row, "id"));
}
