import { countStories } from "../../host/ledger-count.ts";
import { isAt, openFailures, type Failed } from "../../host/ledger-failures.ts";
import { openIngest, type Ingest } from "../../host/ledger-ingest.ts";
import { findLedgerInputs, ledgerTasks, type Otherwise, type Sourced } from "../../host/ledger-inputs.ts";
import type { Input, Inputs } from "../../host/inputs.ts";
import { projectUntil } from "../../host/ledger-project.ts";
import type { Tally } from "../../host/ledger-tally.ts";
import type { Ledger } from "../../ledger/open.ts";
import { reportJson } from "../../write/ledger/json.ts";
import { openProgress } from "../progress.ts";
import { complainAs, exitCodes, type Complain } from "../shell.ts";
import { countWorkers } from "../workers.ts";
import type { IntakeSettings } from "./options.ts";
import { withLedger } from "./place.ts";
import { openStopping, type Stopping } from "./stopping.ts";
import { codeOf, tallyLine, tellFailed } from "./telling.ts";

export interface AddSettings extends IntakeSettings {
  readonly retryFailed?: boolean;
  readonly json?: boolean;
}

const command = "ledger add";

/** Reads stories into the ledger; gives the exit code. */
export async function runAdd(paths: readonly string[], settings: AddSettings): Promise<number> {
  const complain = complainAs(command);
  if (settings.retryFailed) {
    if (paths.length === 0) return withLedger(settings, { command, work: retryWith(settings) });
    complain("--retry-failed reads again what failed, and nothing else; name no files with it");
    return exitCodes.usage;
  }
  if (paths.length === 0 && process.stdin.isTTY) {
    complain("name a file or a folder, or give stories on standard input (sayso ledger add --help)");
    return exitCodes.usage;
  }
  const found = await findLedgerInputs(paths.length > 0 ? paths : ["-"]);
  sayTroubles(found, complain);
  if (found.inputs.length === 0) return exitCodes.usage;
  const code = await withLedger(settings, {
    command,
    create: true,
    work: async (ledger) => addInputs(ledger, found.inputs, { settings, complain }),
  });
  return found.missing.length > 0 ? Math.max(code, exitCodes.usage) : code;
}

function sayTroubles({ missing, empty }: Inputs, complain: Complain): void {
  for (const { path, says } of missing) complain(`${path}: ${says}`);
  for (const path of empty)
    complain(`${path}: there is no file in it that Sayso reads (.txt, .md, .html, .docx, .jsonl, .xml)`);
}

interface Adding {
  readonly settings: AddSettings;
  readonly complain: Complain;
}

async function addInputs(ledger: Ledger, inputs: readonly Input[], adding: Adding): Promise<number> {
  const { settings, complain } = adding;
  const stopping = openStopping(complain);
  const isStreamed = inputs.every(({ kind }) => kind === "stdin");
  if (isStreamed) stopping.signal.addEventListener("abort", () => process.stdin.destroy());
  try {
    const total = await countStories(inputs);
    const workers = countWorkers({ total, streamed: isStreamed }, settings.workers);
    const ingest = await openFor(ledger, settings, workers);
    const tally = await addWith(ingest, storiesOf(inputs, settings), { total, stopping });
    return await endOf(tally, { ledger, complain, stopping, json: settings.json ?? false });
  } finally {
    stopping.release();
  }
}

export function openFor(ledger: Ledger, settings: IntakeSettings, workers: number): Promise<Ingest> {
  const { backend, maxBytes, maxChars } = settings;
  const options = { style: "guide", maxBytes, maxChars } as const;
  return openIngest(ledger, { workers, backend, options, otherwise: otherwiseOf(settings) });
}

export function storiesOf(inputs: readonly Input[], settings: IntakeSettings): AsyncGenerator<Sourced> {
  const { inputFormat: format, maxBytes, maxChars, stdinFilename } = settings;
  const stdinName = stdinFilename === undefined ? {} : { stdinName: stdinFilename };
  const otherwise = otherwiseOf(settings);
  return ledgerTasks(inputs, { format, maxBytes, maxChars, otherwise, stdin: process.stdin, ...stdinName });
}

function otherwiseOf({ outlet, country }: IntakeSettings): Otherwise {
  return { ...(outlet === undefined ? {} : { outlet }), ...(country === undefined ? {} : { country }) };
}

interface Run {
  readonly total: number | undefined;
  readonly stopping: Stopping;
}

async function addWith(
  ingest: Ingest,
  stories: AsyncIterable<Sourced>,
  { total, stopping }: Run,
): Promise<Tally> {
  const progress = openProgress(total);
  try {
    return await ingest.add(stories, { signal: stopping.signal, step: progress.step });
  } finally {
    progress.end();
    await ingest.close();
  }
}

interface Ending {
  readonly ledger: Ledger;
  readonly complain: Complain;
  readonly stopping: Stopping;
  readonly json: boolean;
}

async function endOf(tally: Tally, { ledger, complain, stopping, json }: Ending): Promise<number> {
  console.log(json ? reportJson("added", tally, ledger.workspace) : tallyLine(tally));
  if (tally.noted > 0) complain(`${tally.noted} have notes on what could not be read; sayso read shows them`);
  tellFailed(tally.failed, complain);
  await projectUntil(stopping.signal, ledger);
  const stopped = stopping.exitCode();
  if (stopped !== null) complain("stopped; the same command goes on from here");
  return stopped ?? codeOf(tally);
}

/** Reads again what failed before, as it was read then. */
function retryWith(settings: AddSettings) {
  return async (ledger: Ledger, complain: Complain): Promise<number> => {
    const failed = await (await openFailures(ledger, {})).all();
    if (failed.length === 0) {
      console.log("nothing has failed");
      return exitCodes.fine;
    }
    let worst: number = exitCodes.fine;
    for (const alike of Object.values(Object.groupBy(failed, ({ otherwise }) => JSON.stringify(otherwise)))) {
      if (!alike?.[0]) continue;
      const told = { ...settings, ...alike[0].otherwise };
      worst = Math.max(worst, await retry(ledger, alike, { settings: told, complain }));
    }
    return worst;
  };
}

async function retry(
  ledger: Ledger,
  failed: readonly Failed[],
  { settings, complain }: Adding,
): Promise<number> {
  const stopping = openStopping(complain);
  try {
    const found = await findLedgerInputs([...new Set(failed.map(({ path }) => path))]);
    sayTroubles(found, complain);
    const workers = countWorkers({ total: failed.length, streamed: false }, settings.workers);
    const ingest = await openFor(ledger, settings, workers);
    const stories = onlyAt(failed, storiesOf(found.inputs, settings));
    const tally = await addWith(ingest, stories, { total: failed.length, stopping });
    const code = await endOf(tally, { ledger, complain, stopping, json: settings.json ?? false });
    return found.missing.length > 0 ? Math.max(code, exitCodes.usage) : code;
  } finally {
    stopping.release();
  }
}

async function* onlyAt(failed: readonly Failed[], stories: AsyncIterable<Sourced>): AsyncGenerator<Sourced> {
  for await (const sourced of stories) if (failed.some((one) => isAt(one, sourced))) yield sourced;
}
