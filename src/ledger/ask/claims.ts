import type { Status } from "../../claim/claim.ts";
import { places, textOf, type Value } from "../database.ts";
import type { Entity } from "../people/list.ts";
import { pageOf, windowOf, type Asking, type Paged, type Paging, type Published } from "./asking.ts";
import { shownInOrder, type ShownClaim } from "./shown.ts";
import { nobody, peopleCalled } from "./who.ts";

export interface ClaimsAsked extends Paging, Published {
  /** A name, words of it, or an id. */
  readonly about?: string;
  /** The same; of a voice without a name what the ledger calls it (`police official`). */
  readonly by?: string;
  readonly status?: readonly Status[];
  readonly outlet?: string;
  /** Only claims that accuse, or only those that do not. */
  readonly accusation?: boolean;
  /** Earlier versions of stories too. Default: the newest of each. */
  readonly allVersions?: boolean;
}

export interface ClaimsAnswer extends Paged {
  /** Whom the names were taken to mean. */
  readonly about: readonly Entity[];
  readonly by: readonly Entity[];
  /** The newest stories first; in a story, in the order of the text. */
  readonly claims: readonly ShownClaim[];
}

/** Who says what. @throws AskRefused for a name that nobody has. */
export async function claimsAsked(asking: Asking, asked: ClaimsAsked): Promise<ClaimsAnswer> {
  const about = asked.about === undefined ? [] : await peopleCalled(asking, asked.about);
  const by = asked.by === undefined ? [] : await peopleCalled(asking, asked.by);
  if (asked.about !== undefined && about.length === 0) throw nobody(asked.about);
  const rows = await matching(asking, asked, { about, by });
  const { shown, ...paged } = pageOf(rows, asked);
  const found = { ...paged, about, by, claims: await shownInOrder(asking, shown) };
  if (asked.by !== undefined && by.length === 0 && rows.length === 0 && (asked.page ?? 1) === 1)
    throw nobody(asked.by);
  return found;
}

interface Whom {
  readonly about: readonly Entity[];
  readonly by: readonly Entity[];
}

/** Stories with a date first: neither store has a place of its own for those without, and each has it at another end. */
async function matching(asking: Asking, asked: ClaimsAsked, whom: Whom): Promise<string[]> {
  const { sql } = asking;
  const { skip, take } = windowOf(asked);
  const parts = ["v.published IS NOT NULL", "v.published IS NULL"].map((dated, at) =>
    partOf(asking, { asked, whom, dated, from: at, most: skip + take }),
  );
  const rows = await sql.all(
    `SELECT id FROM (${parts.map(({ words }, at) => `SELECT * FROM (${words}) part${at}`).join(" UNION ALL ")}) found
     ORDER BY undated, published DESC, version DESC, n LIMIT ${take} OFFSET ${skip}`,
    parts.flatMap(({ values }) => values),
  );
  return rows.map((row) => textOf(row, "id"));
}

interface Part {
  readonly asked: ClaimsAsked;
  readonly whom: Whom;
  readonly dated: string;
  readonly from: number;
  readonly most: number;
}

interface Condition {
  readonly words: string;
  readonly values: readonly Value[];
}

function partOf({ workspace }: Asking, { asked, whom, dated, from, most }: Part): Condition {
  const conditions = conditionsOf(workspace, asked, whom);
  return {
    words: `SELECT c.id, v.published, v.id AS version, c.n, ${from} AS undated FROM version v
      JOIN reading r ON r.workspace = v.workspace AND r.version = v.id AND r.current = 1
      JOIN claim c ON c.workspace = v.workspace AND c.version = v.id AND c.run = r.run
      WHERE v.workspace = ? AND ${[dated, ...conditions.map(({ words }) => words)].join(" AND ")}
      ORDER BY v.published DESC, v.id DESC, c.n LIMIT ${most}`,
    values: [workspace, ...conditions.flatMap(({ values }) => values)],
  };
}

function conditionsOf(workspace: string, asked: ClaimsAsked, { about, by }: Whom): Condition[] {
  const { status, since, until, outlet, accusation } = asked;
  const when = <Given>(given: Given | undefined, made: (given: Given) => Condition): Condition[] =>
    given === undefined ? [] : [made(given)];
  return [
    ...(asked.allVersions === true ? [] : [newest]),
    ...when(since, (day) => ({ words: "v.published >= ?", values: [day] })),
    ...when(until, (day) => ({ words: "v.published < ?", values: [`${day}~`] })), // `~` comes behind all that a date goes on with
    ...when(outlet, outletIs),
    ...when(status, (some) => ({ words: `c.status IN (${places(some.length)})`, values: some })),
    ...when(accusation, (is) => ({ words: "c.accusation = ?", values: [Number(is)] })),
    ...(about.length === 0 ? [] : inStoriesOf(workspace, about, isAbout)),
    ...when(asked.by, (name) => (by.length === 0 ? saidBy(name) : { words: "1 = 1", values: [] })),
    ...(by.length === 0 ? [] : inStoriesOf(workspace, by, says)),
  ];
}

/** In SQL: of the story of `v` no later version is known. */
export const newest: Condition = {
  words: `NOT EXISTS (SELECT 1 FROM version w WHERE w.workspace = v.workspace AND w.story = v.story AND w.n > v.n)`,
  values: [],
};

function outletIs(name: string): Condition {
  const words = name.toLowerCase();
  return { words: "lower(v.outlet) IN (?, ?)", values: [words, `the ${words}`] };
}

function saidBy(name: string): Condition {
  return { words: "lower(c.speaker) = ?", values: [name.toLowerCase()] };
}

const isAbout = `EXISTS (SELECT 1 FROM about a WHERE a.workspace = c.workspace AND a.claim = c.id AND a.run = c.run
  AND a.name = f.name)`;
/** In SQL: the figure `f` says the claim `c`. A speaker may be several: `Marr; Quint`. */
export const says = `(c.speaker = f.name OR
  replace('; ' || c.speaker || '; ', '; ' || f.name || '; ', '') <> '; ' || c.speaker || '; ')`;

/** The stories that name them first: they are few beside all. */
function inStoriesOf(workspace: string, entities: readonly Entity[], how: string): Condition[] {
  const ids = entities.map(({ id }) => id);
  return [
    {
      words: `v.id IN (SELECT version FROM entity_figure WHERE workspace = ? AND entity IN (${places(ids.length)}))`,
      values: [workspace, ...ids],
    },
    {
      words: `EXISTS (SELECT 1 FROM entity_figure f WHERE f.workspace = v.workspace AND f.version = v.id
        AND f.entity IN (${places(ids.length)}) AND ${how})`,
      values: ids,
    },
  ];
}
