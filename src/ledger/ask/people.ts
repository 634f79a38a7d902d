import type { Lexicon } from "../../lexicon/lexicon.ts";
import { clusteredIn, settleClusters } from "../claims/project.ts";
import { textOf, textOrNull } from "../database.ts";
import type { Place } from "../insert.ts";
import { personCard, type NameUse, type RoleUse } from "../people/card.ts";
import { mergePeople, splitPeople, undoPeople } from "../people/decide.ts";
import { entityWith, listPeople, type Entity } from "../people/list.ts";
import type { Act } from "../people/act.ts";
import type { Suggestion } from "../people/suggestions.ts";
import { rowsIn } from "../project/among.ts";
import { AskRefused, pageOf, windowOf, type Asking, type Paged, type Paging } from "./asking.ts";
import { legalOf, type ShownLegal } from "./legal.ts";
import { shownInOrder, type ShownClaim } from "./shown.ts";
import { personCalled } from "./who.ts";

export interface PeopleAsked extends Paging {
  /** Words of any of their names. */
  readonly words?: string;
}

export interface PeopleAnswer extends Paged {
  /** Those in most stories first. */
  readonly people: readonly Entity[];
}

export async function peopleAsked(asking: Asking, asked: PeopleAsked = {}): Promise<PeopleAnswer> {
  const { words } = asked;
  const { skip, take } = windowOf(asked);
  const all = await listPeople(asking.sql, asking.workspace, {
    limit: skip + take,
    ...(words === undefined ? {} : { search: words }),
  });
  const { shown, ...paged } = pageOf(all.slice(skip), asked);
  return { ...paged, people: shown };
}

/** Somebody who may be the same. */
export interface ShownSuggestion extends Suggestion {
  readonly name: string;
}

/** All that is known of one person or body; each list the newest first, the legal one the oldest: at most 300 tellings, those of the newest stories. */
export interface CardAnswer {
  readonly person: Entity;
  readonly names: readonly NameUse[];
  readonly roles: readonly RoleUse[];
  readonly by: readonly ShownClaim[];
  readonly about: readonly ShownClaim[];
  readonly denials: readonly ShownClaim[];
  readonly legal: readonly ShownLegal[];
  readonly suggestions: readonly ShownSuggestion[];
}

/** @throws AskRefused for nobody or several. */
export async function cardAsked(asking: Asking, name: string, limit = 10): Promise<CardAnswer> {
  const { sql, workspace } = asking;
  const person = await personCalled(asking, name);
  const card = await personCard(sql, workspace, { id: person.id, limit });
  if (!card) throw new AskRefused(`nobody in the ledger has the id ${person.id}`);
  const claims = async (lines: readonly { readonly claim: string }[]): Promise<ShownClaim[]> =>
    shownInOrder(
      asking,
      lines.map(({ claim }) => claim),
    );
  const suggestions = await Promise.all(
    card.suggestions.map(async (one) => ({ ...one, name: await nameOf(asking, one.entity) })),
  );
  const legal = await legalOf(asking, person.id);
  return {
    person,
    names: card.names,
    roles: card.roles,
    suggestions,
    by: await claims(card.by),
    about: await claims(card.about),
    denials: await claims(card.denials),
    legal: [...legal.shown.values()].toSorted(byDay),
  };
}

async function nameOf({ sql, workspace }: Asking, id: string): Promise<string> {
  return (await entityWith(sql, workspace, id))?.name ?? id;
}

function byDay(a: ShownLegal, b: ShownLegal): number {
  return dayKey(a) < dayKey(b) ? -1 : 1;
}

function dayKey({ date, source, id }: ShownLegal): string {
  return `${date ?? source.published ?? "9999"} ${id}`;
}

/** What a person decided, and how it is taken back. */
export interface DecisionAnswer {
  /** For `undo`; null: this was one. */
  readonly judgement: string | null;
  readonly people: readonly Entity[];
}

/** The asking of a transaction that writes. */
export type Deciding = Asking & { readonly place: Place; readonly lexicon: Lexicon };

/** Two or more are one. @throws AskRefused for a name that is nobody or several, or if they are one already. */
export async function mergeAsked(
  deciding: Deciding,
  names: readonly string[],
  act: Act,
): Promise<DecisionAnswer> {
  const people: Entity[] = [];
  for (const name of names) people.push(await personCalled(deciding, name));
  const ids = [...new Set(people.map(({ id }) => id))];
  if (ids.length < 2)
    throw new AskRefused(`${names.map((name) => `“${name}”`).join(" and ")}: one person already`);
  const { judgements } = await mergePeople(deciding.place, ids, act);
  return decided(deciding, judgements[0] ?? null, ids);
}

/** Whoever has this name in some stories is another person than in the rest. @throws AskRefused if that cannot be. */
export async function splitAsked(
  deciding: Deciding,
  { name, stories }: { readonly name: string; readonly stories: readonly string[] },
  act: Act,
): Promise<DecisionAnswer> {
  const { sql, workspace } = deciding;
  const { id } = await personCalled(deciding, name);
  const rows = await sql.all(
    `SELECT f.version, f.name, v.story FROM entity_figure f
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     WHERE f.workspace = ? AND f.entity = ? ORDER BY f.version, f.name`,
    [workspace, id],
  );
  const isMeant = (story: string, version: string): boolean =>
    stories.includes(story) || stories.includes(version);
  const meant = rows.filter((row) => isMeant(textOf(row, "story"), textOf(row, "version")));
  if (meant.length === 0)
    throw new AskRefused(`“${name}” is in none of these stories: ${stories.join(", ")}`);
  if (meant.length === rows.length)
    throw new AskRefused(`“${name}” is in no other story: there is nobody to part`);
  const figures = meant.map((row) => `${textOf(row, "version")}/${textOf(row, "name")}`);
  const { judgements } = await splitPeople(deciding.place, figures, act);
  return decided(
    deciding,
    judgements[0] ?? null,
    rows.map((row) => `${textOf(row, "version")}/${textOf(row, "name")}`),
  );
}

/** Which claims are one, and where they come from, hangs on who is who. */
async function decided(
  { sql, workspace, place, lexicon }: Deciding,
  judgement: string | null,
  ids: readonly string[],
): Promise<DecisionAnswer> {
  const found = new Map<string, Entity>();
  for (const id of ids) {
    const entity = await entityWith(sql, workspace, id);
    if (entity) found.set(entity.id, entity);
  }
  const entities = { workspace, ids: [...found.keys()] };
  const rows = await rowsIn(
    sql,
    "SELECT DISTINCT version FROM entity_figure WHERE workspace = ? AND entity",
    entities,
  );
  const claims = await clusteredIn(
    sql,
    workspace,
    rows.map((row) => textOf(row, "version")),
  );
  await settleClusters(place, claims, lexicon);
  return { judgement, people: [...found.values()] };
}

/**
 * Takes back a merger or a split, with all judgements that were written with it; without an id, the last one.
 * @throws AskRefused if there is none.
 */
export async function undoAsked(
  deciding: Deciding,
  judgement: string | undefined,
  act: Act,
): Promise<DecisionAnswer> {
  const { sql, workspace } = deciding;
  const only = judgement === undefined ? "" : "AND j.id = ?";
  const [last] = await sql.all(
    `SELECT j.at, j.who FROM judgement j WHERE j.workspace = ? AND j.what = 'same-person' AND j.by = 'person' AND j.retracts IS NULL ${only}
       AND NOT EXISTS (SELECT 1 FROM judgement back WHERE back.workspace = j.workspace AND back.retracts = j.id)
     ORDER BY j.at DESC LIMIT 1`,
    [workspace, ...(judgement === undefined ? [] : [judgement])],
  );
  if (!last)
    throw new AskRefused(
      judgement === undefined ? "nothing to undo" : `no merger or split that stands has the id ${judgement}`,
    );
  const rows = await sql.all(
    `SELECT id, one, other FROM judgement WHERE workspace = ? AND what = 'same-person' AND by = 'person' AND retracts IS NULL
       AND at = ? AND who = ? ORDER BY id`,
    [workspace, textOf(last, "at"), textOrNull(last, "who")],
  );
  const judgements = rows.map((row) => textOf(row, "id"));
  await undoPeople(deciding.place, { judgements }, act);
  return decided(
    deciding,
    null,
    rows.flatMap((row) => [textOf(row, "one"), textOf(row, "other")]),
  );
}
