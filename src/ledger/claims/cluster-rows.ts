import { places, textOf, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { MOST, rowsIn } from "../project/among.ts";

/** A claim in a cluster. */
export interface ClusterClaim {
  readonly cluster: string;
  readonly claim: string;
}

/** The clusters of some claims. */
export async function clusterClaimsOf(
  sql: Sql,
  workspace: string,
  claims: readonly string[],
): Promise<ClusterClaim[]> {
  const words = "SELECT cluster, claim FROM cluster_claim WHERE workspace = ? AND claim";
  const rows = await rowsIn(sql, words, { workspace, ids: claims });
  return rows.map((row) => ({ cluster: textOf(row, "cluster"), claim: textOf(row, "claim") }));
}

/** A cluster as it is to be. */
export interface Cluster {
  readonly id: string;
  /** Its row without the workspace. */
  readonly row: readonly (string | number | null)[];
  readonly claims: readonly string[];
}

/** Writes what is not the same as before: of a cluster that grew, a few rows. */
export async function replaceClusters(
  place: Place,
  before: readonly ClusterClaim[],
  clusters: readonly Cluster[],
): Promise<void> {
  const { sql, workspace } = place;
  const after = new Map(clusters.map(({ id, claims }) => [id, new Set(claims)]));
  for (const { cluster, claim } of before)
    if (!after.get(cluster)?.has(claim))
      await sql.run("DELETE FROM cluster_claim WHERE workspace = ? AND cluster = ? AND claim = ?", [
        workspace,
        cluster,
        claim,
      ]);
  const gone = [...new Set(before.map(({ cluster }) => cluster))];
  for (let at = 0; at < gone.length; at += MOST) {
    const some = gone.slice(at, at + MOST);
    await sql.run(`DELETE FROM cluster WHERE workspace = ? AND id IN (${places(some.length)})`, [
      workspace,
      ...some,
    ]);
  }
  const there = new Set(before.map(({ cluster, claim }) => `${cluster} ${claim}`));
  await insertAll(place, [
    {
      into: "INSERT INTO cluster (workspace, id, said, first, reports, outlets, origins) VALUES ",
      row: "(?, ?, ?, ?, ?, ?, ?)",
      rows: clusters.map(({ row }) => row),
    },
    {
      into: "INSERT INTO cluster_claim (workspace, cluster, claim) VALUES ",
      row: "(?, ?, ?)",
      rows: clusters.flatMap(({ id, claims }) =>
        claims.filter((claim) => !there.has(`${id} ${claim}`)).map((claim) => [id, claim]),
      ),
    },
  ]);
}
