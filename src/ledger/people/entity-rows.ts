import { listOf } from "../columns.ts";
import { numberOf, places, textOf, textOrNull, type Row, type Sql } from "../database.ts";
import { insertAll, type Insert, type Place, type Values } from "../insert.ts";
import { isShortFor } from "./body-names.ts";
import { figureId, type Figure } from "./figure.ts";

/** A row of `entity_figure`. */
export interface FigureRow {
  readonly entity: string;
  readonly day: string;
  readonly version: string;
  readonly name: string;
  readonly kind: string;
  readonly claims: number;
  readonly shown: number;
}

export function figureRowOf(row: Row): FigureRow {
  return {
    entity: textOf(row, "entity"),
    day: textOf(row, "day"),
    version: textOf(row, "version"),
    name: textOf(row, "name"),
    kind: textOf(row, "kind"),
    claims: numberOf(row, "claims"),
    shown: numberOf(row, "shown"),
  };
}

/** The row of a figure that is an entity of its own. */
export function singleRow(
  { version, name, kind }: Figure,
  { day, claims, isShown }: { readonly day: string; readonly claims: number; readonly isShown: boolean },
): FigureRow {
  return { entity: figureId({ version, name }), day, version, name, kind, claims, shown: Number(isShown) };
}

export async function addFigureRows(place: Place, rows: readonly FigureRow[]): Promise<void> {
  const values = rows.map(({ entity, day, version, name, kind, claims, shown }) => [
    entity,
    day,
    version,
    name,
    kind,
    claims,
    shown,
  ]);
  await insertAll(place, [
    insert("entity_figure (workspace, entity, day, version, name, kind, claims, shown)", values),
  ]);
}

export function insert(into: string, rows: readonly Values[], end = ""): Insert {
  const count = into.split(",").length;
  return { into: `INSERT INTO ${into} VALUES `, row: `(${places(count)})`, rows, end };
}

/** Which entity each of a version's figures is in. */
export async function rowsOfVersion(sql: Sql, workspace: string, version: string): Promise<FigureRow[]> {
  const rows = await sql.all("SELECT * FROM entity_figure WHERE workspace = ? AND version = ?", [
    workspace,
    version,
  ]);
  return rows.map(figureRowOf);
}

/**
 * The names that the story uses for a figure, and the outlet's own for the last word of it: what `the Gazette` is in
 * The Quay Gazette, its imprint tells.
 */
export function formsIn(row: Row): string[] {
  const forms = new Set([...listOf(row, "forms"), ...listOf(row, "variants")]);
  const outlet = textOrNull(row, "outlet") ?? "";
  if (row["kind"] !== "person" && isShortFor(textOf(row, "name"), outlet)) forms.add(outlet);
  return [...forms];
}
