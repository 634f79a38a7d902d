import type { StoryClaims } from "../claim/story-claims.ts";
import { questionsOn, type Questions } from "./ask/questions.ts";
import { bandsOf } from "./copies/bands.ts";
import { copyText } from "./copies/copy-text.ts";
import { LedgerRefused, textOf, type Database, type Sql } from "./database.ts";
import { compareClaims, type Changes } from "./compare-claims.ts";
import { forgetStory, forgetWorkspace } from "./forget.ts";
import { ledgerHash } from "./hash.ts";
import { importLedger, type Imported } from "./in/import-ledger.ts";
import type { Source } from "./in/lines.ts";
import { importPeople, type PeopleImported, type PeopleOptions } from "./in/people.ts";
import type { Place } from "./insert.ts";
import { judge, retract, type Judgement, type Retraction } from "./judgements.ts";
import { migrate, schemaOf } from "./migrate.ts";
import { exportLedger, type ExportOptions } from "./out/export.ts";
import type { Exported, Write } from "./out/exported.ts";
import { openPostgres } from "./postgres.ts";
import { project, rebuild } from "./project.ts";
import { readBack, type Observed } from "./read-back.ts";
import { record, type AddOptions, type Recorded } from "./record.ts";
import { openSearch } from "./search-index.ts";
import { openSqlite } from "./sqlite.ts";
import { verify, type Verified } from "./verify.ts";
import { versionsOf, type Version } from "./versions.ts";

export interface LedgerOptions {
  /** Small letters, digits and hyphens. Workspaces of one ledger know nothing of each other. Default: `main`. */
  readonly workspace?: string;
  /** False: the ledger must be there. Default: true. */
  readonly create?: boolean;
  /** How long to wait for another process that writes, in milliseconds. Default: 30,000. */
  readonly wait?: number;
  /** Tells the time, ISO 8601. Default: the store's own clock. */
  readonly clock?: () => string;
}

/** What is added; `at` defaults to now. */
export type Addition = Omit<AddOptions, "at"> & { readonly at?: string };

/** One workspace of a ledger. */
export interface Ledger extends Questions {
  readonly database: Database;
  readonly workspace: string;
  /** The time, ISO 8601. */
  readonly now: () => Promise<string>;
  /** Adds a story as it was read: all of it or nothing, once however often. Keep several in flight: they share a disk write. */
  readonly add: (found: StoryClaims, addition?: Addition) => Promise<Recorded>;
  /** A version as it was read last. */
  readonly version: (id: string) => Promise<Observed | null>;
  /** The versions of a story, the oldest first. */
  readonly versions: (story: string) => Promise<readonly Version[]>;
  /** How the claims of two versions differ. @throws RangeError if there is no such version. */
  readonly changes: (older: string, newer: string) => Promise<Changes>;
  /** Writes a judgement down; gives its id. */
  readonly judge: (judgement: Judgement) => Promise<string>;
  /** Takes a judgement back; gives the id of the retraction. */
  readonly retract: (retraction: Retraction) => Promise<string>;
  /** Erases a story for good and keeps it out; gives the number of its versions. */
  readonly forget: (story: string, why: string) => Promise<number>;
  /** Erases the workspace for good. */
  readonly forgetAll: (why: string) => Promise<number>;
  /** Compares what came in with what is there, so that it can be asked about; gives the number of versions. */
  readonly project: () => Promise<number>;
  /** Makes all that is shown again from the record; judges nothing. */
  readonly rebuild: () => Promise<void>;
  /** Writes the workspace in a format, piece by piece; tells what it left out. */
  readonly export: (options: ExportOptions, to: Write) => Promise<Exported>;
  /** Brings a JSON Lines export in, all of it or nothing; then `project`. @throws BrokenFile naming the line. */
  readonly import: (source: Source) => Promise<Imported>;
  /** Brings people back that were corrected in a spreadsheet, as a person's judgements. */
  readonly importPeople: (options: Omit<PeopleOptions, "at">) => Promise<PeopleImported>;
  readonly verify: () => Promise<Verified>;
  /** The same for the same record in any store. */
  readonly hash: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the ledger in a file (SQLite), in memory (`:memory:`), or on a PostgreSQL server (`postgres://…`), and makes it if
 * need be. @throws LedgerRefused for a place that cannot hold one, LedgerBusy if another process keeps it too long.
 */
export async function openLedger(place: string, options: LedgerOptions = {}): Promise<Ledger> {
  const { workspace = "main", create = true, clock } = options;
  if (!/^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/.test(workspace)) {
    throw new RangeError(`no name for a workspace: “${workspace}”; use small letters, digits and hyphens`);
  }
  const database = await (/^postgres(?:ql)?:/.test(place) ? openPostgres : openSqlite)(place, options);
  try {
    if (!create && (await schemaOf(database, database.dialect)) === 0)
      throw new LedgerRefused("There is no ledger here yet; `sayso ledger add` makes one.");
    await migrate(database);
    await openSearch(database, workspace);
  } catch (error) {
    await database.close();
    throw error;
  }
  return ledgerOn(database, workspace, clock);
}

function ledgerOn(database: Database, workspace: string, clock?: () => string): Ledger {
  const { dialect } = database;
  const now = async (): Promise<string> => clock?.() ?? nowOf(database);
  const write = async <Result>(
    work: (place: Place, at: string) => Promise<Result>,
    given?: string,
  ): Promise<Result> => {
    const at = given ?? (await now());
    return database.write(async (sql) => work({ sql, dialect, workspace }, at));
  };
  const forget = async (work: (place: Place, at: string) => Promise<number>): Promise<number> => {
    await project(database, { workspace, at: await now() }); // what is not compared yet would never be
    const count = await write(work);
    await rebuild(database, { workspace });
    await database.scrub();
    return count;
  };
  return {
    ...questionsOn(database, workspace),
    database,
    workspace,
    now,
    add: async (found, { at: given, ...addition } = {}) => {
      const bands = addition.bands ?? bandsOf(copyText(found.story.text));
      return write(async (place, at) => record(place, found, { ...addition, bands, at }), given);
    },
    version: async (version) => database.read(async (sql) => readBack(sql, { workspace, version })),
    versions: async (story) => versionsOf(database, workspace, story),
    changes: async (older, newer) =>
      database.read(async (sql) =>
        compareClaims(await existing(sql, workspace, older), await existing(sql, workspace, newer)),
      ),
    judge: async (judgement) => write(async (place, at) => judge(place, judgement, at)),
    retract: async (retraction) => write(async (place, at) => retract(place, retraction, at)),
    forget: async (story, why) => forget(async (place, at) => forgetStory(place, story, { at, why })),
    forgetAll: async (why) => forget(async (place, at) => forgetWorkspace(place, { at, why })),
    project: async () => project(database, { workspace, at: await now() }),
    rebuild: async () => rebuild(database, { workspace }),
    export: async (options, to) => exportLedger(database, workspace, options, to),
    import: async (source) => importLedger(database, workspace, { source, at: await now() }),
    importPeople: async (options) => importPeople(database, workspace, { ...options, at: await now() }),
    verify: async () => database.read(async (sql) => verify(sql, workspace)),
    hash: async () => database.read(async (sql) => ledgerHash(sql, workspace)),
    close: async () => database.close(),
  };
}

async function existing(sql: Sql, workspace: string, version: string): Promise<Observed> {
  const found = await readBack(sql, { workspace, version });
  if (!found) throw new RangeError(`there is no version ${version}`);
  return found;
}

/** One clock for all that write to one store. */
async function nowOf(database: Database): Promise<string> {
  const [row] = await database.all(
    database.dialect === "sqlite"
      ? "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now"
      : `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
  );
  return textOf(row, "now");
}
