import type { DatabaseSync } from "node:sqlite";
import { scheduler } from "node:timers/promises";
import type { Writing } from "./database.ts";

const MOST = 64; // transactions that share one

/** A transaction that waits for its turn. */
interface Waiting {
  /** Does the work and gives what tells its result once the disk has it. */
  readonly work: (sql: Writing) => Promise<() => void>;
  readonly failed: (error: unknown) => void;
}

export interface Ground {
  readonly connection: DatabaseSync;
  readonly sql: Writing;
  readonly begin: () => Promise<void>;
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Runs transactions one after another. Those that wait at the same time share one write to the disk, which takes longer
 * than their statements; each of them is still kept whole or not at all, and none is done before the disk has it.
 */
export function openGroups(
  ground: Ground,
): <Result>(work: (sql: Writing) => Promise<Result>) => Promise<Result> {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) {
      await scheduler.yield(); // others may join
      await ground.inTurn(async () => runGroup(ground, waiting.splice(0, MOST)));
    }
    isRunning = false;
  };
  return async <Result>(work: (sql: Writing) => Promise<Result>) =>
    new Promise<Result>((done, failed) => {
      const workAndTell = async (sql: Writing): Promise<() => void> => {
        const result = await work(sql);
        return () => done(result);
      };
      waiting.push({ work: workAndTell, failed });
      void runAll();
    });
}

async function runGroup(ground: Ground, group: readonly Waiting[]): Promise<void> {
  const { connection, begin } = ground;
  try {
    await begin();
    const settled: (() => void)[] = [];
    for (const one of group) settled.push(await runOne(ground, one));
    connection.exec("COMMIT");
    for (const settle of settled) settle();
  } catch (error) {
    if (connection.isTransaction) connection.exec("ROLLBACK");
    for (const { failed } of group) failed(error);
  }
}

/** How it ended, to be told once the disk has it. */
async function runOne({ connection, sql }: Ground, { work, failed }: Waiting): Promise<() => void> {
  connection.exec("SAVEPOINT one");
  try {
    const tell = await work(sql);
    connection.exec("RELEASE one");
    return tell;
  } catch (error) {
    if (!connection.isTransaction) throw error; // SQLite itself gave all of it up: a full disk
    connection.exec("ROLLBACK TO one; RELEASE one");
    return () => failed(error);
  }
}
