import { textOf, type Row, type Sql } from "../database.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Figure } from "./figure.ts";
import { namesFor } from "./forms.ts";
import { keysFor } from "./keys.ts";
import { among, askMany } from "./many.ts";
import type { Page, Pages } from "./pages.ts";
import { personName, relatePersons } from "./person-names.ts";
import { foldName } from "./spelling.ts";
import { titleOf } from "./titles.ts";
import type { Whole } from "./wholes.ts";
import { wholesOf } from "./save-wholes.ts";

/** Somebody whom a new figure may be, with the figures that stand for them in a comparison. */
export interface Candidate {
  readonly entity: string;
  readonly name: string;
  readonly stories: number;
  readonly whole: Whole;
  readonly figures: readonly Figure[];
}

const MOST = 8; // entities of one key: those that most stories name, then those that came last
const FREQUENT = 200; // stories

interface Looking {
  readonly page: Page;
  readonly figures: readonly Figure[];
  readonly pages: Pages;
  readonly lexicon: Lexicon;
}

/** For each of a page's figures those who share a key with it, whatever the number of stories in the ledger. */
export async function candidatesFor(
  sql: Sql,
  workspace: string,
  { page, figures, pages, lexicon }: Looking,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const looks = new Map(figures.map((figure) => [figure, keysFor(figure)]));
  const found = await entitiesUnder(sql, workspace, [...new Set([...looks.values()].flat())]);
  const fitting = new Map(
    Array.from(looks, ([figure, look]) => {
      const own = new Map(look.flatMap((key) => found.get(key) ?? []).map((whole) => [whole.id, whole]));
      return [figure.name, [...own.values()].filter((whole) => mayBe(figure, whole, lexicon))];
    }),
  );
  const wholes = new Map([...fitting.values()].flat().map((whole) => [whole.id, whole]));
  const standing = await standIns(sql, workspace, { wholes: [...wholes.values()], page, pages });
  return new Map(
    Array.from(fitting, ([name, own]) => [
      name,
      own.map((whole) => ({
        entity: whole.id,
        name: titleOf(whole.names).name,
        stories: whole.stories,
        whole,
        figures: standing.get(whole.id) ?? [],
      })),
    ]),
  );
}

async function entitiesUnder(
  sql: Sql,
  workspace: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Whole[]>> {
  const rows = await askMany(
    sql,
    `SELECT key, entity FROM entity_key WHERE workspace = ? AND key = ? ORDER BY rank DESC, entity DESC LIMIT ${MOST}`,
    keys.map((key) => [workspace, key]),
  );
  const ids = [...new Set(rows.map((row) => textOf(row, "entity")))];
  const wholes = await wholesOf(sql, workspace, ids);
  const found = new Map<string, Map<string, Whole>>();
  for (const row of rows) {
    const whole = wholes.get(textOf(row, "entity"));
    const under = found.get(textOf(row, "key")) ?? new Map<string, Whole>();
    if (whole) found.set(textOf(row, "key"), under.set(whole.id, whole));
  }
  return new Map(Array.from(found, ([key, under]) => [key, [...under.values()]]));
}

/** By the names alone: most who share a key are others. */
function mayBe(figure: Figure, { names }: Whole, lexicon: Lexicon): boolean {
  if (figure.kind !== "person") return true;
  const known = names.filter(({ kind }) => kind === "person").map(({ name }) => personName(name));
  return namesFor(figure).some((own) => {
    const name = personName(own);
    return known.some((other) => !["none", "apart"].includes(relatePersons(name, other, lexicon)));
  });
}

interface Standing {
  readonly wholes: readonly Whole[];
  readonly page: Page;
  readonly pages: Pages;
}

/** Of each entity the figures nearest in time: two before, one after. */
async function standIns(
  sql: Sql,
  workspace: string,
  { wholes, page, pages }: Standing,
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const [later, known] = [
    wholes.filter(({ last }) => last > page.day),
    wholes.filter(({ last }) => last <= page.day),
  ];
  const asked = async (words: string): Promise<Row[]> =>
    later.length === 0
      ? []
      : askMany(
          sql,
          words,
          later.map(({ id }) => [workspace, id, page.day]),
        );
  const rows = [...(await asked(figuresOn("<=", "DESC", 2))), ...(await asked(figuresOn(">", "ASC", 1)))];
  const near = [
    ...known.flatMap(({ id, near: two }) => two.map((text) => standInOf(id, text))),
    ...rows.map((row) => ({
      entity: textOf(row, "entity"),
      version: textOf(row, "version"),
      name: textOf(row, "name"),
    })),
  ];
  const versions = near.map(({ version }) => version);
  const loaded = await pagesAt(sql, workspace, { pages, versions });
  const figures = Map.groupBy(near, ({ entity }) => entity);
  return new Map(
    Array.from(figures, ([entity, own]) => {
      const all = own.flatMap(({ version, name }) => figureIn(loaded.get(version), name));
      return [entity, [...new Set(all)]];
    }),
  );
}

interface StandIn {
  readonly entity: string;
  readonly version: string;
  readonly name: string;
}

/** `2031-03-08 version/name` */
function standInOf(entity: string, text: string): StandIn {
  const [space, slash] = [text.indexOf(" "), text.indexOf("/")];
  return { entity, version: text.slice(space + 1, slash), name: text.slice(slash + 1) };
}

function figureIn(page: Page | undefined, name: string): readonly Figure[] {
  const found = page?.figures.find((figure) => figure.name === name);
  return found ? [found] : [];
}

function figuresOn(sign: string, order: string, most: number): string {
  return `SELECT entity, version, name FROM entity_figure WHERE workspace = ? AND entity = ? AND day ${sign} ?
     ORDER BY day ${order}, version ${order}, name ${order} LIMIT ${most}`;
}

/** The pages of versions whose figures are in the tables, as they were read then. */
async function pagesAt(
  sql: Sql,
  workspace: string,
  { pages, versions }: { readonly pages: Pages; readonly versions: readonly string[] },
): Promise<ReadonlyMap<string, Page>> {
  const ids = [...new Set(versions)];
  if (ids.length === 0) return new Map();
  const { marks, values } = among(ids);
  const rows = await sql.all(
    `SELECT version, run FROM linked WHERE workspace = ? AND version IN (${marks})`,
    [workspace, ...values],
  );
  const readings = rows.map((row) => ({ version: textOf(row, "version"), run: textOf(row, "run") }));
  return pages.load(sql, workspace, readings);
}

/** Whether so many stories name somebody that standing beside them tells nothing. */
export function frequentIn(candidates: ReadonlyMap<string, readonly Candidate[]>): (name: string) => boolean {
  const frequent = new Set(
    [...candidates.values()]
      .flat()
      .filter(({ stories }) => stories > FREQUENT)
      .map(({ name }) => foldName(name)),
  );
  return (name) => frequent.has(foldName(name));
}

/** True if two whom more than one story names bear the very name. */
export function hasNamesakes({ name }: Figure, candidates: readonly Candidate[]): boolean {
  const folded = foldName(name);
  return candidates.filter((other) => other.stories > 1 && foldName(other.name) === folded).length > 1;
}
