import { places, textOf, type Row } from "../database.ts";
import type { Ground } from "../faults.ts";
import { batched } from "../in/batches.ts";
import { rowsIn } from "../project/among.ts";
import { versionOf } from "./shown-rows.ts";
import type { ShownVersion } from "./shown.ts";

const AT_A_TIME = 50;

/** By day of publication, those without one first. */
export async function* shownVersions(ground: Ground): AsyncGenerator<ShownVersion> {
  const rows = ground.sql.each(
    `SELECT v.id FROM version v
     JOIN reading r ON r.workspace = v.workspace AND r.version = v.id AND r.current = 1
     WHERE v.workspace = ? ORDER BY coalesce(v.published, ''), v.id`,
    [ground.workspace],
  );
  for await (const some of batched(rows, AT_A_TIME))
    yield* await pageOf(
      ground,
      some.map((row) => textOf(row, "id")),
    );
}

const current =
  "JOIN reading r ON r.workspace = t.workspace AND r.version = t.version AND r.run = t.run AND r.current = 1";

async function pageOf(ground: Ground, ids: readonly string[]): Promise<ShownVersion[]> {
  const { sql, workspace } = ground;
  const versions = await sql.all(
    `SELECT v.*, r.run,
       (SELECT max(w.n) FROM version w WHERE w.workspace = v.workspace AND w.story = v.story) AS last
     FROM version v JOIN reading r ON r.workspace = v.workspace AND r.version = v.id AND r.current = 1
     WHERE v.workspace = ? AND v.id IN (${places(ids.length)})`,
    [workspace, ...ids],
  );
  const among = async (select: string, order = "t.n"): Promise<Row[]> =>
    rowsIn(sql, `${select} WHERE t.workspace = ? AND t.version`, {
      workspace,
      ids,
      end: `ORDER BY ${order}`,
    });
  const claims = await among(`SELECT t.* FROM claim t ${current}`);
  const found = {
    claims: Map.groupBy(claims, versionIn),
    ...(await ofClaims(
      ground,
      claims.map((row) => textOf(row, "id")),
    )),
    figures: Map.groupBy(await among(`SELECT t.* FROM figure t ${current}`, "t.listed DESC, t.n"), versionIn),
    entities: Map.groupBy(await among("SELECT t.* FROM entity_figure t", "t.name"), versionIn),
    legal: Map.groupBy(await among(`SELECT t.* FROM legal t ${current}`), versionIn),
  };
  const byId = new Map(versions.map((row) => [textOf(row, "id"), row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [versionOf(row, id, found)] : [];
  });
}

/** Asked by claim: a join with `claim` by version would walk through the whole table of the others. */
async function ofClaims({ sql, workspace }: Ground, ids: readonly string[]) {
  const among = async (select: string, order: string): Promise<Map<string, readonly Row[]>> => {
    const words = `${select} WHERE t.workspace = ? AND t.claim`;
    const rows = await rowsIn(sql, words, { workspace, ids, end: `ORDER BY ${order}` });
    return Map.groupBy(rows, claimIn);
  };
  return {
    about: await among("SELECT t.* FROM about t", "t.claim, t.n"),
    answers: await among("SELECT t.* FROM answer t", "t.claim, t.n"),
    clusters: await among(
      `SELECT t.claim, k.id, k.reports, k.outlets, k.origins FROM cluster_claim t
       JOIN cluster k ON k.workspace = t.workspace AND k.id = t.cluster`,
      "t.claim, k.id",
    ),
  };
}

function versionIn(row: Row): string {
  return textOf(row, "version");
}

function claimIn(row: Row): string {
  return textOf(row, "claim");
}
