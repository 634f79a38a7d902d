import type { Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { clusterFigures, latestOfPairs } from "./clusters.ts";
import { figureId } from "./figure.ts";
import type { Act } from "./act.ts";
import { edgeOf, judgementsOn, judgePairs, takeBack, type Pair } from "./judgements.ts";
import { entitiesOf, firstsIn, membersOf, settle } from "./settle.ts";
import { tiesOn } from "./ties.ts";
import type { Judged, JudgedAs } from "../judgements.ts";

/** What a person did, for `undo`. */
export interface Done {
  /** Ids of the judgements written. */
  readonly judgements: readonly string[];
}

/** Entities or figures, by id, are one person or body. */
export async function mergePeople(place: Place, ids: readonly string[], act: Act): Promise<Done> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  const entities = [...new Set(await entitiesNamed(sql, workspace, ids))];
  const [first = "", ...others] = entities;
  if (others.length === 0) throw new RangeError(`one person already, or one only: ${ids.join(", ")}`);
  const star = others.map((other): Pair => ({ one: first, other, verdict: "yes" }));
  const apart = await heldApart(sql, workspace, entities);
  const known = new Set(star.map(pairKey));
  const lifted = apart
    .map(({ one, other }): Pair => ({ one, other, verdict: "yes" }))
    .filter((pair) => !known.has(pairKey(pair)));
  return decided(place, [...star, ...lifted], { ...act, why: ["merged"] });
}

/** Persons' no between figures of several entities: the merger takes their place. */
async function heldApart(sql: Sql, workspace: string, entities: readonly string[]): Promise<Judged[]> {
  const rows = await membersOf(sql, workspace, entities);
  const entityOf = new Map(rows.map((row) => [figureId(row), row.entity]));
  const judged = await judgementsOn(sql, workspace, [...entityOf.keys()]);
  const counting = new Set(latestOfPairs(judged.map(edgeOf)).map(({ id }) => id));
  return judged.filter(
    ({ id, one, other, verdict, by }) =>
      counting.has(id) && verdict === "no" && by === "person" && entityOf.has(one) && entityOf.has(other),
  );
}

/**
 * Some figures of an entity are another person than its rest. They are held together, and every judgement that ties them
 * to the rest is answered.
 */
export async function splitPeople(place: Place, figures: readonly string[], act: Act): Promise<Done> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  const entities = [...new Set(await entitiesNamed(sql, workspace, figures))];
  const members = (await membersOf(sql, workspace, entities)).map(figureId);
  const out = new Set(figures);
  const rest = members.filter((id) => !out.has(id));
  const [first, other] = [members.find((id) => out.has(id)), rest[0]];
  if (entities.length !== 1 || first === undefined || other === undefined)
    throw new RangeError(`not some of one person’s figures: ${figures.join(", ")}`);
  const stay = new Set(rest);
  const judged = [
    ...(await judgementsOn(sql, workspace, [...out])),
    ...(await tiesOn(sql, workspace, [...out])),
  ];
  const ties = judged.filter(
    ({ one, other: end, verdict }) => verdict === "yes" && (stay.has(one) || stay.has(end)),
  );
  const parted = unique([{ one: first, other, verdict: "no" }, ...ties.map(parting)]);
  const together = [...out]
    .filter((id) => id !== first)
    .map((id): Pair => ({ one: first, other: id, verdict: "yes" }));
  const left = await heldTogether(sql, workspace, rest);
  return decided(place, [...together, ...left, ...parted], { ...act, why: ["split"] });
}

/** The rest stays one, though its members may have been tied by those who leave only. */
async function heldTogether(sql: Sql, workspace: string, rest: readonly string[]): Promise<Pair[]> {
  const among = new Set(rest);
  const judged = (await judgementsOn(sql, workspace, rest)).map(edgeOf);
  const edges = [...judged, ...(await tiesOn(sql, workspace, rest))];
  const inside = edges.filter(({ one, other }) => among.has(one) && among.has(other));
  const firsts = firstsIn(clusterFigures(inside).groups, new Map());
  const [first = "", ...others] = [...new Set(rest.map((id) => firsts.get(id) ?? id))];
  return others.map((other) => ({ one: first, other, verdict: "yes" }));
}

function parting({ one, other }: Pick<Pair, "one" | "other">): Pair {
  return { one, other, verdict: "no" };
}

/** A person's answer to a suggestion, or to any pair of figures. */
export async function answerPair(
  place: Place,
  pair: { readonly one: string; readonly other: string; readonly verdict: JudgedAs },
  act: Act,
): Promise<Done> {
  await place.sql.lock(`people ${place.workspace}`);
  await entitiesNamed(place.sql, place.workspace, [pair.one, pair.other]);
  return decided(place, [pair], { ...act, why: ["answered"] });
}

/** Takes back what was done, as if it had never been. */
export async function undoPeople(place: Place, { judgements }: Done, act: Act): Promise<void> {
  await place.sql.lock(`people ${place.workspace}`);
  await settle(place, await takeBack(place, judgements, act));
}

async function decided(
  place: Place,
  pairs: readonly Pair[],
  act: Act & { readonly why: readonly string[] },
): Promise<Done> {
  const judgements = await judgePairs(place, pairs, act);
  await settle(
    place,
    unique(pairs).flatMap(({ one, other }) => [one, other]),
  );
  return { judgements };
}

/** The entities of figures or entities. @throws RangeError for an id that is neither. */
async function entitiesNamed(sql: Sql, workspace: string, ids: readonly string[]): Promise<string[]> {
  const found = await entitiesOf(sql, workspace, ids);
  return ids.map((id) => {
    const entity = found.get(id);
    if (entity === undefined) throw new RangeError(`nobody in the ledger has the id ${id}`);
    return entity;
  });
}

function unique(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()];
}

function pairKey({ one, other }: Pair): string {
  return JSON.stringify([one, other].toSorted());
}
