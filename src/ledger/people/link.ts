import type { Lexicon } from "../../lexicon/lexicon.ts";
import { textOf, type Database, type Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { candidatesFor, frequentIn, type Candidate } from "./candidates.ts";
import { decideFor, type Decision } from "./choose.ts";
import { claimCounts } from "./claim-counts.ts";
import { rowsOfVersion } from "./entity-rows.ts";
import { figureId, type Figure } from "./figure.ts";
import { isJudged, suggest, type Found } from "./judgements.ts";
import { keepPlaces, nobodyKept, takeOut } from "./keep-places.ts";
import { openPages, type Page, type Pages } from "./pages.ts";
import { placeFigures, takeTheLead } from "./place-figures.ts";
import { settle } from "./settle.ts";
import { isTied, keepTies, type Tie } from "./ties.ts";
import type { Whole } from "./wholes.ts";

/** What comparing needs beside the ledger; keeps pages that were read, so one for many stories. */
export interface Desk {
  readonly lexicon: Lexicon;
  readonly pages: Pages;
  /** Who judges: Sayso's name and version. */
  readonly who: string;
}

export function openDesk(lexicon: Lexicon, who: string): Desk {
  return { lexicon, pages: openPages(lexicon), who };
}

/**
 * Compares the figures of one version with those in the ledger, and with them only; writes what is certain or worth a look,
 * and puts them in their places. Does nothing if its current reading was linked before; of another reading only figures
 * that the one before did not have are compared. Gives figures whose entities may have others in them than before.
 */
export async function linkVersion(
  place: Place,
  version: string,
  { desk, at }: { readonly desk: Desk; readonly at: string },
): Promise<string[]> {
  const { sql, workspace } = place;
  await sql.lock(`people ${workspace}`);
  const state = await stateOf(sql, workspace, version);
  if (state === null || state.linked === state.run) return [];
  const readings = [state.linked ?? state.run, state.run].map((run) => ({ version, run }));
  const [before] = (await desk.pages.load(sql, workspace, readings.slice(0, 1))).values();
  const [page] = (await desk.pages.load(sql, workspace, readings.slice(1))).values();
  await sql.run(
    `INSERT INTO linked (workspace, version, run) VALUES (?, ?, ?)
     ON CONFLICT (workspace, version) DO UPDATE SET run = excluded.run`,
    [workspace, version, state.run],
  );
  if (!page) return [];
  const isNewest = await takeTheLead(place, page);
  const claimsOf = await claimCounts(sql, workspace, page);
  const kept =
    before && state.linked !== null ? await keepPlaces(place, { before, page, claimsOf }) : nobodyKept;
  const figures = page.figures.filter(({ name }) => !kept.names.has(name));
  const found = await findIn(place, { page, figures, taken: kept.entities, desk });
  const act = { who: desk.who, at };
  await keepTies(place, { version, ties: found.certain.map(tieOf) }, act);
  await suggest(place, found.likely.map(likelyOf), act);
  const targets = found.isJudged ? new Map<string, Whole[]>() : targetsOf(found.certain);
  await placeFigures(place, { page, figures, targets, claimsOf, isNewest });
  const unsettled = found.isJudged ? figures.map((figure) => figureId(figure)) : [];
  if (unsettled.length + kept.lost.length > 0) await settle(place, [...unsettled, ...kept.left], kept.lost);
  const bridges = Array.from(targets, ([name, wholes]) =>
    wholes.length > 1 ? [figureId({ version, name })] : [],
  );
  return [...bridges.flat(), ...unsettled, ...kept.left];
}

interface Finding {
  readonly page: Page;
  readonly figures: readonly Figure[];
  readonly taken: ReadonlySet<string>;
  readonly desk: Desk;
}

interface Findings {
  readonly certain: readonly Decision[];
  readonly likely: readonly Decision[];
  /** True if somebody judged of figures of this version before. */
  readonly isJudged: boolean;
}

async function findIn(
  { sql, workspace }: Place,
  { page, figures, taken, desk: { lexicon, pages } }: Finding,
): Promise<Findings> {
  if (figures.length === 0) return { certain: [], likely: [], isJudged: false };
  const { version } = page;
  const wasJudged = (await isJudged(sql, workspace, version)) || (await isTied(sql, workspace, version));
  const candidates = await candidatesFor(sql, workspace, { page, figures, pages, lexicon });
  const ground = { lexicon, isFrequent: frequentIn(candidates), taken };
  const decisions = decideFor({ ...page, figures }, candidates, ground);
  const kept = await withoutClashes(sql, workspace, decisions);
  return {
    certain: kept.filter(({ verdict }) => verdict === "yes"),
    likely: kept.filter(({ verdict }) => verdict === "unsure"),
    isJudged: wasJudged,
  };
}

function targetsOf(certain: readonly Decision[]): ReadonlyMap<string, Whole[]> {
  const byName = Map.groupBy(certain, ({ figure }) => figure.name);
  return new Map(Array.from(byName, ([name, own]) => [name, own.map(({ candidate }) => candidate.whole)]));
}

/** Versions whose current reading is not linked yet, the oldest stories first. */
export async function unlinkedVersions(sql: Sql, workspace: string, most = 1000): Promise<string[]> {
  const rows = await sql.all(
    `SELECT r.version FROM reading r
     JOIN version v ON v.workspace = r.workspace AND v.id = r.version
     LEFT JOIN linked l ON l.workspace = r.workspace AND l.version = r.version AND l.run = r.run
     WHERE r.workspace = ? AND r.current = 1 AND l.version IS NULL
     ORDER BY v.published, r.version LIMIT ${most}`,
    [workspace],
  );
  return rows.map((row) => textOf(row, "version"));
}

const IN_ONE = 25; // versions in a transaction

/** Links all that is not linked; what was done stays, however it ends. Gives the number of versions. */
export async function linkAll(
  database: Database,
  workspace: string,
  { desk, at }: { readonly desk: Desk; readonly at: string },
): Promise<number> {
  const { dialect } = database;
  for (let count = 0; ;) {
    const versions = await unlinkedVersions(database, workspace);
    if (versions.length === 0) return count;
    for (let from = 0; from < versions.length; from += IN_ONE)
      await database.write(async (sql) => {
        for (const version of versions.slice(from, from + IN_ONE))
          await linkVersion({ sql, dialect, workspace }, version, { desk, at });
      });
    count += versions.length;
  }
}

/** Takes a version's figures out of the tables, before it is forgotten. */
export async function unlinkVersion(place: Place, version: string): Promise<void> {
  const { sql, workspace } = place;
  const rows = await rowsOfVersion(sql, workspace, version);
  const { left, lost } = await takeOut(place, rows);
  await sql.run("DELETE FROM linked WHERE workspace = ? AND version = ?", [workspace, version]);
  await settle(place, left, lost);
}

interface State {
  readonly run: string;
  readonly linked: string | null;
}

async function stateOf(sql: Sql, workspace: string, version: string): Promise<State | null> {
  const [row] = await sql.all(
    `SELECT r.run, l.run AS linked FROM reading r
     LEFT JOIN linked l ON l.workspace = r.workspace AND l.version = r.version
     WHERE r.workspace = ? AND r.version = ? AND r.current = 1`,
    [workspace, version],
  );
  if (!row) return null;
  return { run: textOf(row, "run"), linked: row["linked"] === null ? null : textOf(row, "linked") };
}

/**
 * A figure that is two entities' makes them one, but never if a story names both, nor if a person judged of one of them:
 * then it is for a person to say.
 */
async function withoutClashes(
  sql: Sql,
  workspace: string,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const kept: Decision[] = [];
  for (const decision of decisions) {
    const first = kept.find(({ figure, verdict }) => figure === decision.figure && verdict === "yes");
    const pair = first && decision.verdict === "yes" ? [first.candidate, decision.candidate] : [];
    const clashes =
      pair.some(({ whole }) => whole.isHeld) || (pair.length > 0 && (await meet(sql, workspace, pair)));
    kept.push(clashes ? { ...decision, verdict: "unsure" } : decision);
  }
  return kept;
}

async function meet(sql: Sql, workspace: string, candidates: readonly Candidate[]): Promise<boolean> {
  const [large, small] = candidates.toSorted((a, b) => b.whole.figures - a.whole.figures);
  const rows = await sql.all(
    `SELECT 1 AS found FROM entity_figure a
     JOIN entity_figure b ON b.workspace = a.workspace AND b.version = a.version AND b.entity = ?
     WHERE a.workspace = ? AND a.entity = ? LIMIT 1`,
    [large?.entity ?? "", workspace, small?.entity ?? ""],
  );
  return rows.length > 0;
}

function tieOf({ figure, other, comparison: { points, need, reasons } }: Decision): Tie {
  return { name: figure.name, other: figureId(other), points, need, reasons };
}

function likelyOf({ figure, other, comparison: { points, need, reasons } }: Decision): Found {
  return { one: figureId(figure), other: figureId(other), points, need, reasons };
}
