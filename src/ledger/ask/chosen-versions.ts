import { numberOf, textOf, type Value } from "../database.ts";
import type { Entity } from "../people/list.ts";
import type { Asking, Published } from "./asking.ts";
import { newest } from "./claims.ts";

/** The newest versions of stories that are compared with each other, and how many there are. */
export interface Chosen {
  readonly versions: readonly string[];
  readonly stories: number;
}

/** Stories that are compared at one time. */
const MOST = 300;

/** Of all stories, or of those that name the person: the newest first, those without a day last. */
export async function chosenVersions(
  asking: Asking,
  published: Published,
  person: Entity | null,
): Promise<Chosen> {
  return person ? ofPerson(asking, published, person) : ofAll(asking, published);
}

async function ofPerson({ sql, workspace }: Asking, published: Published, { id }: Entity): Promise<Chosen> {
  const { words, values } = between("day", published);
  const from = `FROM entity_figure WHERE workspace = ? AND entity = ? AND shown = 1 ${words}`;
  const asked = [workspace, id, ...values];
  const rows = await sql.all(
    `SELECT version ${from} GROUP BY day, version ORDER BY day DESC, version LIMIT ${MOST}`,
    asked,
  );
  const [all] = await sql.all(`SELECT count(DISTINCT version) AS stories ${from}`, asked);
  return { versions: rows.map((row) => textOf(row, "version")), stories: numberOf(all, "stories") };
}

/** Stories with a day apart from those without, so that the index by day finds the newest. */
async function ofAll({ sql, workspace }: Asking, published: Published): Promise<Chosen> {
  const { words, values } = between("v.published", published);
  const from = `FROM version v WHERE v.workspace = ? AND ${newest.words} ${words}`;
  const asked = [workspace, ...values];
  const versions: string[] = [];
  for (const order of ["IS NOT NULL ORDER BY v.published DESC, v.id", "IS NULL ORDER BY v.id"]) {
    const rows = await sql.all(
      `SELECT v.id ${from} AND v.published ${order} LIMIT ${MOST - versions.length}`,
      asked,
    );
    versions.push(...rows.map((row) => textOf(row, "id")));
  }
  if (versions.length < MOST) return { versions, stories: versions.length };
  const [all] = await sql.all(
    `SELECT count(DISTINCT v.story) AS stories FROM version v WHERE v.workspace = ? ${words}`,
    asked,
  );
  return { versions, stories: numberOf(all, "stories") };
}

function between(
  day: string,
  { since, until }: Published,
): { readonly words: string; readonly values: readonly Value[] } {
  return {
    words: `${since === undefined ? "" : `AND ${day} >= ?`} ${until === undefined ? "" : `AND ${day} > '' AND ${day} < ?`}`,
    values: [
      ...(since === undefined ? [] : [since]),
      ...(until === undefined ? [] : [`${until}~`]), // `~` comes behind all that a date goes on with
    ],
  };
}
