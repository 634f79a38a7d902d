import { places, textOf, type Row, type Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { judgedIn, standingIn } from "../judgements.ts";
import { figureRowOf, formsIn } from "./entity-rows.ts";
import { namedIn } from "./pages.ts";
import { saveWholes, wholesOf } from "./save-wholes.ts";
import { joined, wholeOf, type Whole } from "./wholes.ts";

const figuresOfEntities = `
  SELECT e.*, f.kind AS told, f.forms, f.variants, v.outlet FROM entity_figure e
  JOIN linked l ON l.workspace = e.workspace AND l.version = e.version
  JOIN figure f ON f.workspace = e.workspace AND f.version = e.version AND f.run = l.run AND f.name = e.name
  JOIN version v ON v.workspace = e.workspace AND v.id = e.version
  WHERE e.workspace = ?`;

const IN_ONE = 200; // entities

/** Makes the rows of entities again from their figures; those without figures go. */
export async function refresh(place: Place, entities: readonly string[]): Promise<void> {
  const { sql, workspace } = place;
  for (let at = 0; at < entities.length; at += IN_ONE) {
    const part = entities.slice(at, at + IN_ONE);
    const values = [workspace, ...part];
    const held = await heldAmong(sql, workspace, part);
    const rows = await sql.all(`${figuresOfEntities} AND e.entity IN (${places(part.length)})`, values);
    const wholes = wholesFrom(rows, held);
    const before = await wholesOf(sql, workspace, part);
    await saveWholes(
      place,
      part.map((id) => ({ before: [before.get(id) ?? []].flat(), after: wholes.get(id) ?? null })),
    );
  }
}

/** Makes the rows of all entities, of which there are none yet. */
export async function refreshAll(place: Place): Promise<void> {
  const { sql, workspace } = place;
  const rows = await sql.all(
    "SELECT DISTINCT entity FROM entity_figure WHERE workspace = ? ORDER BY entity",
    [workspace],
  );
  const held = await allHeld(sql, workspace);
  const entities = rows.map((row) => textOf(row, "entity"));
  for (let at = 0; at < entities.length; at += IN_ONE) {
    const [first = "", last = ""] = [entities[at], entities[Math.min(at + IN_ONE, entities.length) - 1]];
    const part = await sql.all(`${figuresOfEntities} AND e.entity BETWEEN ? AND ?`, [workspace, first, last]);
    const wholes = wholesFrom(part, held);
    await saveWholes(
      place,
      Array.from(wholes.values(), (after) => ({ before: [], after })),
    );
  }
}

function wholesFrom(rows: readonly Row[], held: ReadonlySet<string>): Map<string, Whole> {
  const wholes = new Map<string, Whole>();
  const stories = new Set<string>();
  for (const row of rows) {
    const figure = figureRowOf(row);
    const { kind } = namedIn({ ...row, kind: row["told"] ?? null });
    const own = wholeOf(figure, { name: figure.name, kind, forms: formsIn(row) });
    const story = `${figure.entity} ${figure.version}`;
    const single = { ...own, isHeld: held.has(own.id), stories: stories.has(story) ? 0 : own.stories };
    stories.add(story);
    const known = wholes.get(figure.entity);
    wholes.set(figure.entity, known ? joined(known, single) : single);
  }
  return wholes;
}

/** Figures of some entities of which a person judged. */
async function heldAmong(
  sql: Sql,
  workspace: string,
  entities: readonly string[],
): Promise<ReadonlySet<string>> {
  const values = [workspace, workspace, ...entities];
  const side = (column: string): string =>
    `SELECT * FROM judgement WHERE workspace = ? AND ${column} IN (
       SELECT version || '/' || name FROM entity_figure WHERE workspace = ? AND entity IN (${places(entities.length)}))
       AND by = 'person' AND what = 'same-person'`;
  const rows = [...(await sql.all(side("one"), values)), ...(await sql.all(side("other"), values))];
  return figuresJudged(rows);
}

async function allHeld(sql: Sql, workspace: string): Promise<ReadonlySet<string>> {
  return figuresJudged(
    await sql.all("SELECT * FROM judgement WHERE workspace = ? AND what = 'same-person' AND by = 'person'", [
      workspace,
    ]),
  );
}

function figuresJudged(rows: readonly Row[]): ReadonlySet<string> {
  const judged = new Map(rows.map((row) => [textOf(row, "id"), judgedIn(row)]));
  return new Set(standingIn([...judged.values()]).flatMap(({ one, other }) => [one, other]));
}
