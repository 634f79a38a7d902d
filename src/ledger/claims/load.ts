import { kinds, sourceKinds, statuses, voices } from "../../claim/claim.ts";
import { personKinds } from "../../claim/person.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { listOf, piecesOf, wordOf, wordOrNull } from "../columns.ts";
import { numberOf, places, textOf, textOrNull, type Row, type Sql } from "../database.ts";
import { creditIn } from "./credit.ts";
import type { Named, Page } from "./page.ts";
import { tell, type Row as ClaimRow, type Told } from "./told.ts";

export interface Wanted {
  readonly workspace: string;
  readonly versions: readonly string[];
  readonly lexicon: Lexicon;
  /** True: names carry the entities that they have by now. False: nothing but what stands in the stories. */
  readonly withEntities: boolean;
}

/** Claims of at most 100 versions. */
interface WantedOfSome extends Omit<Wanted, "withEntities"> {
  /** Of these alone, by id. Default: all. */
  readonly claims?: readonly string[];
}

export const MOST = 100; // versions in one statement

/** All claims of the newest readings of some versions, in the order of versions and, in each, of the text. */
export async function loadTold(sql: Sql, wanted: Wanted): Promise<Told[]> {
  const versions = [...new Set(wanted.versions)].toSorted();
  const all: Told[] = [];
  for (let at = 0; at < versions.length; at += MOST)
    all.push(...(await loadPart(sql, { ...wanted, versions: versions.slice(at, at + MOST) })));
  return all;
}

/** What was read in a version never changes, and stories of one week are compared with each other again and again. */
const kept = new WeakMap<Lexicon, Map<string, readonly Told[]>>();
const MOST_KEPT = 400; // versions

async function loadPart(sql: Sql, wanted: Wanted): Promise<Told[]> {
  const { workspace, versions, lexicon } = wanted;
  const known = kept.get(lexicon) ?? new Map<string, readonly Told[]>();
  kept.set(lexicon, known);
  const readings = await sql.all(
    `SELECT r.version, r.run, v.credit FROM reading r
     JOIN version v ON v.workspace = r.workspace AND v.id = r.version
     WHERE r.workspace = ? AND r.current = 1 AND r.version IN (${places(versions.length)}) ORDER BY r.version`,
    [workspace, ...versions],
  );
  const keys = readings.map((row) => ({
    version: textOf(row, "version"),
    key: JSON.stringify([workspace, row["version"], row["run"], row["credit"]]),
  }));
  const missing = keys.filter(({ key }) => !known.has(key)).map(({ version }) => version);
  const fresh = missing.length === 0 ? [] : await loadSome(sql, { ...wanted, versions: missing });
  const byVersion = Map.groupBy(fresh, ({ page }) => page.version);
  for (const { version, key } of keys) if (!known.has(key)) known.set(key, byVersion.get(version) ?? []);
  const told = keys.flatMap(({ key }) => known.get(key) ?? []);
  for (const key of known.keys()) if (known.size > MOST_KEPT) known.delete(key);
  return wanted.withEntities ? identified(told, await entitiesOf(sql, [workspace, ...versions])) : told;
}

/** The same claims with the entities that their names have by now. */
export function identified(told: readonly Told[], entities: ReadonlyMap<string, string>): Told[] {
  const withEntity = ({ version }: Page, figure: Named): Named => ({
    ...figure,
    entity: entities.get(`${version}/${figure.name}`) ?? null,
  });
  const pages = new Map<Page, Page>();
  return told.map((one) => {
    const page = pages.get(one.page) ?? {
      ...one.page,
      figures: one.page.figures.map((figure) => withEntity(one.page, figure)),
    };
    pages.set(one.page, page);
    return {
      ...one,
      page,
      names: one.names.map((figure) => withEntity(page, figure)),
      teller: one.teller && withEntity(page, one.teller),
      principal: one.principal && withEntity(page, one.principal),
    };
  });
}

/** The versions' pages alone. */
async function loadPages(
  sql: Sql,
  { workspace, versions, lexicon }: Omit<Wanted, "withEntities">,
): Promise<Page[]> {
  const values = [workspace, ...versions];
  const among = places(versions.length);
  const rows = await sql.all(
    `SELECT v.*, r.run FROM version v
     JOIN reading r ON r.workspace = v.workspace AND r.version = v.id AND r.current = 1
     WHERE v.workspace = ? AND v.id IN (${among}) ORDER BY v.id`,
    values,
  );
  const figures = await sql.all(
    `SELECT version, run, name, kind, forms, variants, roles FROM figure WHERE workspace = ? AND version IN (${among})
     ORDER BY version, listed DESC, n`,
    values,
  );
  const days = await sql.all(
    `SELECT version, run, start, stop, value FROM day
     WHERE workspace = ? AND version IN (${among}) AND value IS NOT NULL ORDER BY version, n`,
    values,
  );
  const [figuresBy, daysBy] = [figures, days].map((list) => Map.groupBy(list, readingKey));
  return rows.map((row) => {
    const key = JSON.stringify([row["id"], row["run"]]);
    const about = { figures: figuresBy?.get(key) ?? [], days: daysBy?.get(key) ?? [] };
    return pageOf(row, { ...about, lexicon });
  });
}

function readingKey(row: Row): string {
  return JSON.stringify([row["version"], row["run"]]);
}

/** Of every figure of some versions, by `version/name`. The workspace stands first. */
export async function entitiesOf(sql: Sql, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all(
    `SELECT version, name, entity FROM entity_figure WHERE workspace = ? AND version IN (${places(values.length - 1)})`,
    values,
  );
  return new Map(
    rows.map((row) => [`${textOf(row, "version")}/${textOf(row, "name")}`, textOf(row, "entity")]),
  );
}

interface Around {
  readonly figures: readonly Row[];
  readonly days: readonly Row[];
  readonly lexicon: Lexicon;
}

function pageOf(row: Row, { figures, days, lexicon }: Around): Page {
  const [version, text] = [textOf(row, "id"), textOf(row, "text")];
  const named = figures.map((figure): Named => {
    const name = textOf(figure, "name");
    return {
      name,
      kind: wordOf(personKinds, figure, "kind"),
      forms: [...listOf(figure, "forms"), ...listOf(figure, "variants")],
      roles: listOf(figure, "roles"),
      entity: null,
    };
  });
  return {
    version,
    text,
    run: textOf(row, "run"),
    story: textOf(row, "story"),
    n: numberOf(row, "n"),
    outlet: textOrNull(row, "outlet"),
    day: textOrNull(row, "published"),
    textHash: textOf(row, "text_hash"),
    credit: textOrNull(row, "credit") ?? creditIn(text, lexicon),
    figures: named,
    days: days.map((day) => ({
      start: numberOf(day, "start"),
      end: numberOf(day, "stop"),
      value: textOf(day, "value"),
    })),
  };
}

/** As `loadTold`, without what was kept. */
export async function loadSome(sql: Sql, wanted: WantedOfSome): Promise<Told[]> {
  const { workspace, versions, lexicon, claims: some = [] } = wanted;
  const pages = await loadPages(sql, wanted);
  const values = [workspace, ...versions, ...some];
  const among = `${places(versions.length)})${some.length === 0 ? "" : ` AND c.id IN (${places(some.length)})`}`;
  const claims = await sql.all(
    `SELECT c.* FROM claim c
     JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
     WHERE c.workspace = ? AND c.version IN (${among} ORDER BY c.version, c.n`,
    values,
  );
  const listed = async (table: string, column: string): Promise<ReadonlyMap<string, string[]>> => {
    const rows = await sql.all(
      `SELECT t.claim, t.run, t.${column} AS value FROM ${table} t
       JOIN claim c ON c.workspace = t.workspace AND c.id = t.claim AND c.run = t.run
       WHERE t.workspace = ? AND c.version IN (${among} ORDER BY t.claim, t.n`,
      values,
    );
    const by = Map.groupBy(rows, (row) => `${textOf(row, "claim")} ${textOf(row, "run")}`);
    return new Map(Array.from(by, ([key, own]) => [key, own.map((row) => textOf(row, "value"))]));
  };
  const [about, answers] = [await listed("about", "name"), await listed("answer", "answers")];
  const byVersion = new Map(pages.map((page) => [page.version, page]));
  return claims.flatMap((row) => {
    const page = byVersion.get(textOf(row, "version"));
    const key = `${textOf(row, "id")} ${textOf(row, "run")}`;
    const lists = { about: about.get(key) ?? [], answers: answers.get(key) ?? [] };
    return page ? [tell({ ...claimIn(row), ...lists }, page, lexicon)] : [];
  });
}

/** Its words and lists were written by `claimBatches`. */
function claimIn(row: Row): Omit<ClaimRow, "about" | "answers"> {
  const accusation = row["accusation"] ?? null;
  return {
    id: textOf(row, "id"),
    label: textOf(row, "label"),
    inside: textOrNull(row, "inside"),
    source: piecesOf(row, "source"),
    cue: piecesOf(row, "cue"),
    content: piecesOf(row, "content"),
    said: textOf(row, "said"),
    sourceKind: wordOrNull(sourceKinds, row, "source_kind"),
    voice: wordOf(voices, row, "voice"),
    status: wordOrNull(statuses, row, "status"),
    kind: wordOrNull(kinds, row, "kind"),
    polarity: numberOf(row, "polarity"),
    speaker: textOrNull(row, "speaker"),
    chain: listOf(row, "chain"),
    accusation: accusation === null ? null : accusation === 1,
    moment: textOrNull(row, "moment"),
  };
}
