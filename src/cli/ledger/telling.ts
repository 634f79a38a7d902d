import type { FailedStory, Tally } from "../../host/ledger-tally.ts";
import { exitCodes, type Complain } from "../shell.ts";

/** What became of the stories, in one line. */
export function tallyLine({ stories, claims }: Tally): string {
  const { added, "read-again": again, known, forgotten } = stories;
  const parts = [
    added > 0 ? `${counted(added, "story", "stories")} added` : "nothing new",
    ...(again > 0 ? [`${again} read again`] : []),
    ...(claims > 0 ? [counted(claims, "claim", "claims")] : []),
    ...(known > 0 ? [`${number(known)} there already`] : []),
    ...(forgotten > 0 ? [`${number(forgotten)} left out, as the ledger was told to forget`] : []),
  ];
  return parts.join(" · ");
}

export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}

/** All that failed, with why, and what to do. */
export function tellFailed(failed: readonly FailedStory[], complain: Complain): void {
  if (failed.length === 0) return;
  complain(`${counted(failed.length, "story is", "stories are")} not in the ledger:`);
  for (const { name, says } of failed) complain(`${name}: ${says}`);
  if (failed.some(({ isKept }) => isKept))
    complain("sayso ledger add --retry-failed reads again what failed");
}

export function codeOf({ failed }: Tally): number {
  if (failed.length === 0) return exitCodes.fine;
  return failed.some(({ code }) => code === "fault") ? exitCodes.fault : exitCodes.usage;
}
