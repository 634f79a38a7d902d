import type { Lexicon } from "../../lexicon/lexicon.ts";
import { numberOf, textOf, type Row, type Sql } from "../database.ts";
import { idOf } from "../ids.ts";
import type { Place } from "../insert.ts";
import { bareColumns, judgedIn, judgedOn, standingIn, type Judged } from "../judgements.ts";
import type { Edge } from "../people/clusters.ts";
import { rowsIn } from "../project/among.ts";
import { replaceClusters, clusterClaimsOf, type Cluster } from "./cluster-rows.ts";
import type { CopiedWords } from "./dependence.ts";
import { groupClaims, type Member } from "./group.ts";
import { loadClaims } from "./load-claims.ts";
import { countOrigins } from "./origins.ts";
import { isWide, type Told } from "./told.ts";

/**
 * Puts claims, and all whom judgements tie to them, into the clusters that the judgements make of them: the same as
 * `rebuildClusters` would. For claims that were judged, and for those of versions whose copies or people have changed.
 */
export async function settleClusters(
  place: Place,
  claims: readonly string[],
  lexicon: Lexicon,
): Promise<void> {
  const { sql, workspace } = place;
  await sql.lock(`clusters ${workspace}`);
  const component = await componentOf(sql, workspace, claims);
  const before = await clusterClaimsOf(sql, workspace, component.members);
  const clusters = await clustersOf(place, { ...component, lexicon });
  await replaceClusters(place, before, clusters);
}

/** Makes all clusters of a workspace again from claims and judgements; judges nothing. */
export async function rebuildClusters(place: Place, lexicon: Lexicon): Promise<void> {
  const { sql, workspace } = place;
  await sql.lock(`clusters ${workspace}`);
  for (const table of ["cluster", "cluster_claim"])
    await sql.run(`DELETE FROM ${table} WHERE workspace = ?`, [workspace]);
  const judged: Judged[] = [];
  const words = `SELECT ${bareColumns} FROM judgement WHERE workspace = ? AND what = 'same-claim'`;
  for await (const row of sql.each(words, [workspace])) judged.push(judgedIn(row));
  for (const { members, edges } of componentsIn(standingIn(judged).map(edgeOf)))
    await replaceClusters(place, [], await clustersOf(place, { members, edges, lexicon }));
}

/** Ids of the claims of some versions that stand in clusters. */
export async function clusteredIn(
  sql: Sql,
  workspace: string,
  versions: readonly string[],
): Promise<string[]> {
  const rows = await rowsIn(
    sql,
    `SELECT m.claim FROM claim c JOIN cluster_claim m ON m.workspace = c.workspace AND m.claim = c.id
     WHERE c.workspace = ? AND c.version`,
    { workspace, ids: versions, end: "ORDER BY m.claim" },
  );
  return [...new Set(rows.map((row) => textOf(row, "claim")))];
}

interface Component {
  readonly members: readonly string[];
  readonly edges: readonly Edge[];
}

function edgeOf({ id, one, other, verdict, by, at }: Judged): Edge {
  return { id, one, other, verdict, by, at, strength: 0 };
}

/** Everybody whom a yes ties to some claims, and what was judged of them; those of their clusters too, which may fall apart. */
async function componentOf(sql: Sql, workspace: string, claims: readonly string[]): Promise<Component> {
  const seen = new Set<string>();
  const edges = new Map<string, Edge>();
  for (let next = [...new Set(claims)]; next.length > 0;) {
    for (const id of next) seen.add(id);
    const judged = await judgedOn(sql, workspace, { what: "same-claim", ids: next }, bareColumns);
    for (const one of judged) edges.set(one.id, edgeOf(one));
    const tied = judged.filter(({ verdict }) => verdict === "yes").flatMap(({ one, other }) => [one, other]);
    const housemates = await housematesOf(sql, workspace, next);
    next = [...new Set([...tied, ...housemates])].filter((id) => !seen.has(id));
  }
  return { members: [...seen], edges: [...edges.values()] };
}

async function housematesOf(sql: Sql, workspace: string, claims: readonly string[]): Promise<string[]> {
  const clusters = [
    ...new Set((await clusterClaimsOf(sql, workspace, claims)).map(({ cluster }) => cluster)),
  ];
  const words = "SELECT claim FROM cluster_claim WHERE workspace = ? AND cluster";
  const rows = await rowsIn(sql, words, { workspace, ids: clusters });
  return [...new Set(rows.map((row) => textOf(row, "claim")))];
}

/** Tied by a yes, however far. */
function componentsIn(edges: readonly Edge[]): Component[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { one, other, verdict } of edges) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (verdict === "yes" && a !== b) parent.set(a, b);
  }
  const yes = edges.filter(({ verdict }) => verdict === "yes");
  const members = Map.groupBy(new Set(yes.flatMap(({ one, other }) => [one, other])), rootOf);
  const within = Map.groupBy(edges, ({ one }) => rootOf(one));
  return Array.from(members, ([root, some]) => ({ members: some, edges: within.get(root) ?? [] }));
}

async function clustersOf(
  { sql, workspace }: Place,
  { members, edges, lexicon }: Component & { lexicon: Lexicon },
): Promise<Cluster[]> {
  const told = await toldBy(sql, workspace, { claims: members, lexicon });
  const clusters: Cluster[] = [];
  for (const group of groupClaims([...told.values()].map(memberOf), edges)) {
    const claims = group.flatMap((id) => told.get(id) ?? []);
    const first = claims.find((one) => !isWide(one)) ?? claims[0];
    if (!first) continue;
    const id = clusterIdOf(first.id);
    const { reports, outlets, origins } = countOrigins(
      claims,
      await copiesAmong(sql, workspace, claims),
      lexicon,
    );
    clusters.push({
      id,
      row: [id, first.said, claims[0]?.page.day ?? null, reports, outlets, origins],
      claims: group,
    });
  }
  return clusters;
}

/** A cluster is called by its first claim that says one thing: so its id is the same however it came about. */
function clusterIdOf(first: string): string {
  return idOf("cluster", first);
}

function memberOf(told: Told): Member {
  const { page, content } = told;
  const at = String(content[0]?.start ?? 0).padStart(9, "0");
  return {
    id: told.id,
    isWide: isWide(told),
    order: `${page.day ?? "9999"} ${page.story} ${String(page.n).padStart(6, "0")} ${at}`,
  };
}

/** Some claims as they are compared, with the entities that their names have by now; without those that no reading has. */
export async function toldBy(
  sql: Sql,
  workspace: string,
  { claims, lexicon }: { readonly claims: readonly string[]; readonly lexicon: Lexicon },
): Promise<ReadonlyMap<string, Told>> {
  return new Map((await loadClaims(sql, { workspace, claims, lexicon })).map((one) => [one.id, one]));
}

/** What the versions of some claims have in the same words. */
export async function copiesAmong(
  sql: Sql,
  workspace: string,
  claims: readonly Told[],
): Promise<CopiedWords[]> {
  const versions = [...new Set(claims.map(({ page }) => page.version))];
  const among = new Set(versions);
  const rows = await rowsIn(sql, "SELECT * FROM passage WHERE workspace = ? AND one", {
    workspace,
    ids: versions,
    end: "ORDER BY one, other, one_start, other_start",
  });
  const pairs = Map.groupBy(
    rows.filter((row) => among.has(textOf(row, "other"))),
    (row) => `${textOf(row, "one")} ${textOf(row, "other")}`,
  );
  return [...pairs.values()].flatMap((some) => {
    const [first] = some;
    return first
      ? [{ one: textOf(first, "one"), other: textOf(first, "other"), passages: some.map(passageIn) }]
      : [];
  });
}

function passageIn(row: Row): CopiedWords["passages"][number] {
  return {
    one: { start: numberOf(row, "one_start"), end: numberOf(row, "one_end") },
    other: { start: numberOf(row, "other_start"), end: numberOf(row, "other_end") },
    words: numberOf(row, "words"),
  };
}
