import type { Place } from "../insert.ts";
import { rowsOfVersion, type FigureRow } from "./entity-rows.ts";
import { figureId } from "./figure.ts";
import type { Page } from "./pages.ts";
import { saveWholes, wholesOf } from "./save-wholes.ts";
import { membersOf } from "./settle.ts";
import { countsOf, summed } from "./wholes.ts";

/** Figures of a version that another reading of it leaves where they are. */
export interface Kept {
  readonly names: ReadonlySet<string>;
  /** Entities in which they are. */
  readonly entities: ReadonlySet<string>;
  /** Entities that lost a figure, and the figures that are left of them. */
  readonly lost: readonly string[];
  readonly left: readonly string[];
}

export const nobodyKept: Kept = { names: new Set(), entities: new Set(), lost: [], left: [] };

interface Rereading {
  readonly before: Page;
  readonly page: Page;
  readonly claimsOf: (name: string) => number;
}

/** Who is in both readings stays, with what the new one tells; who is not in the new one goes. */
export async function keepPlaces(place: Place, { before, page, claimsOf }: Rereading): Promise<Kept> {
  const { sql, workspace } = place;
  const rows = await rowsOfVersion(sql, workspace, page.version);
  const now = new Map(page.figures.map((figure) => [figure.name, figure]));
  const old = new Map(before.figures.map((figure) => [figure.name, figure]));
  const stay = rows.filter(({ name }) => now.has(name));
  const gone = await takeOut(
    place,
    rows.filter(({ name }) => !now.has(name)),
  );
  const wholes = await wholesOf(sql, workspace, [...new Set(stay.map(({ entity }) => entity))]);
  const told = new Map(wholes);
  for (const row of stay) {
    const [whole, figure, was] = [told.get(row.entity), now.get(row.name), old.get(row.name)];
    if (!whole || !figure || !was) continue;
    const claims = claimsOf(row.name);
    const names = summed(summed(whole.names, countsOf(was), -1), countsOf(figure), 1);
    told.set(row.entity, { ...whole, names, claims: whole.claims + row.shown * (claims - row.claims) });
    if (claims === row.claims && figure.kind === row.kind) continue;
    await sql.run(
      "UPDATE entity_figure SET claims = ?, kind = ? WHERE workspace = ? AND version = ? AND name = ?",
      [claims, figure.kind, workspace, page.version, row.name],
    );
  }
  await saveWholes(
    place,
    Array.from(wholes, ([id, whole]) => ({ before: [whole], after: told.get(id) ?? whole })),
  );
  return {
    names: new Set(stay.map(({ name }) => name)),
    entities: new Set(stay.map(({ entity }) => entity)),
    ...gone,
  };
}

/** Takes figures of one version out of the tables; who is left has to be settled. */
export async function takeOut(
  place: Place,
  rows: readonly FigureRow[],
): Promise<Pick<Kept, "lost" | "left">> {
  const { sql, workspace } = place;
  const lost = [...new Set(rows.map(({ entity }) => entity))];
  const members = (await membersOf(sql, workspace, lost)).map(figureId);
  const out = new Set(rows.map(figureId));
  for (const { version, name } of rows)
    await sql.run("DELETE FROM entity_figure WHERE workspace = ? AND version = ? AND name = ?", [
      workspace,
      version,
      name,
    ]);
  return { lost, left: members.filter((id) => !out.has(id)) };
}
