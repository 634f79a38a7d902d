import type { Lexicon } from "../../lexicon/lexicon.ts";
import { contradiction, type Contradiction } from "../claims/contradictions.ts";
import { legalTimeline } from "../claims/legal-conflicts.ts";
import { loadTold } from "../claims/load.ts";
import type { Told } from "../claims/told.ts";
import { numberOf, places, textOf } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import type { Entity } from "../people/list.ts";
import { agesOf } from "./ages.ts";
import { pageOf, windowOf, type Asking, type Paged, type Paging, type Published } from "./asking.ts";
import { chosenVersions } from "./chosen-versions.ts";
import { legalOf, type ShownLegal } from "./legal.ts";
import { pairsOf } from "./pairs.ts";
import { shownClaims, type ShownClaim } from "./shown.ts";
import type { ShownContradiction, Side } from "./sides.ts";
import { conflictOf, type ShownConflict } from "./timeline.ts";
import { personCalled } from "./who.ts";

export interface ContradictionsAsked extends Paging, Published {
  readonly lexicon: Lexicon;
  /** Only what concerns this person or body: said by, about or naming them. */
  readonly name?: string;
}

export interface ContradictionsAnswer extends Paged {
  readonly person: Entity | null;
  /** How many stories were compared, the newest, and how many there are. */
  readonly compared: number;
  readonly stories: number;
  /** The newest first. */
  readonly contradictions: readonly ShownContradiction[];
}

/** What does not fit together: sides, numbers, days, acts of the law, ages. @throws AskRefused for nobody or several. */
export async function contradictionsAsked(
  asking: Asking,
  asked: ContradictionsAsked,
): Promise<ContradictionsAnswer> {
  const person = asked.name === undefined ? null : await personCalled(asking, asked.name);
  const { versions: looked, stories } = await chosenVersions(asking, asked, person);
  const found = [
    ...(await ofClaims(asking, { versions: looked, person, lexicon: asked.lexicon })),
    ...(await ofLaw(asking, person ? [person.id] : await accusedIn(asking, looked))),
    ...(await agesOf(asking, { versions: looked, person })),
  ].toSorted(byTime);
  const { shown, ...paged } = pageOf(found.slice(windowOf(asked).skip), asked);
  return { ...paged, person, compared: looked.length, stories, contradictions: shown };
}

interface Looking {
  readonly versions: readonly string[];
  readonly person: Entity | null;
  readonly lexicon: Lexicon;
}

async function ofClaims(
  asking: Asking,
  { versions, person, lexicon }: Looking,
): Promise<ShownContradiction[]> {
  const { sql, workspace } = asking;
  const all = await loadTold(sql, { workspace, versions, lexicon, withEntities: true });
  const told = person ? all.filter((one) => concerns(one, person)) : all;
  const days = new Map(told.map(({ id, page }) => [id, page.day ?? "9999"]));
  const dayOf = ({ one, other }: Contradiction): string =>
    `${days.get(one.claim)} ${days.get(other.claim)} ${one.claim} ${other.claim}`;
  const found = pairsOf(told)
    .flatMap(([a, b]) => contradiction(a, b, lexicon) ?? [])
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const groups = await groupsOf(asking, found);
  const firsts = groups.flatMap(([first]) => (first ? [first.one.claim, first.other.claim] : []));
  const shown = await shownClaims(asking, firsts);
  return groups.flatMap(([first, ...others]) => {
    if (!first) return [];
    const [one, other] = [shown.get(first.one.claim), shown.get(first.other.claim)];
    const again = others.map((more) => [more.one.claim, more.other.claim] as const);
    const { why, says, reasons } = first;
    return one && other ? [{ why, says, reasons, one: claimSide(one), other: claimSide(other), again }] : [];
  });
}

/** What two claims say against each other is one thing, however often it is told; its first tellings come first. */
async function groupsOf(
  { sql, workspace }: Asking,
  found: readonly Contradiction[],
): Promise<Contradiction[][]> {
  const ids = [...new Set(found.flatMap(({ one, other }) => [one.claim, other.claim]))];
  const rows = await rowsIn(sql, "SELECT claim, cluster FROM cluster_claim WHERE workspace = ? AND claim", {
    workspace,
    ids,
  });
  const clusters = Map.groupBy(rows, (row) => textOf(row, "claim"));
  const nameOf = (claim: string): string =>
    (clusters.get(claim) ?? [])
      .map((row) => textOf(row, "cluster"))
      .toSorted()
      .join(" ") || claim;
  const keyOfPair = ({ why, one, other }: Contradiction): string =>
    JSON.stringify([why, ...[nameOf(one.claim), nameOf(other.claim)].toSorted()]);
  return [...Map.groupBy(found, keyOfPair).values()];
}

function concerns({ names, about, page, teller }: Told, { id }: Entity): boolean {
  const isOf = (entity: string | null | undefined): boolean => entity === id;
  const spoken = page.figures.some(({ name, entity }) => isOf(entity) && about.includes(name));
  return spoken || isOf(teller?.entity) || names.some(({ entity }) => isOf(entity));
}

function claimSide({ claim, source, says, speaker }: ShownClaim): Side {
  return { source, words: says, claim, onWordOf: speaker };
}

async function accusedIn({ sql, workspace }: Asking, versions: readonly string[]): Promise<string[]> {
  if (versions.length === 0) return [];
  const rows = await sql.all(
    `SELECT f.entity, count(DISTINCT f.version) AS stories FROM entity_figure f
     JOIN linked l ON l.workspace = f.workspace AND l.version = f.version
     JOIN legal g ON g.workspace = f.workspace AND g.version = f.version AND g.run = l.run AND g.person = f.name
     WHERE f.workspace = ? AND f.version IN (${places(versions.length)}) GROUP BY f.entity ORDER BY f.entity`,
    [workspace, ...versions],
  );
  return rows.filter((row) => numberOf(row, "stories") > 1).map((row) => textOf(row, "entity"));
}

async function ofLaw(asking: Asking, entities: readonly string[]): Promise<ShownContradiction[]> {
  const found: ShownContradiction[] = [];
  for (const entity of entities) {
    const legal = await legalOf(asking, entity);
    const conflicts = legalTimeline(legal.notes).conflicts.map((conflict) => conflictOf(conflict, legal));
    found.push(...conflicts.flatMap(ofConflict));
  }
  return found;
}

/** The first telling of either side stands for it. */
function ofConflict({ why, says, one, other }: ShownConflict): ShownContradiction[] {
  const [[first], [second]] = [one, other];
  if (!first || !second) return [];
  const told = [one, other].map(({ length }) => (length === 1 ? "once" : `${length} times`));
  const reasons = [`both are about ${first.person}`, `one is told ${told[0]}, the other ${told[1]}`];
  return [{ why, says, reasons, one: legalSide(first), other: legalSide(second), again: [] }];
}

function legalSide({ source, words, claim, onWordOf }: ShownLegal): Side {
  return { source, words, claim, onWordOf };
}

/** By the later of the two stories. */
function byTime(a: ShownContradiction, b: ShownContradiction): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one > other ? -1 : Number(one < other);
}

function keyOf({ one, other, why }: ShownContradiction): string {
  const [first, second] = [sideKey(one), sideKey(other)];
  return first < second ? `${second} ${first} ${why}` : `${first} ${second} ${why}`;
}

function sideKey({ source, words }: Side): string {
  return `${source.published ?? ""} ${source.version} ${words.spans.join(" ")}`;
}
