import { openLexicon } from "../lexicon/lexicon.ts";
import { version as sayso } from "../base/version.ts";
import { judgeClaims } from "./claims/judge-claims.ts";
import { clusteredIn, settleClusters } from "./claims/project.ts";
import { textOf, type Database, type Sql } from "./database.ts";
import type { Place } from "./insert.ts";
import { linkVersion, openDesk, unlinkedVersions, type Desk } from "./people/link.ts";
import { entitiesOf } from "./people/settle.ts";
import { rowsIn } from "./project/among.ts";
import { settleReplies } from "./project/links.ts";
import { projectCopies } from "./project/passages.ts";
import { rebuildProjections } from "./project/rebuild.ts";

export interface Projecting {
  readonly workspace: string;
  /** Now, ISO 8601. */
  readonly at: string;
  /** Ids of versions that came in or were read again. Default: all whose newest reading is not compared yet. */
  readonly versions?: readonly string[];
  /** Word lists and pages that were read; one for many calls saves time. */
  readonly desk?: Desk;
}

export function projectDesk(): Desk {
  return openDesk(openLexicon(), `sayso ${sayso}`);
}

/**
 * Compares versions with what the ledger holds: copies, claims, denials, people. It writes down what is judged and brings
 * up to date what is shown. One transaction a version, so what was done stays however it ends, and the next call goes on
 * there. Gives the number of versions.
 */
export async function project(database: Database, options: Projecting): Promise<number> {
  const { workspace, at, versions, desk = projectDesk() } = options;
  if (versions) return projectEach(database, versions, { workspace, at, desk });
  for (let count = 0; ;) {
    const some = await unlinkedVersions(database, workspace);
    if (some.length === 0) return count;
    count += await projectEach(database, some, { workspace, at, desk });
  }
}

type Given = Required<Omit<Projecting, "versions">>;

async function projectEach(database: Database, versions: readonly string[], given: Given): Promise<number> {
  const { dialect } = database;
  let count = 0;
  for (const version of versions) {
    const isNew = await database.write(async (sql) =>
      projectVersion({ sql, dialect, workspace: given.workspace }, version, given),
    );
    count += Number(isNew);
  }
  return count;
}

/** False: its newest reading was compared before. Its row in `linked` says that it is done. */
async function projectVersion(place: Place, version: string, { at, desk }: Given): Promise<boolean> {
  const { sql, workspace } = place;
  const { lexicon } = desk;
  await sql.lock(`people ${workspace}`);
  if (!(await isWaiting(sql, workspace, version))) return false;
  await projectCopies(place, version, at);
  const judged = await judgeClaims(place, version, { lexicon, at });
  const regrouped = await linkVersion(place, version, { desk, at });
  const own = await sql.all("SELECT DISTINCT id FROM claim WHERE workspace = ? AND version = ?", [
    workspace,
    version,
  ]);
  const claims = [...own.map((row) => textOf(row, "id")), ...judged.claims];
  const others = await clusteredIn(sql, workspace, await versionsWith(sql, workspace, regrouped));
  await settleClusters(place, [...claims, ...others], lexicon);
  await settleReplies(place, claims);
  return true;
}

/** Versions that name somebody in the entities of some figures: where claims come from hangs on who is who. */
async function versionsWith(sql: Sql, workspace: string, figures: readonly string[]): Promise<string[]> {
  const ids = [...new Set((await entitiesOf(sql, workspace, figures)).values())];
  const words = "SELECT DISTINCT version FROM entity_figure WHERE workspace = ? AND entity";
  return (await rowsIn(sql, words, { workspace, ids })).map((row) => textOf(row, "version"));
}

async function isWaiting(sql: Sql, workspace: string, version: string): Promise<boolean> {
  const rows = await sql.all(
    `SELECT 1 AS waiting FROM reading r
     LEFT JOIN linked l ON l.workspace = r.workspace AND l.version = r.version AND l.run = r.run
     WHERE r.workspace = ? AND r.version = ? AND r.current = 1 AND l.version IS NULL`,
    [workspace, version],
  );
  return rows.length > 0;
}

/** Makes all that is shown again from the record; judges nothing. */
export async function rebuild(
  database: Database,
  { workspace, desk = projectDesk() }: Pick<Projecting, "workspace" | "desk">,
): Promise<void> {
  const { dialect } = database;
  await database.write(async (sql) => rebuildProjections({ sql, dialect, workspace }, desk));
}
