import type { Pool } from "./pool.ts";
import type { Outcome, Task } from "./task.ts";

/** Tasks begun ahead of the oldest unfinished one, for each worker: bounds what is held in memory. */
const AHEAD = 4;

/** The outcomes of all tasks in the order of the tasks, whichever worker finishes first. */
export async function* inOrder(tasks: AsyncIterable<Task>, pool: Pool): AsyncGenerator<Outcome> {
  const running: Promise<Outcome[]>[] = [];
  for await (const task of tasks) {
    const outcomes = pool.run(task);
    outcomes.catch(() => undefined); // told to whoever awaits it below; one that is never reached must not end the process
    running.push(outcomes);
    if (running.length >= pool.size * AHEAD || pool.size === 1) yield* (await running.shift()) ?? [];
  }
  for (const outcomes of running) yield* await outcomes;
}
