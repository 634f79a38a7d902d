/**
 * Work that waits in the ledger's own database, so that what was asked for outlives whoever was to do it. Who takes a job
 * holds it for a while and renews that; what nobody holds any more is taken by the next. Times are ISO 8601 in UTC.
 */
import { wordOf } from "./columns.ts";
import { numberOf, textOf, textOrNull, type Row, type Sql } from "./database.ts";
import { idOf } from "./ids.ts";
import type { Place } from "./insert.ts";

/** Somebody waits for what is interactive; all of it goes before the bulk. */
export type Lane = (typeof lanes)[number];
const lanes = ["interactive", "bulk"] as const;

export interface Job {
  readonly id: string;
  readonly lane: Lane;
  /** JSON: what is to be done. */
  readonly what: string;
  /** How often it was begun, this time included. */
  readonly tries: number;
}

/** A job that was given up, and why. */
export interface DeadJob extends Job {
  readonly error: string;
  readonly at: string;
}

export interface Wish {
  /** JSON, or what tells this job from others: the same job is there once. */
  readonly what: string;
  readonly key?: string;
  readonly lane?: Lane;
  readonly at: string;
}

/** Puts a job in the queue; gives its id. One that waits keeps its place, or moves to the quicker lane. */
export async function enqueue({ sql, workspace }: Place, wish: Wish): Promise<string> {
  const { what, key = what, lane = "bulk", at } = wish;
  const id = jobIdOf(key);
  await sql.run(
    `INSERT INTO job (workspace, id, lane, state, what, tries, at) VALUES (?, ?, ?, 'waiting', ?, 0, ?)
     ON CONFLICT (workspace, id) DO UPDATE SET state = 'waiting', lane = excluded.lane, what = excluded.what,
       holder = NULL, lease_until = NULL, tries = 0, error = NULL, at = excluded.at
     WHERE job.state IN ('done', 'dead')`,
    [workspace, id, lane, what, at],
  );
  if (lane === "interactive")
    await sql.run("UPDATE job SET lane = 'interactive' WHERE workspace = ? AND id = ? AND lane = 'bulk'", [
      workspace,
      id,
    ]);
  return id;
}

export function jobIdOf(key: string): string {
  return idOf("job", key);
}

export interface Lease {
  /** Who takes it: told to those who ask why something waits. */
  readonly holder: string;
  readonly at: string;
  /** When it is anybody's again, unless it is renewed. */
  readonly until: string;
  /** How often a job is begun before it is given up. */
  readonly mostTries: number;
}

/** Takes the next job, the oldest of the quicker lane; null: there is none. Two who ask at once get two jobs. */
export async function takeJob(place: Place, { holder, at, until, mostTries }: Lease): Promise<Job | null> {
  const { sql, dialect, workspace } = place;
  await freeLapsed(place, { at, mostTries });
  const [row] = await sql.all(
    `UPDATE job SET state = 'leased', holder = ?, lease_until = ?, tries = tries + 1
     WHERE workspace = ? AND id = (
       SELECT id FROM job WHERE workspace = ? AND state = 'waiting'
       ORDER BY lane DESC, at, id LIMIT 1 ${dialect === "postgres" ? "FOR UPDATE SKIP LOCKED" : ""})
     RETURNING id, lane, what, tries`,
    [holder, until, workspace, workspace],
  );
  return row ? jobIn(row) : null;
}

/** What its holder let go: killed, or cut off. A job that takes its holders down with it must not go round for ever. */
async function freeLapsed(
  { sql, workspace }: Place,
  { at, mostTries }: Pick<Lease, "at" | "mostTries">,
): Promise<void> {
  await sql.run(
    `UPDATE job SET state = CASE WHEN tries >= ? THEN 'dead' ELSE 'waiting' END,
       error = CASE WHEN tries >= ? THEN 'Whoever began it ended before it was done, each time.' END,
       holder = NULL, lease_until = NULL
     WHERE workspace = ? AND state = 'leased' AND lease_until < ?`,
    [mostTries, mostTries, workspace, at],
  );
}

export interface Held {
  readonly id: string;
  readonly holder: string;
}

const ofHolder = "WHERE workspace = ? AND id = ? AND holder = ? AND state = 'leased'";

/** The heartbeat: false if the job is somebody else's by now, and must be left. */
export async function renewLease(place: Place, { id, holder }: Held, until: string): Promise<boolean> {
  const values = [until, place.workspace, id, holder];
  return (await place.sql.run(`UPDATE job SET lease_until = ? ${ofHolder}`, values)) > 0;
}

/** False if the job was somebody else's by then. */
export async function finishJob({ sql, workspace }: Place, { id, holder }: Held): Promise<boolean> {
  const done = "UPDATE job SET state = 'done', holder = NULL, lease_until = NULL, error = NULL";
  return (await sql.run(`${done} ${ofHolder}`, [workspace, id, holder])) > 0;
}

/** Puts a job back as if it had not been begun: its holder is told to stop. */
export async function returnJob({ sql, workspace }: Place, { id, holder }: Held): Promise<boolean> {
  const back = "UPDATE job SET state = 'waiting', holder = NULL, lease_until = NULL, tries = tries - 1";
  return (await sql.run(`${back} ${ofHolder}`, [workspace, id, holder])) > 0;
}

export interface Failure extends Held {
  /** Never a story's words. */
  readonly error: string;
  readonly mostTries: number;
}

/** Back to the end of its lane, or dead once it has been tried often enough; `lost`: it was somebody else's by then. */
export async function failJob(
  { sql, workspace }: Place,
  { id, holder, error, mostTries }: Failure,
  at: string,
): Promise<"waiting" | "dead" | "lost"> {
  const [row] = await sql.all(
    `UPDATE job SET state = CASE WHEN tries >= ? THEN 'dead' ELSE 'waiting' END, holder = NULL, lease_until = NULL,
       error = ?, at = ? ${ofHolder} RETURNING state`,
    [mostTries, error, at, workspace, id, holder],
  );
  if (!row) return "lost";
  return textOf(row, "state") === "dead" ? "dead" : "waiting";
}

/** Notes a job that was done outside of the queue and failed for good. */
export async function noteDead(
  { sql, workspace }: Place,
  { what, key = what, error, at }: Omit<Wish, "lane"> & { readonly error: string },
): Promise<void> {
  await sql.run(
    `INSERT INTO job (workspace, id, lane, state, what, tries, error, at) VALUES (?, ?, 'bulk', 'dead', ?, 1, ?, ?)
     ON CONFLICT (workspace, id) DO UPDATE SET state = 'dead', what = excluded.what, tries = job.tries + 1,
       error = excluded.error, at = excluded.at, holder = NULL, lease_until = NULL`,
    [workspace, jobIdOf(key), what, error, at],
  );
}

/** Those that were given up, the oldest first. */
export async function deadJobs(sql: Sql, workspace: string): Promise<DeadJob[]> {
  const rows = await sql.all(
    "SELECT id, lane, what, tries, error, at FROM job WHERE workspace = ? AND state = 'dead' ORDER BY at, id",
    [workspace],
  );
  return rows.map((row) => ({
    ...jobIn(row),
    error: textOrNull(row, "error") ?? "",
    at: textOf(row, "at"),
  }));
}

/** Takes a dead job out: it was done after all. */
export async function dropDead({ sql, workspace }: Place, id: string): Promise<void> {
  await sql.run("DELETE FROM job WHERE workspace = ? AND id = ? AND state = 'dead'", [workspace, id]);
}

function jobIn(row: Row): Job {
  return {
    id: textOf(row, "id"),
    lane: wordOf(lanes, row, "lane"),
    what: textOf(row, "what"),
    tries: numberOf(row, "tries"),
  };
}
