import { availableParallelism } from "node:os";
import type { Ingest } from "../../host/ledger-ingest.ts";
import { isFolder } from "../../host/ledger-inputs.ts";
import { projectUntil } from "../../host/ledger-project.ts";
import { watchFolder } from "../../host/ledger-watch.ts";
import type { Ledger } from "../../ledger/open.ts";
import { complainAs, exitCodes, type Complain } from "../shell.ts";
import { openFor, storiesOf } from "./add.ts";
import type { IntakeSettings } from "./options.ts";
import { withLedger } from "./place.ts";
import { openStopping, type Stopping } from "./stopping.ts";
import { tallyLine, tellFailed } from "./telling.ts";

export interface WatchSettings extends IntakeSettings {
  /** Seconds. */
  readonly settle: number;
  /** Seconds. */
  readonly every: number;
}

const command = "ledger watch";

/** Adds what comes into a folder until it is told to stop; gives the exit code. */
export async function runWatch(folder: string, settings: WatchSettings): Promise<number> {
  const complain = complainAs(command);
  if (!(await isFolder(folder))) {
    complain(`${folder}: there is no such folder`);
    return exitCodes.usage;
  }
  return withLedger(settings, {
    command,
    create: true,
    work: async (ledger) => {
      const ingest = await openFor(ledger, settings, settings.workers ?? Math.min(2, availableParallelism()));
      const stopping = openStopping(complain);
      try {
        await goOn(folder, settings, { ledger, ingest, stopping, complain });
      } finally {
        stopping.release();
        await ingest.close();
      }
      return exitCodes.fine;
    },
  });
}

interface Going {
  readonly ledger: Ledger;
  readonly ingest: Ingest;
  readonly stopping: Stopping;
  readonly complain: Complain;
}

async function goOn(folder: string, settings: WatchSettings, going: Going): Promise<void> {
  const { ledger, ingest, stopping, complain } = going;
  const { signal } = stopping;
  let isReady = false;
  const idle = (): void => {
    if (!isReady) complain(`watching ${folder}; Ctrl-C ends it`);
    isReady = true;
  };
  const watching = { signal, settle: settings.settle * 1000, every: settings.every * 1000, idle };
  for await (const inputs of watchFolder(folder, watching)) {
    const tally = await ingest.add(storiesOf(inputs, settings), { signal, step: () => undefined });
    const { added, "read-again": again, forgotten } = tally.stories;
    if (added + again + forgotten > 0) console.log(tallyLine(tally));
    tellFailed(tally.failed, complain);
    await projectUntil(signal, ledger);
  }
}
