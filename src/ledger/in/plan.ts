import { numberOf, places, textOf, textOrNull, type Row } from "../database.ts";
import type { Place } from "../insert.ts";
import { isForgotten } from "../tombstones.ts";
import { batched } from "./batches.ts";
import { rowsOf, type FileRow } from "./file-rows.ts";
import type { Source } from "./lines.ts";

/** What has to be known of a file's versions before its rows are written. */
export interface Plan {
  /** What the ledger was told to forget. */
  readonly forgotten: Forgotten;
  /** Numbers of new versions of stories that are known here under the same numbers. */
  readonly numbers: ReadonlyMap<string, number>;
}

export interface Forgotten {
  readonly versions: ReadonlySet<string>;
  /** Ids of stories and blobs that no other version needs. */
  readonly needless: ReadonlySet<string>;
}

/** Reads the file as far as its versions go. */
export async function planOf(place: Place, source: Source): Promise<Plan> {
  const salt = await saltIn(place);
  const fates: Fates = { out: new Set(), gone: new Set(), needed: new Set() };
  const arriving = new Map<string, Arriving[]>();
  for await (const rows of batched(versionsIn(source), 200)) {
    if (salt !== null) for (const row of rows) await judgeFate(place, salt, { row, fates });
    const there = await idsThere(place, rows);
    const fresh = rows.map((row) => [textOf(row, "id"), row] as const);
    await meet(
      place,
      fresh.flatMap(([id, row]) => (there.has(id) || fates.out.has(id) ? [] : [row])),
      arriving,
    );
  }
  const { out, gone, needed } = fates;
  return {
    forgotten: { versions: out, needless: new Set([...gone].filter((name) => !needed.has(name))) },
    numbers: await numbersOf(place, arriving),
  };
}

interface Fates {
  readonly out: Set<string>;
  /** Stories and blobs of versions that stay out, and of those that come in. */
  readonly gone: Set<string>;
  readonly needed: Set<string>;
}

async function judgeFate(
  place: Place,
  salt: string,
  { row, fates }: { readonly row: Row; readonly fates: Fates },
): Promise<void> {
  const names = [textOf(row, "story"), textOf(row, "blob")];
  const isForgettable = await isForgotten(place, salt, [...names, textOf(row, "text_hash")]);
  if (isForgettable) fates.out.add(textOf(row, "id"));
  for (const name of names) (isForgettable ? fates.gone : fates.needed).add(name);
}

/** Null: nothing was ever forgotten. */
async function saltIn({ sql, workspace }: Place): Promise<string | null> {
  const [row] = await sql.all("SELECT value FROM meta WHERE workspace = ? AND key = 'salt'", [workspace]);
  return textOrNull(row, "value");
}

async function* versionsIn(source: Source): AsyncGenerator<Row> {
  const later = new Set(["run", "reading", "claim"]);
  for await (const { table, row } of rowsOf(source)) {
    if (table.name === "version") yield row;
    if (later.has(table.name)) return;
  }
}

interface Arriving {
  readonly id: string;
  readonly n: number;
}

async function idsThere({ sql, workspace }: Place, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const found = await sql.all(
    `SELECT id FROM version WHERE workspace = ? AND id IN (${places(rows.length)})`,
    [workspace, ...rows.map((row) => textOf(row, "id"))],
  );
  return new Set(found.map((row) => textOf(row, "id")));
}

/** Notes new versions of stories that are known here. */
async function meet(place: Place, rows: readonly Row[], arriving: Map<string, Arriving[]>): Promise<void> {
  const stories = [...new Set(rows.map((row) => textOf(row, "story")))];
  const known = new Set((await numbersHere(place, stories)).keys());
  for (const row of rows) {
    const story = textOf(row, "story");
    if (!known.has(story)) continue;
    const list = arriving.get(story) ?? [];
    list.push({ id: textOf(row, "id"), n: numberOf(row, "n") });
    arriving.set(story, list);
  }
}

async function numbersHere(
  { sql, workspace }: Place,
  stories: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (stories.length === 0) return new Map();
  const rows = await sql.all(
    `SELECT story, n FROM version WHERE workspace = ? AND story IN (${places(stories.length)})`,
    [workspace, ...stories],
  );
  const byStory = Map.groupBy(rows, (row) => textOf(row, "story"));
  return new Map(Array.from(byStory, ([story, some]) => [story, some.map((row) => numberOf(row, "n"))]));
}

/** A story's new versions keep their numbers if all of these are free; else they come behind those that are here. */
async function numbersOf(
  place: Place,
  arriving: ReadonlyMap<string, readonly Arriving[]>,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const [story, versions] of arriving) {
    const here = (await numbersHere(place, [story])).get(story) ?? [];
    if (versions.every(({ n }) => !here.includes(n))) continue;
    const inOrder = versions.toSorted((a, b) => a.n - b.n);
    for (const [at, { id }] of inOrder.entries()) numbers.set(id, Math.max(...here) + at + 1);
  }
  return numbers;
}

/** True for a row of what was forgotten; `claims` gathers the claims among it. */
export function isOut(
  { versions, needless }: Forgotten,
  { table, row }: FileRow,
  claims: Set<string>,
): boolean {
  if (versions.size === 0) return false;
  const text = (column: string): string => String(row[column] ?? "");
  switch (table.name) {
    case "blob":
    case "story":
      return needless.has(text("id"));
    case "version":
      return versions.has(text("id"));
    case "run":
      return false;
    case "about":
    case "answer":
      return claims.has(text("claim"));
    case "judgement":
      return isJudgementOut(["one", "other", "why"].map(text), versions, claims);
    case "claim":
      if (versions.has(text("version"))) claims.add(text("id"));
  }
  return versions.has(text("version"));
}

/** True for what was judged of something forgotten, or because of it. */
function isJudgementOut(
  [one = "", other = "", why = ""]: readonly string[],
  versions: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): boolean {
  const isGone = (id: string): boolean =>
    versions.has(id) || claims.has(id) || versions.has(id.slice(0, Math.max(0, id.indexOf("/"))));
  return isGone(one) || isGone(other) || [...versions].some((id) => why.includes(id));
}
