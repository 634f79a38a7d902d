import { isRecord } from "../base/record.ts";
import type { Unread } from "../claim/story-claims.ts";
import { deadJobs, dropDead, jobIdOf, noteDead } from "../ledger/queue.ts";
import type { Ledger } from "../ledger/open.ts";
import type { From, Otherwise, Sourced } from "./ledger-inputs.ts";
import { nameOf } from "./task.ts";

/** A story that did not get into the ledger, and where it can be read again. */
export interface Failed {
  readonly path: string;
  /** In a file of JSON Lines, from 1. */
  readonly line?: number;
  /** In a feed, or another file of several. */
  readonly story?: string;
  readonly otherwise: Otherwise;
  readonly says: string;
}

/** Keeps in the ledger what failed, until it is in. */
export interface Failures {
  readonly note: (from: From, unread: Unread) => Promise<void>;
  /** It is in. */
  readonly clear: (from: From, story: string) => Promise<void>;
  readonly all: () => Promise<Failed[]>;
}

export async function openFailures(ledger: Ledger, otherwise: Otherwise): Promise<Failures> {
  const { database, workspace } = ledger;
  const { dialect } = database;
  const dead = new Set((await deadJobs(database, workspace)).map(({ id }) => id));
  return {
    note: async (from, { id: story, error: { says } }) => {
      if (from.path === null) return;
      const place = placeOf(from, story);
      const key = JSON.stringify(place);
      const what = JSON.stringify({ add: { ...place, ...otherwise } });
      const at = await ledger.now();
      await database.write(async (sql) =>
        noteDead({ sql, dialect, workspace }, { what, key, error: says, at }),
      );
      dead.add(jobIdOf(key));
    },
    clear: async (from, story) => {
      const keys = [placeOf(from, story), { path: from.path }].map((place) => jobIdOf(JSON.stringify(place)));
      for (const id of new Set(keys)) {
        if (!dead.delete(id)) continue;
        await database.write(async (sql) => dropDead({ sql, dialect, workspace }, id));
      }
    },
    all: async () =>
      (await deadJobs(database, workspace)).flatMap(({ what, error }) => failedIn(what, error) ?? []),
  };
}

/** True if a task's stories stand where something failed. */
export function isAt({ path, line, story }: Failed, { task, from }: Sourced): boolean {
  if (from.path !== path) return false;
  if (line !== undefined) return from.line === line;
  return story === undefined || task.kind === "file" || nameOf(task) === story;
}

/** A file with one story is told by its path alone. */
function placeOf({ path, line }: From, story: string): object {
  if (line !== undefined) return { path, line };
  return story === path ? { path } : { path, story };
}

function failedIn(what: string, says: string): Failed | null {
  const job: unknown = JSON.parse(what);
  const place = isRecord(job) ? job["add"] : null;
  if (!isRecord(place)) return null;
  const { path, line, story, outlet, country } = place;
  if (typeof path !== "string") return null;
  return {
    path,
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof story === "string" ? { story } : {}),
    otherwise: {
      ...(typeof outlet === "string" ? { outlet } : {}),
      ...(typeof country === "string" ? { country } : {}),
    },
    says,
  };
}
