import { checkStory } from "../check/check.ts";
import type { Review } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Done } from "../host/batch.ts";
import type { Pool } from "../host/pool.ts";
import { fault, type Task } from "../host/task.ts";
import { openLexicon, type Lexicon } from "../lexicon/lexicon.ts";
import { checkMisfit, checkMisuse, type CheckOptions } from "./check-settings.ts";
import { openCheckSinks, type CheckResult } from "./check-sinks.ts";
import { diffOf, fixStory, writeFixed, type Fixed } from "./fixing.ts";
import { openHouse, type House } from "./house.ts";
import { Refused, runJob, type Job } from "./run.ts";
import { complainAs, exitCodes, type Complain } from "./shell.ts";
import { openTally, type Tally } from "./tally.ts";
import { toStdout, type Writing } from "./writing.ts";

/** Reviews stories and writes what was found; gives the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const complain = complainAs("check");
  try {
    const misuse = checkMisuse(paths, options);
    if (misuse !== undefined) throw new Refused(misuse);
    return await runJob(paths, options, jobOf(openDesk(options, await openHouse(options), complain)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const line of error.message.split("\n")) complain(line);
    return exitCodes.usage;
  }
}

/** What a review needs beside the story. */
interface Desk {
  readonly options: CheckOptions;
  readonly house: House;
  readonly lexicon: Lexicon;
  readonly complain: Complain;
  readonly tally: Tally;
  readonly stdout: Writing;
  /** What the story at hand was read from. */
  task: Task | null;
  /** The worst that happened beside findings. */
  worst: number;
}

function openDesk(options: CheckOptions, house: House, complain: Complain): Desk {
  return {
    options,
    house,
    lexicon: openLexicon(),
    complain,
    tally: openTally(),
    stdout: toStdout(),
    task: null,
    worst: exitCodes.fine,
  };
}

function jobOf(desk: Desk): Job<CheckResult> {
  const { options, house, tally } = desk;
  const { out = [], format } = options;
  const printed = format ?? (out.length === 0 ? "pretty" : null);
  return {
    command: "check",
    outs: out.map(({ path }) => path),
    showsTrouble: (printed === "pretty" || printed === "compact") && !options.fixDryRun,
    taskOptions: { style: "guide" },
    misfitOf: (batch) => checkMisfit(batch, options),
    openSinks: (sinks, batch) => openCheckSinks(sinks, { options, batch, atHand: () => desk.task }),
    tell: (task) => house.tell(task),
    resultOf: (done, pool) => resultOf(done, pool, desk),
    exitCode: () => Math.max(desk.worst, tally.exitCode()),
  };
}

async function resultOf(done: Done, pool: Pool, desk: Desk): Promise<CheckResult> {
  desk.task = done.task;
  if ("error" in done.outcome) return done.outcome;
  try {
    const fixed = await fixIfAsked(done, pool, desk);
    const { task, outcome } = fixed ?? done;
    desk.task = task;
    if ("error" in outcome) return outcome;
    const review = await reviewAndRecord(task, outcome, desk);
    desk.tally.add(review, desk.house.limitsOf(task));
    return { read: outcome, review };
  } catch (error) {
    return failed(done.outcome, error, desk);
  }
}

/** A rule that fails on one story never stops the batch. */
function failed({ story }: StoryClaims, error: unknown, desk: Desk): CheckResult {
  if (error instanceof Refused || !(error instanceof TypeError || error instanceof RangeError)) throw error;
  desk.worst = exitCodes.fault;
  const result = fault(story.id, error);
  desk.complain(`${story.id}: ${result.error.says}`);
  return result;
}

async function reviewAndRecord(task: Task, read: StoryClaims, desk: Desk): Promise<Review> {
  const review = await reviewOf(task, read, desk);
  const changed = await desk.house.record(task, { read, review }, desk.complain);
  return changed ? reviewOf(task, read, desk) : review;
}

async function reviewOf(task: Task, read: StoryClaims, { house, lexicon }: Desk): Promise<Review> {
  return checkStory(read, { lexicon }, await house.settingsOf(task));
}

/** The file as `--fix` leaves it; null where nothing was asked for or nothing is changed. */
async function fixIfAsked(done: Done, pool: Pool, desk: Desk): Promise<Fixed | null> {
  const { options, complain, stdout } = desk;
  if (!options.fix && !options.fixDryRun) return null;
  const review = (read: StoryClaims): Promise<Review> => reviewOf(done.task, read, desk);
  const fixed = await fixStory(done, { pool, review, complain });
  if (!fixed) return null;
  if (options.fix) return (await writeFixed(done, fixed, complain)) ? fixed : null;
  await stdout.write(diffOf(done, fixed, process.stdout.isTTY));
  return null;
}
