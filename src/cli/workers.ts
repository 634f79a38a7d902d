import { availableParallelism } from "node:os";
import type { Batch } from "./batch.ts";

/** More workers than this for each processor only take memory. */
const MOST_PER_CORE = 4;

/** How many workers read a batch: those asked for, else one for each processor, but never more than there are stories. */
export function countWorkers(
  { total, streamed }: Pick<Batch, "total" | "streamed">,
  asked: number | undefined,
  cores = availableParallelism(),
): number {
  // Several workers hold the first results back until more stories have come.
  const wanted = asked ?? (streamed ? 1 : cores);
  return Math.min(wanted, total ?? Infinity, MOST_PER_CORE * cores);
}
