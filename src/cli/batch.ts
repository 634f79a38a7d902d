import type { Inputs } from "../host/inputs.ts";
import { isOneOfMany, type Task } from "../host/task.ts";
import { nameOf, tasksOf, type TaskSource } from "../host/tasks.ts";
import { formatOf } from "../read/read.ts";

/** What is to be read, begun: often only the first task tells what an input is. */
export interface Batch {
  readonly tasks: AsyncIterable<Task>;
  /** True if there may be several stories, even if there is one. */
  readonly many: boolean;
  /** How many stories; undefined where only the end will tell. */
  readonly total: number | undefined;
  /** True if all comes from standard input, perhaps slowly. */
  readonly streamed: boolean;
  /** Closes what has been opened. */
  readonly close: () => Promise<unknown>;
}

export async function beginBatch({ inputs, several }: Inputs, source: TaskSource): Promise<Batch> {
  const tasks = tasksOf(inputs, source);
  const first = await tasks.next();
  // Without any task there are no stories: only JSON Lines can hold none.
  const lines =
    first.done || isOneOfMany(first.value) || inputs.some((input) => isLines(nameOf(input, source), source));
  return {
    tasks: first.done ? tasks : startingWith(first.value, tasks),
    many: several || lines,
    total: lines ? undefined : inputs.length,
    streamed: inputs.every(({ kind }) => kind === "stdin"),
    close: () => tasks.return(undefined),
  };
}

/** True for an input that is JSON Lines by its name, or because we are told so. */
function isLines(name: string, { format }: TaskSource): boolean {
  return (format === "auto" ? formatOf(name, new Uint8Array()) : format) === "jsonl";
}

async function* startingWith(first: Task, others: AsyncIterable<Task>): AsyncGenerator<Task> {
  yield first;
  yield* others;
}
