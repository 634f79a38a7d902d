import { places, type Row, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { insert } from "./entity-rows.ts";
import { among } from "./many.ts";
import { haveSameKeys, keyRowsOf, valuesOf, wholeIn, type Whole } from "./wholes.ts";

/** What became of entities: those before are gone but for the one that comes after. */
export interface Change {
  readonly before: readonly Whole[];
  readonly after: Whole | null;
}

const columns = "workspace, id, name, kind, claims, stories, first, last, figures, held, near, names";
const replaced = columns
  .split(", ")
  .slice(2)
  .map((column) => `${column} = excluded.${column}`)
  .join(", ");

/** Brings the rows of entities up to date. */
export async function saveWholes(place: Place, changes: readonly Change[]): Promise<void> {
  const { sql, workspace } = place;
  const gone = changes.flatMap(({ before, after }) => before.filter(({ id }) => id !== after?.id));
  if (gone.length > 0) {
    const { marks, values } = among(gone.map(({ id }) => id));
    await sql.run(`DELETE FROM entity WHERE workspace = ? AND id IN (${marks})`, [workspace, ...values]);
  }
  const found = changes.map(keyChanges);
  for (const row of found.flatMap(({ lost }) => lost))
    await sql.run("DELETE FROM entity_key WHERE workspace = ? AND key = ? AND rank = ? AND entity = ?", [
      workspace,
      ...row,
    ]);
  const after = changes.flatMap((change) => change.after ?? []);
  await insertAll(place, [
    insert(
      `entity (${columns})`,
      after.map(valuesOf),
      ` ON CONFLICT (workspace, id) DO UPDATE SET ${replaced}`,
    ),
    insert(
      "entity_key (workspace, key, rank, entity)",
      found.flatMap(({ added }) => added),
    ),
  ]);
}

type KeyRow = readonly [key: string, rank: string, id: string];

function keyChanges({ before, after }: Change): {
  readonly lost: readonly KeyRow[];
  readonly added: readonly KeyRow[];
} {
  const [only] = before;
  if (only && after && before.length === 1 && haveSameKeys(only, after)) return { lost: [], added: [] };
  const old = new Map(before.flatMap((whole) => [...keyRowsOf(whole)]));
  const fresh = after ? keyRowsOf(after) : new Map<string, KeyRow>();
  return {
    lost: [...old].flatMap(([key, row]) => (fresh.has(key) ? [] : [row])),
    added: [...fresh].flatMap(([key, row]) => (old.has(key) ? [] : [row])),
  };
}

const MOST = 200; // entities in one statement

export async function wholesOf(
  sql: Sql,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, Whole>> {
  const found = new Map<string, Whole>();
  for (let at = 0; at < ids.length; at += MOST) {
    const part = ids.slice(at, at + MOST);
    const rows: readonly Row[] = await sql.all(
      `SELECT * FROM entity WHERE workspace = ? AND id IN (${places(part.length)})`,
      [workspace, ...part],
    );
    for (const whole of rows.map(wholeIn)) found.set(whole.id, whole);
  }
  return found;
}
