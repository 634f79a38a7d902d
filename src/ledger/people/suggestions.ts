import type { Sql } from "../database.ts";
import { judgedIn, standingIn, type Judged } from "../judgements.ts";
import { latestOfPairs } from "./clusters.ts";
import { edgeOf } from "./judgements.ts";
import { entitiesOf } from "./settle.ts";

/** Somebody who may be the same, until a person answers. */
export interface Suggestion {
  /** The other entity. */
  readonly entity: string;
  /** The pair to answer: the first is a figure of the entity asked about. */
  readonly one: string;
  readonly other: string;
  readonly why: readonly string[];
  /** How many pairs of figures suggest it. */
  readonly pairs: number;
}

/** Who else an entity may be, by the strongest pair; not those whom a person has held apart from it. */
export async function suggestionsFor(sql: Sql, workspace: string, entity: string): Promise<Suggestion[]> {
  const judged = await openOn(sql, workspace, entity);
  const entities = await entitiesOf(sql, workspace, [
    ...new Set(judged.flatMap(({ one, other }) => [one, other])),
  ]);
  const members = new Set([...entities].flatMap(([figure, own]) => (own === entity ? [figure] : [])));
  const counting = new Set(latestOfPairs(judged.map(edgeOf)).map(({ id }) => id));
  const open = judged.filter(
    ({ id, one, other }) => counting.has(id) && members.has(one) !== members.has(other),
  );
  const byEntity = Map.groupBy(open, (judgement) => entities.get(outer(judgement, members)) ?? "");
  return Array.from(byEntity).flatMap(([other, pairs]) => suggestionOf(other, pairs, members));
}

/** What is likely of an entity's figures, and what persons said of them. */
async function openOn(sql: Sql, workspace: string, entity: string): Promise<Judged[]> {
  const found = new Map<string, Judged>();
  for (const side of ["one", "other"]) {
    const rows = await sql.all(
      `SELECT * FROM judgement WHERE workspace = ? AND ${side} IN (
         SELECT version || '/' || name FROM entity_figure WHERE workspace = ? AND entity = ?)
         AND what = 'same-person' AND (verdict = 'unsure' OR by = 'person' OR retracts IS NOT NULL)`,
      [workspace, workspace, entity],
    );
    for (const judged of rows.map(judgedIn)) found.set(judged.id, judged);
  }
  return standingIn([...found.values()]);
}

function suggestionOf(entity: string, pairs: readonly Judged[], members: ReadonlySet<string>): Suggestion[] {
  const isAnswered = pairs.some(({ by, verdict }) => by === "person" && verdict === "no");
  const unsure = pairs.filter(({ verdict }) => verdict === "unsure");
  const [first] = unsure.toSorted(
    (a, b) => edgeOf(b).strength - edgeOf(a).strength || (a.id < b.id ? -1 : 1),
  );
  if (entity === "" || isAnswered || !first) return [];
  const other = outer(first, members);
  const one = other === first.one ? first.other : first.one;
  return [{ entity, one, other, why: first.why, pairs: unsure.length }];
}

function outer({ one, other }: Judged, members: ReadonlySet<string>): string {
  return members.has(one) ? other : one;
}
