import type { Lexicon } from "../../lexicon/lexicon.ts";
import { mediumIn, type Dependence } from "../claims/dependence.ts";
import { hardeningOf, type Height } from "../claims/hardening.ts";
import { originsOf, type Origins } from "../claims/origins.ts";
import { copiesAmong, toldBy } from "../claims/project.ts";
import type { Told } from "../claims/told.ts";
import { textOf } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { claimHits } from "../search-index.ts";
import { AskRefused, type Asking } from "./asking.ts";
import { shownClaims, type ShownClaim } from "./shown.ts";

export interface OriginsAsked {
  /** A claim's id, or words to look for. */
  readonly claim: string;
  readonly lexicon: Lexicon;
  /** Only tellings that were published before this day, ISO 8601. */
  readonly before?: string;
  /** How many claims are shown if words fit several. */
  readonly limit?: number;
}

/** Tellings between which a dependence was found. */
export interface ShownGroup {
  /** Whoever is named as the origin; empty: nobody is. */
  readonly named: readonly string[];
  readonly claims: readonly ShownClaim[];
}

export interface ShownDependence {
  readonly what: Dependence;
  readonly why: string;
  readonly one: ShownClaim;
  /** Null: a report that the ledger does not hold. */
  readonly other: ShownClaim | null;
  /** Whose report that is. */
  readonly outlet: string | null;
}

export interface ShownChange {
  readonly what: "hardened" | "softened" | "withdrawn";
  readonly why: string;
  readonly outlet: string | null;
  readonly from: Height;
  readonly to: Height;
  readonly before: ShownClaim;
  readonly after: ShownClaim;
}

/** A telling that is no denial and no question, and how far its outlet stands behind it. */
export interface ShownStep {
  readonly claim: ShownClaim;
  readonly height: Height;
  /** True in a correction: told to take it back. */
  readonly isWithdrawn: boolean;
}

/** One claim over all stories: three numbers, and what they rest on. */
export interface ClaimOrigins {
  /** Id of its first telling. */
  readonly claim: string;
  readonly said: string;
  /** In words: `no dependence found`, never `independent`. */
  readonly says: string;
  readonly reports: number;
  readonly outlets: number;
  readonly origins: number;
  /** Groups that name nobody: each may be any of the others. */
  readonly unknown: number;
  readonly groups: readonly ShownGroup[];
  readonly dependences: readonly ShownDependence[];
  /** All outlets' tellings by day, the oldest first. */
  readonly steps: readonly ShownStep[];
  /** How it hardened, within each outlet. */
  readonly changes: readonly ShownChange[];
}

export interface OriginsAnswer {
  readonly claims: readonly ClaimOrigins[];
}

/** How many know it and how many repeat it. @throws AskRefused if no claim has this id or these words. */
export async function originsAsked(asking: Asking, asked: OriginsAsked): Promise<OriginsAnswer> {
  const clusters = await clustersFor(asking, asked);
  const claims: ClaimOrigins[] = [];
  for (const cluster of clusters.slice(0, asked.limit ?? 3))
    claims.push(await originsIn(asking, cluster, asked));
  return { claims: claims.filter(({ reports }) => reports > 0) };
}

/** Ids of the claims that are one. */
type Cluster = readonly string[];

async function clustersFor(asking: Asking, { claim }: OriginsAsked): Promise<Cluster[]> {
  const { sql, workspace } = asking;
  const known = await sql.all("SELECT id FROM claim WHERE workspace = ? AND id = ? LIMIT 1", [
    workspace,
    claim,
  ]);
  const ids = known.length > 0 ? [claim] : await hitsFor(asking, claim);
  if (ids.length === 0) throw new AskRefused(`no claim in the ledger has the id or the words “${claim}”`);
  const rows = await rowsIn(sql, "SELECT cluster, claim FROM cluster_claim WHERE workspace = ? AND claim", {
    workspace,
    ids,
  });
  const by = Map.groupBy(rows, (row) => textOf(row, "claim"));
  const names = ids.flatMap((id) => (by.get(id) ?? []).map((row) => textOf(row, "cluster")).toSorted());
  const members = await membersOf(asking, [...new Set(names)]);
  const alone = ids.filter((id) => !by.has(id)).map((id) => [id]);
  return [...members, ...alone];
}

const MOST_HITS = 40;

async function hitsFor({ sql, dialect, workspace }: Asking, query: string): Promise<string[]> {
  const hits = claimHits({ dialect, workspace, query });
  if (!hits) return [];
  const rows = await sql.all(
    `SELECT hit.claim FROM ${hits.from} hit ORDER BY hit.rank DESC, hit.claim LIMIT ${MOST_HITS}`,
    hits.values,
  );
  return rows.map((row) => textOf(row, "claim"));
}

async function membersOf({ sql, workspace }: Asking, clusters: readonly string[]): Promise<Cluster[]> {
  const rows = await rowsIn(sql, "SELECT cluster, claim FROM cluster_claim WHERE workspace = ? AND cluster", {
    workspace,
    ids: clusters,
  });
  const by = Map.groupBy(rows, (row) => textOf(row, "cluster"));
  return clusters.map((cluster) => (by.get(cluster) ?? []).map((row) => textOf(row, "claim")).toSorted());
}

async function originsIn(
  asking: Asking,
  cluster: Cluster,
  { lexicon, before }: OriginsAsked,
): Promise<ClaimOrigins> {
  const { sql, workspace } = asking;
  const all = [...(await toldBy(sql, workspace, { claims: cluster, lexicon })).values()];
  const told = all.filter(({ page }) => before === undefined || (page.day ?? "") < before).toSorted(byTime);
  const found = originsOf(told, await copiesAmong(sql, workspace, told), lexicon);
  const shown = await shownClaims(asking, cluster);
  const { says, reports, outlets, origins, unknown } = found;
  return {
    claim: told[0]?.id ?? "",
    said: told[0]?.said ?? "",
    says,
    reports,
    outlets,
    origins,
    unknown,
    groups: found.groups.map(({ named, claims }) => ({
      named,
      claims: claims.flatMap((id) => shown.get(id) ?? []),
    })),
    dependences: found.edges.flatMap((edge) => dependenceOf(edge, shown)),
    ...hardeningIn(told, shown),
  };
}

function byTime(a: Told, b: Told): number {
  return timeKey(a) < timeKey(b) ? -1 : 1;
}

function timeKey({ page, id }: Told): string {
  return `${page.day ?? "9999"} ${page.story} ${String(page.n).padStart(6, "0")} ${id}`;
}

function dependenceOf(
  { one, other, what, why }: Origins["edges"][number],
  shown: ReadonlyMap<string, ShownClaim>,
): ShownDependence[] {
  const [first, second] = [shown.get(one), shown.get(other)];
  const outlet = mediumIn({ other });
  return first && (second || outlet !== null)
    ? [{ what, why, one: first, other: second ?? null, outlet }]
    : [];
}

function hardeningIn(
  told: readonly Told[],
  shown: ReadonlyMap<string, ShownClaim>,
): Pick<ClaimOrigins, "steps" | "changes"> {
  const { steps, changes } = hardeningOf(told);
  return {
    steps: steps.flatMap(({ claim: id, height, isWithdrawn }) => {
      const claim = shown.get(id);
      return claim ? [{ claim, height, isWithdrawn }] : [];
    }),
    changes: changes.flatMap(({ from, to, what, why }) => {
      const [before, after] = [shown.get(from.claim), shown.get(to.claim)];
      const heights = { from: from.height, to: to.height };
      return before && after ? [{ what, why, outlet: to.outlet, ...heights, before, after }] : [];
    }),
  };
}
