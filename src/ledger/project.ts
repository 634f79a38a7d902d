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
 * up to date what is shown. One transaction for some versions, so what was done stays however it ends, and the next call
 * goes on there. Gives the number of versions.
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

/** In one transaction: what many stories tell is brought up to date once for all of them. */
const AT_ONCE = 25; // versions

async function projectEach(database: Database, versions: readonly string[], given: Given): Promise<number> {
  const { dialect } = database;
  let count = 0;
  for (let at = 0; at < versions.length; at += AT_ONCE) {
    const some = versions.slice(at, at + AT_ONCE);
    count += await database.write(async (sql) =>
      projectSome({ sql, dialect, workspace: given.workspace }, some, given),
    );
  }
  return count;
}

async function projectSome(place: Place, versions: readonly string[], given: Given): Promise<number> {
  const { sql, workspace } = place;
  const { lexicon } = given.desk;
  await sql.lock(`people ${workspace}`);
  const changes: Changed[] = [];
  for (const version of versions)
    if (await isWaiting(sql, workspace, version)) changes.push(await compareVersion(place, version, given));
  if (changes.length === 0) return 0;
  const claims = [...new Set(changes.flatMap((changed) => changed.claims))];
  const figures = changes.flatMap((changed) => changed.figures);
  const others = await clusteredIn(sql, workspace, await versionsWith(sql, workspace, figures));
  await settleClusters(place, [...claims, ...others], lexicon);
  await settleReplies(place, claims);
  return changes.length;
}

/** What may stand elsewhere than before. */
interface Changed {
  readonly claims: readonly string[];
  /** Of whose entities others may be than before. */
  readonly figures: readonly string[];
}

/** Its row in `linked` then says that its newest reading was compared. */
async function compareVersion(place: Place, version: string, { at, desk }: Given): Promise<Changed> {
  const { sql, workspace } = place;
  await projectCopies(place, version, at);
  const judged = await judgeClaims(place, version, { lexicon: desk.lexicon, at });
  const figures = await linkVersion(place, version, { desk, at });
  // not DISTINCT: SQLite would walk through all claims of the workspace to have them in order
  const own = await sql.all("SELECT id FROM claim WHERE workspace = ? AND version = ?", [workspace, version]);
  return { claims: [...own.map((row) => textOf(row, "id")), ...judged.claims], figures };
}

/** Versions that name somebody in the entities of some figures: where claims come from hangs on who is who. */
async function versionsWith(sql: Sql, workspace: string, figures: readonly string[]): Promise<string[]> {
  const ids = [...new Set((await entitiesOf(sql, workspace, figures)).values())];
  const words = "SELECT version FROM entity_figure WHERE workspace = ? AND entity";
  const rows = await rowsIn(sql, words, { workspace, ids });
  return [...new Set(rows.map((row) => textOf(row, "version")))];
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
