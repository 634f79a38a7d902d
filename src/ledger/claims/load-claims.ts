import type { Lexicon } from "../../lexicon/lexicon.ts";
import { textOf, type Row, type Sql } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { entitiesOf, identified, loadSome, MOST } from "./load.ts";
import type { Told } from "./told.ts";

/** What a claim is never changes; those of a large cluster are wanted again with each story that joins it. */
const kept = new WeakMap<Lexicon, Map<string, Told>>();
const MOST_KEPT = 10_000; // claims

interface Wanted {
  readonly workspace: string;
  readonly claims: readonly string[];
  readonly lexicon: Lexicon;
}

/** Some claims of newest readings, with the entities that their names have by now, in the order of their versions. */
export async function loadClaims(sql: Sql, { workspace, claims, lexicon }: Wanted): Promise<Told[]> {
  const known = kept.get(lexicon) ?? new Map<string, Told>();
  kept.set(lexicon, known);
  const rows = await rowsIn(
    sql,
    `SELECT c.id, c.version, c.run, c.n, v.credit FROM claim c
     JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
     JOIN version v ON v.workspace = c.workspace AND v.id = c.version
     WHERE c.workspace = ? AND c.id`,
    { workspace, ids: [...new Set(claims)] },
  );
  const found = rows
    .toSorted(byPlace)
    .map((row) => ({ id: textOf(row, "id"), version: textOf(row, "version"), key: keyOf(workspace, row) }));
  const fresh = new Map<string, Told>();
  const versions = [
    ...Map.groupBy(
      found.filter(({ key }) => !known.has(key)),
      ({ version }) => version,
    ),
  ];
  for (let at = 0; at < versions.length; at += MOST) {
    const some = versions.slice(at, at + MOST);
    const wanted = { workspace, lexicon, versions: some.map(([version]) => version) };
    const ids = some.flatMap(([, own]) => own.map(({ id }) => id));
    for (const told of await loadSome(sql, { ...wanted, claims: ids })) fresh.set(told.id, told);
  }
  const told = found.flatMap(({ id, key }) => {
    const one = known.get(key) ?? fresh.get(id);
    if (one) known.set(key, one);
    return one ?? [];
  });
  for (const key of known.keys()) if (known.size > MOST_KEPT) known.delete(key);
  return identified(told, await entitiesAmong(sql, workspace, told));
}

function byPlace(a: Row, b: Row): number {
  const [one, other] = [textOf(a, "version"), textOf(b, "version")];
  return one === other ? Number(a["n"]) - Number(b["n"]) : one < other ? -1 : 1;
}

function keyOf(workspace: string, row: Row): string {
  return JSON.stringify([workspace, row["id"], row["run"], row["credit"]]);
}

async function entitiesAmong(
  sql: Sql,
  workspace: string,
  told: readonly Told[],
): Promise<ReadonlyMap<string, string>> {
  const versions = [...new Set(told.map(({ page }) => page.version))];
  const entities = new Map<string, string>();
  for (let at = 0; at < versions.length; at += MOST)
    for (const [figure, entity] of await entitiesOf(sql, [workspace, ...versions.slice(at, at + MOST)]))
      entities.set(figure, entity);
  return entities;
}
