import type { Database } from "../database.ts";
import type { Place } from "../insert.ts";
import { uncelled } from "../../base/escape.ts";
import { entitiesOf, settle } from "../people/settle.ts";
import { judgementsOn, judgePairs, type Pair } from "../people/judgements.ts";
import { recordsOf, type GridFormat } from "./grid.ts";
import { BrokenFile, type Source } from "./lines.ts";

export interface PeopleOptions {
  readonly source: Source;
  readonly format: GridFormat;
  /** Whose word it is, where a row does not say. */
  readonly who: string;
  /** Now, ISO 8601. */
  readonly at: string;
}

export interface PeopleImported {
  /** Ids of new judgements. */
  readonly judgements: readonly string[];
  /** Number of pairs on which a person had said the same before. */
  readonly known: number;
  /** Ids that nobody in the ledger has, with the rows that name them: nothing was written for these pairs. */
  readonly unknown: readonly { readonly row: number; readonly id: string }[];
}

/**
 * Takes back a table of people on which somebody worked: each id in `same_as` and `not_same_as` becomes that person's
 * judgement, with `who` and `why` if these columns are there. Names are told by stories and are not changed here.
 * @throws BrokenFile if it is no such table or contradicts itself
 */
export async function importPeople(
  database: Database,
  workspace: string,
  { source, format, who, at }: PeopleOptions,
): Promise<PeopleImported> {
  const said = await sayingsIn(source, format, who);
  refuseContradictions(said);
  return database.write(async (sql) => judgeAll({ sql, dialect: database.dialect, workspace }, said, at));
}

/** What one row says of one pair. */
interface Saying extends Pair {
  readonly row: number;
  readonly verdict: "yes" | "no";
  readonly who: string;
  readonly why: readonly string[];
}

async function sayingsIn(source: Source, format: GridFormat, who: string): Promise<Saying[]> {
  const said: Saying[] = [];
  for await (const { number: row, cells } of recordsOf(source, format, ["id"])) {
    const cell = (name: string): string => uncelled(cells.get(name) ?? "");
    const why = cell("why") === "" ? [] : [cell("why")];
    const own = { row, one: cell("id"), who: cell("who") === "" ? who : cell("who"), why };
    const others = [
      ...idsIn(cell("same_as")).map((other) => ({ ...own, other, verdict: "yes" }) as const),
      ...idsIn(cell("not_same_as")).map((other) => ({ ...own, other, verdict: "no" }) as const),
    ];
    said.push(...others.filter(({ one, other }) => one !== other));
  }
  return said;
}

function idsIn(cell: string): string[] {
  return cell
    .split(/ \| |\n/)
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

function refuseContradictions(said: readonly Saying[]): void {
  const byPair = new Map<string, Saying>();
  for (const saying of said) {
    const before = byPair.get(keyOf(saying));
    if (before && before.verdict !== saying.verdict)
      throw new BrokenFile(
        saying.row,
        `says of ${saying.one} and ${saying.other} what row ${before.row} denies`,
      );
    byPair.set(keyOf(saying), saying);
  }
}

function keyOf({ one, other }: Pair): string {
  return JSON.stringify([one, other].toSorted());
}

async function judgeAll(place: Place, said: readonly Saying[], at: string): Promise<PeopleImported> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  const ids = [...new Set(said.flatMap(({ one, other }) => [one, other]))];
  const there = await entitiesOf(sql, workspace, ids);
  const unknown = said.flatMap(({ row, one, other }) =>
    [one, other].filter((id) => !there.has(id)).map((id) => ({ row, id })),
  );
  const meant = unique(said.filter(({ one, other }) => there.has(one) && there.has(other)));
  const heard = await heardBefore(place, [...there.keys()]);
  const fresh = meant.filter((saying) => heard.get(keyOf(saying)) !== saying.verdict);
  const judgements: string[] = [];
  for (const saying of fresh) judgements.push(...(await judgePairs(place, [saying], { ...saying, at })));
  if (fresh.length > 0) await settle(place, [...new Set(fresh.flatMap(({ one, other }) => [one, other]))]);
  return { judgements, known: meant.length - fresh.length, unknown: distinct(unknown) };
}

function unique(said: readonly Saying[]): Saying[] {
  return [...new Map(said.map((saying) => [keyOf(saying), saying])).values()];
}

function distinct(unknown: PeopleImported["unknown"]): PeopleImported["unknown"] {
  return [...new Map(unknown.map((one) => [`${one.row} ${one.id}`, one])).values()];
}

/** What persons said last of each pair, and stand by. */
async function heardBefore(
  { sql, workspace }: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const judged = await judgementsOn(sql, workspace, ids, "open");
  const byPersons = judged.filter(({ by }) => by === "person").toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return new Map(byPersons.map((one) => [keyOf(one), one.verdict]));
}
