import type { Span } from "../../base/span.ts";
import { listOf, spanOf } from "../columns.ts";
import { numberOf, textOf, textOrNull, type Row, type Sql } from "../database.ts";
import { entityWith, type Entity } from "./list.ts";
import { suggestionsFor, type Suggestion } from "./suggestions.ts";

/** Where something stands. */
export interface Source {
  readonly story: string;
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A name in stories, and when it was first and last seen. */
export interface NameUse {
  readonly name: string;
  readonly stories: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface RoleUse {
  readonly role: string;
  readonly stories: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** A claim's id and words; the rest stands in the table `claim`. */
export interface ClaimLine {
  readonly claim: string;
  readonly run: string;
  readonly said: string;
  readonly speaker: string | null;
  readonly status: string | null;
  readonly kind: string | null;
  /** -1: it says that it is not so. */
  readonly polarity: number;
  readonly moment: string | null;
  readonly source: Source;
}

/** What a story tells of somebody and the law; on its own word, or on a claim's. */
export interface LegalLine {
  readonly id: string;
  readonly status: string;
  readonly offence: string | null;
  readonly moment: string | null;
  readonly claim: string | null;
  /** Who vouches, if somebody does. */
  readonly speaker: string | null;
  readonly cue: Span;
  readonly source: Source;
}

/** One person or body; each list the newest first, `limit` long at most, but the legal one: the oldest first, of the 300 tellings in the newest stories. Roles are those of the last 3,000 stories. */
export interface Card extends Entity {
  readonly names: readonly NameUse[];
  readonly roles: readonly RoleUse[];
  readonly by: readonly ClaimLine[];
  readonly about: readonly ClaimLine[];
  readonly denials: readonly ClaimLine[];
  readonly legal: readonly LegalLine[];
  readonly suggestions: readonly Suggestion[];
}

/** Null: nobody has this id. */
export async function personCard(
  sql: Sql,
  workspace: string,
  { id, limit = 20 }: { readonly id: string; readonly limit?: number },
): Promise<Card | null> {
  const entity = await entityWith(sql, workspace, id);
  if (!entity) return null;
  const asked = { workspace, entity: entity.id, limit: Math.trunc(limit) };
  return {
    ...entity,
    names: await namesOf(sql, asked),
    roles: await rolesOf(sql, asked),
    by: await claimsOf(sql, asked, "by"),
    about: await claimsOf(sql, asked, "about"),
    denials: await claimsOf(sql, asked, "denials"),
    legal: await legalOf(sql, asked),
    suggestions: await suggestionsFor(sql, workspace, entity.id),
  };
}

interface Asked {
  readonly workspace: string;
  readonly entity: string;
  readonly limit: number;
}

async function namesOf(sql: Sql, { workspace, entity, limit }: Asked): Promise<NameUse[]> {
  const rows = await sql.all(
    `SELECT name, count(*) AS stories, min(CASE WHEN day <> '' THEN day END) AS first,
       max(CASE WHEN day <> '' THEN day END) AS last
     FROM entity_figure WHERE workspace = ? AND entity = ? AND shown = 1
     GROUP BY name ORDER BY count(*) DESC, name LIMIT ${limit}`,
    [workspace, entity],
  );
  return rows.map((row) => ({ name: textOf(row, "name"), ...spread(row) }));
}

function spread(row: Row): Pick<NameUse, "stories" | "first" | "last"> {
  return {
    stories: numberOf(row, "stories"),
    first: textOrNull(row, "first"),
    last: textOrNull(row, "last"),
  };
}

const figures = `
  FROM entity_figure f
  JOIN linked l ON l.workspace = f.workspace AND l.version = f.version`;

const MOST_ROLES = 3000; // figures whose roles are counted, the last ones by day

async function rolesOf(sql: Sql, { workspace, entity, limit }: Asked): Promise<RoleUse[]> {
  const rows = await sql.all(
    `SELECT g.roles, count(*) AS stories, min(CASE WHEN f.day <> '' THEN f.day END) AS first,
       max(CASE WHEN f.day <> '' THEN f.day END) AS last
     FROM (SELECT workspace, version, name, day FROM entity_figure WHERE workspace = ? AND entity = ? AND shown = 1
       ORDER BY day DESC, version DESC, name DESC LIMIT ${MOST_ROLES}) f
     JOIN linked l ON l.workspace = f.workspace AND l.version = f.version
     JOIN figure g ON g.workspace = f.workspace AND g.version = f.version AND g.run = l.run AND g.name = f.name
     WHERE g.roles <> '[]'
     GROUP BY g.roles`,
    [workspace, entity],
  );
  const uses = new Map<string, RoleUse>();
  for (const row of rows)
    for (const role of listOf(row, "roles")) uses.set(role, joined(uses.get(role), { role, ...spread(row) }));
  const byFrequency = [...uses.values()].toSorted(
    (a, b) => b.stories - a.stories || (a.role < b.role ? -1 : 1),
  );
  return byFrequency.slice(0, limit);
}

function joined(known: RoleUse | undefined, more: RoleUse): RoleUse {
  if (!known) return more;
  const firsts = [known.first, more.first].filter((day) => day !== null).toSorted();
  const lasts = [known.last, more.last].filter((day) => day !== null).toSorted();
  return {
    role: more.role,
    stories: known.stories + more.stories,
    first: firsts[0] ?? null,
    last: lasts.at(-1) ?? null,
  };
}

const sourceColumns = "v.story, v.title, v.outlet, v.published, f.version";

/** A speaker may be several: `Marr; Quint`. Neither `LIKE` nor a search in texts is the same in both stores. */
const says = `(c.speaker = f.name OR
  replace('; ' || c.speaker || '; ', '; ' || f.name || '; ', '') <> '; ' || c.speaker || '; ')`;
const aboutIt = `EXISTS (SELECT 1 FROM about a WHERE a.workspace = c.workspace AND a.claim = c.id AND a.run = c.run
  AND a.name = f.name)`;
const conditions = {
  by: says,
  about: aboutIt,
  denials: `${says} AND (c.status = 'denied' OR c.kind = 'denies')`,
};

/** Claims by or about an entity, or its denials, the newest first. */
async function claimsOf(
  sql: Sql,
  { workspace, entity, limit }: Asked,
  of: keyof typeof conditions,
): Promise<ClaimLine[]> {
  const rows = await sql.all(
    `SELECT c.id, c.run, c.said, c.speaker, c.status, c.kind, c.polarity, c.moment, ${sourceColumns} ${figures}
     JOIN claim c ON c.workspace = f.workspace AND c.version = f.version AND c.run = l.run
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     WHERE f.workspace = ? AND f.entity = ? AND f.shown = 1 AND f.claims > 0 AND ${conditions[of]}
     ORDER BY f.day DESC, f.version DESC, c.n, c.id LIMIT ${limit}`,
    [workspace, entity],
  );
  return rows.map((row) => ({
    claim: textOf(row, "id"),
    run: textOf(row, "run"),
    said: textOf(row, "said"),
    speaker: textOrNull(row, "speaker"),
    status: textOrNull(row, "status"),
    kind: textOrNull(row, "kind"),
    polarity: numberOf(row, "polarity"),
    moment: textOrNull(row, "moment"),
    source: sourceOf(row),
  }));
}

/** Of somebody in ten thousand stories not all that they tell again and again. */
export const MOST_LEGAL = 300;

async function legalOf(sql: Sql, { workspace, entity }: Asked): Promise<LegalLine[]> {
  const rows = await sql.all(
    `SELECT g.id, g.n, g.status, g.offence, g.moment, g.claim, g.cue, c.speaker, ${sourceColumns} ${figures}
     JOIN legal g ON g.workspace = f.workspace AND g.version = f.version AND g.run = l.run AND g.person = f.name
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     LEFT JOIN claim c ON c.workspace = g.workspace AND c.id = g.claim AND c.run = g.run
     WHERE f.workspace = ? AND f.entity = ? AND f.shown = 1
     ORDER BY f.day DESC, f.version DESC, g.n, g.id LIMIT ${MOST_LEGAL}`,
    [workspace, entity],
  );
  return rows.toSorted(byMoment).map((row) => ({
    id: textOf(row, "id"),
    status: textOf(row, "status"),
    offence: textOrNull(row, "offence"),
    moment: textOrNull(row, "moment"),
    claim: textOrNull(row, "claim"),
    speaker: textOrNull(row, "speaker"),
    cue: spanOf(row, "cue"),
    source: sourceOf(row),
  }));
}

function byMoment(a: Row, b: Row): number {
  return momentKey(a) < momentKey(b) ? -1 : 1;
}

function momentKey(row: Row): string {
  const moment = textOrNull(row, "moment") ?? textOrNull(row, "published") ?? "";
  return `${moment} ${textOf(row, "version")} ${String(numberOf(row, "n")).padStart(6, "0")} ${textOf(row, "id")}`;
}

function sourceOf(row: Row): Source {
  return {
    story: textOf(row, "story"),
    version: textOf(row, "version"),
    title: textOrNull(row, "title"),
    outlet: textOrNull(row, "outlet"),
    published: textOrNull(row, "published"),
  };
}
