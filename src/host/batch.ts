import type { Pool } from "./pool.ts";
import type { Outcome, Task } from "./task.ts";

/** Tasks begun ahead of the oldest unfinished one, for each worker: bounds what is held in memory. */
const AHEAD = 4;

/** What became of a story, and what it was read from. */
export interface Done {
  readonly task: Task;
  readonly outcome: Outcome;
}

/** The outcomes of all tasks in the order of the tasks, whichever worker finishes first. */
export async function* inOrder(tasks: AsyncIterable<Task>, pool: Pool): AsyncGenerator<Done> {
  const running: Promise<Done[]>[] = [];
  for await (const task of tasks) {
    const outcomes = run(task, pool);
    outcomes.catch(() => undefined); // told to whoever awaits it below; one that is never reached must not end the process
    running.push(outcomes);
    if (running.length >= pool.size * AHEAD || pool.size === 1) yield* (await running.shift()) ?? [];
  }
  for (const outcomes of running) yield* await outcomes;
}

async function run(task: Task, pool: Pool): Promise<Done[]> {
  const outcomes = await pool.run(task);
  return outcomes.map((outcome) => ({ task, outcome }));
}
