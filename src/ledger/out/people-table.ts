import { listOf } from "../columns.ts";
import { numberOf, places, textOf, type Row } from "../database.ts";
import type { Ground } from "../faults.ts";
import { batched } from "../in/batches.ts";
import type { Cell } from "./cell.ts";

/** What a person fills in: `same_as` and `not_same_as` hold ids, ` | ` between two; `who` and `why` are theirs. */
export const peopleColumns = [
  "id",
  "name",
  "kind",
  "stories",
  "claims",
  "last_day",
  "also_called",
  "same_as",
  "not_same_as",
  "who",
  "why",
];

const AT_A_TIME = 200;

/** Those in most stories first. */
export async function* peopleCells(ground: Ground): AsyncGenerator<readonly Cell[]> {
  const entities = ground.sql.each("SELECT * FROM entity WHERE workspace = ? ORDER BY stories DESC, id", [
    ground.workspace,
  ]);
  for await (const rows of batched(entities, AT_A_TIME)) yield* await pageOf(ground, rows);
}

async function pageOf(ground: Ground, rows: readonly Row[]): Promise<Cell[][]> {
  const called = await calledIn(
    ground,
    rows.map((row) => textOf(row, "id")),
  );
  return rows.map((row) => {
    const [id, name] = [textOf(row, "id"), textOf(row, "name")];
    const { names = [], forms = [] } = called.get(id) ?? {};
    const others = [...names, ...forms].filter((one) => one !== name);
    const own = [id, name, textOf(row, "kind"), numberOf(row, "stories"), numberOf(row, "claims")];
    return [...own, textOf(row, "last"), others.join(" | "), null, null, null, null];
  });
}

/** What stories call somebody, the most used first. */
export interface Called {
  /** The fullest of each story. */
  readonly names: readonly string[];
  readonly forms: readonly string[];
}

/** Asked of the record, not of what is made from it. */
export async function calledIn(
  { sql, workspace }: Ground,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Called>> {
  if (ids.length === 0) return new Map();
  const counts = new Map(
    ids.map((id) => [id, { names: new Map<string, number>(), forms: new Map<string, number>() }]),
  );
  const rows = sql.each(
    // CROSS JOIN: SQLite keeps to this order, where it would begin with every figure of the workspace.
    `SELECT e.entity, f.name, f.forms, f.variants
     FROM entity_figure e CROSS JOIN reading r CROSS JOIN figure f
     WHERE e.workspace = ? AND e.entity IN (${places(ids.length)})
       AND r.workspace = e.workspace AND r.version = e.version AND r.current = 1
       AND f.workspace = e.workspace AND f.version = e.version AND f.run = r.run AND f.name = e.name`,
    [workspace, ...ids],
  );
  for await (const row of rows) {
    const count = counts.get(textOf(row, "entity"));
    if (!count) continue;
    add(count.names, textOf(row, "name"));
    for (const form of [...listOf(row, "forms"), ...listOf(row, "variants")]) add(count.forms, form);
  }
  return new Map(
    Array.from(counts, ([id, { names, forms }]) => {
      for (const name of names.keys()) forms.delete(name);
      return [id, { names: byUse(names), forms: byUse(forms) }];
    }),
  );
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byUse(counts: ReadonlyMap<string, number>): string[] {
  const inOrder = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return inOrder.map(([name]) => name);
}
