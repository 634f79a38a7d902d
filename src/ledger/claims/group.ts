import { clusterFigures, latestOfPairs, type Edge } from "../people/clusters.ts";

/** A claim as a member of clusters. */
export interface Member {
  readonly id: string;
  /** It says several things, each of which others say by themselves. */
  readonly isWide: boolean;
  /** Orders a cluster's claims: publication, version, place. */
  readonly order: string;
}

/**
 * Which claims say the same, by what was judged of pairs. A person's word goes before a machine's, and a no holds two groups
 * apart whatever leads from one to the other. A claim that says two things is in the clusters of both and joins them never.
 * Each cluster's claims in their order; clusters by their first claims.
 */
export function groupClaims(members: readonly Member[], edges: readonly Edge[]): string[][] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const known = latestOfPairs(edges.filter(({ one, other }) => byId.has(one) && byId.has(other)));
  const isMixed = ({ one, other, by }: Edge): boolean =>
    by === "machine" && byId.get(one)?.isWide !== byId.get(other)?.isWide;
  const { groups } = clusterFigures(known.filter((edge) => !isMixed(edge)));
  const inGroup = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
  const clusters: Set<string>[] = groups.map((group) => new Set(group));
  for (const { one, other, verdict } of known.filter(isMixed)) {
    if (verdict !== "yes") continue;
    const [wide, narrow] = byId.get(one)?.isWide ? [one, other] : [other, one];
    const at = inGroup.get(narrow) ?? clusters.push(new Set([narrow])) - 1;
    inGroup.set(narrow, at);
    if (!isParted(wide, clusters[at] ?? new Set(), known)) clusters[at]?.add(wide);
  }
  const orderOf = (id: string): string => `${byId.get(id)?.order} ${id}`;
  return distinct(clusters)
    .map((cluster) => [...cluster].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)))
    .toSorted((a, b) => (orderOf(a[0] ?? "") < orderOf(b[0] ?? "") ? -1 : 1));
}

/** Somebody said that it is not the same as one of them. */
function isParted(wide: string, cluster: ReadonlySet<string>, edges: readonly Edge[]): boolean {
  return edges.some(
    ({ one, other, verdict }) =>
      verdict === "no" && ((one === wide && cluster.has(other)) || (other === wide && cluster.has(one))),
  );
}

/** Without clusters that another one holds whole: wide claims alone, which others joined one by one. */
function distinct(clusters: readonly Set<string>[]): Set<string>[] {
  return clusters.filter(
    (cluster, at) =>
      cluster.size > 1 &&
      !clusters.some(
        (other, index) =>
          index !== at &&
          (other.size > cluster.size || index < at) &&
          [...cluster].every((id) => other.has(id)),
      ),
  );
}
