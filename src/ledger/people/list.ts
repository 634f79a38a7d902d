import { numberOf, textOf, type Row, type Sql, type Value } from "../database.ts";
import { wordKey } from "./keys.ts";
import { foldName, wordsOf } from "./spelling.ts";

/** A person or body across stories. */
export interface Entity {
  /** Its first figure, `version/name`. It may change as stories come in; the id of any figure finds it. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** By or about it, in the newest version of each story. */
  readonly claims: number;
  /** Whose newest version names it. */
  readonly stories: number;
}

export interface ListOptions {
  /** Words of any of its names; the last one may be a beginning. */
  readonly search?: string;
  readonly kind?: string;
  readonly limit?: number;
  /** The last one of the page before. */
  readonly after?: Pick<Entity, "id" | "stories">;
}

/** Persons and bodies, those in most stories first. */
export async function listPeople(
  sql: Sql,
  workspace: string,
  { search = "", kind, limit = 50, after }: ListOptions = {},
): Promise<Entity[]> {
  const words = wordsOf(search);
  if (search.trim() !== "" && words.length === 0) return [];
  const joins = words.map((_, at) => `AND id IN (${wordMatch(at === words.length - 1)})`).join(" ");
  const rows = await sql.all(
    `SELECT * FROM entity WHERE workspace = ? ${joins}
     ${kind === undefined ? "" : "AND kind = ?"}
     ${after ? "AND (stories < ? OR (stories = ? AND id > ?))" : ""}
     ORDER BY stories DESC, id LIMIT ${Math.trunc(limit)}`,
    [
      workspace,
      ...words.flatMap((word, at) => wordValues(workspace, word, at === words.length - 1)),
      ...(kind === undefined ? [] : [kind]),
      ...(after ? [after.stories, after.stories, after.id] : []),
    ],
  );
  return rows.map(entityOf);
}

function wordMatch(isBeginning: boolean): string {
  return `SELECT entity FROM entity_key WHERE workspace = ? AND ${isBeginning ? "key >= ? AND key < ?" : "key = ?"}`;
}

function wordValues(workspace: string, word: string, isBeginning: boolean): Value[] {
  const key = wordKey(word);
  return isBeginning ? [workspace, key, `${key}\u{ffff}`] : [workspace, key];
}

function entityOf(row: Row): Entity {
  return {
    id: textOf(row, "id"),
    name: textOf(row, "name"),
    kind: textOf(row, "kind"),
    claims: numberOf(row, "claims"),
    stories: numberOf(row, "stories"),
  };
}

/** Everybody whom a text may mean: the one with this id, else those of this very name, else those with its words. */
export async function findPeople(sql: Sql, workspace: string, text: string): Promise<Entity[]> {
  const byId = await entityWith(sql, workspace, text);
  if (byId) return [byId];
  const found = await listPeople(sql, workspace, { search: text, limit: 200 });
  const named = found.filter(({ name }) => foldName(name) === foldName(text));
  return named.length > 0 ? named : found;
}

/** By its own id or that of any of its figures. */
export async function entityWith(sql: Sql, workspace: string, id: string): Promise<Entity | null> {
  const slash = id.indexOf("/");
  if (slash < 0) return null;
  const [row] = await sql.all(
    `SELECT entity.* FROM entity_figure f JOIN entity ON entity.workspace = f.workspace AND entity.id = f.entity
     WHERE f.workspace = ? AND f.version = ? AND f.name = ?`,
    [workspace, id.slice(0, slash), id.slice(slash + 1)],
  );
  return row ? entityOf(row) : null;
}
