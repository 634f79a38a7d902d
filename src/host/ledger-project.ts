import { unlinkedVersions } from "../ledger/people/link.ts";
import type { Ledger } from "../ledger/open.ts";
import { project, projectDesk } from "../ledger/project.ts";

const AT_A_TIME = 25; // versions

/**
 * Compares what was added with what the ledger holds. It asks the ledger what that is, so that a run that was stopped or
 * killed before it came here is made good by the next.
 */
export async function projectUntil(signal: AbortSignal, { database, workspace, now }: Ledger): Promise<void> {
  const desk = projectDesk();
  while (!signal.aborted) {
    const waiting = await unlinkedVersions(database, workspace, AT_A_TIME);
    const compared = await project(database, { workspace, desk, at: await now(), versions: waiting });
    if (compared === 0) return; // nothing waits, or another process was quicker with all of it
  }
}
