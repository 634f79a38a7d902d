import type { Writing } from "./database.ts";

const MOST = 32; // transactions that share one

/** Does some work in one transaction. */
export type Transact = <Result>(work: (sql: Writing) => Promise<Result>) => Promise<Result>;

interface Waiting {
  /** Does the work and gives what tells its result once the disk has it. */
  readonly work: (sql: Writing) => Promise<() => void>;
  /** Does it in a transaction of its own, and tells how it ended. */
  readonly alone: () => Promise<void>;
}

/**
 * Runs transactions that may share one: those that wait while another group is at work. All that add to a log wait for each
 * other's write to the disk; together they wait once. Where one of a group fails, each is done again by itself, so that it
 * fails alone.
 */
export function openGroups(transact: Transact): Transact {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) await runGroup(transact, waiting.splice(0, MOST));
    isRunning = false;
  };
  return async <Result>(work: (sql: Writing) => Promise<Result>) =>
    new Promise<Result>((done, failed) => {
      waiting.push({
        work: async (sql) => {
          const result = await work(sql);
          return () => done(result);
        },
        alone: async () => {
          try {
            done(await transact(work));
          } catch (error) {
            failed(error);
          }
        },
      });
      void runAll();
    });
}

async function runGroup(transact: Transact, group: readonly Waiting[]): Promise<void> {
  const [first, second] = group;
  if (first && !second) return first.alone();
  try {
    const settled = await transact(async (sql) => {
      const tell: (() => void)[] = [];
      for (const { work } of group) tell.push(await work(sql));
      return tell;
    });
    for (const settle of settled) settle();
  } catch {
    for (const { alone } of group) await alone();
  }
}
