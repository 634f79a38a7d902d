import { checkStory } from "../check/check.ts";
import { correctClaims } from "../check/corrections.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { Review, Reviewed } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Done } from "../host/batch.ts";
import type { Pool } from "../host/pool.ts";
import { fault } from "../host/fault.ts";
import type { Task } from "../host/task.ts";
import { openLexicon, type Lexicon } from "../lexicon/lexicon.ts";
import { checkMisfit, checkMisuse, type CheckOptions } from "./check-settings.ts";
import { openCheckSinks, type CheckResult } from "./check-sinks.ts";
import { openDecided, type Decided } from "./decisions.ts";
import { diffOf, fixStory, writeFixed, type Fixed } from "./fixing.ts";
import { isWholeFile, openHouse, type House } from "./house.ts";
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
    const house = await openHouse(paths, options);
    return await runJob(paths, options, jobOf(openDesk(options, house, complain)));
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
  readonly decided: Decided;
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
    decided: openDecided(options, complain),
    lexicon: openLexicon(),
    complain,
    tally: openTally(),
    stdout: toStdout(),
    task: null,
    worst: exitCodes.fine,
  };
}

function jobOf(desk: Desk): Job<CheckResult> {
  const { options, house, decided, tally } = desk;
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
    exitCode: () => Math.max(desk.worst, decided.exitCode(), tally.exitCode()),
  };
}

/** A rule that fails on one story never stops the batch. */
async function resultOf(done: Done, pool: Pool, desk: Desk): Promise<CheckResult> {
  desk.task = done.task;
  if ("error" in done.outcome) return done.outcome;
  try {
    const { task, outcome } = (await fixIfAsked(done, pool, desk)) ?? done;
    desk.task = task;
    return "error" in outcome ? outcome : await reviewed(task, outcome, desk);
  } catch (error) {
    if (!(error instanceof FailedReview)) throw error;
    const result = fault(done.outcome.story.id, error.cause);
    desk.worst = exitCodes.fault;
    desk.complain(`${result.id}: ${result.error.says}`);
    return result;
  }
}

async function reviewed(task: Task, found: StoryClaims, desk: Desk): Promise<CheckResult> {
  const { house, decided, tally } = desk;
  let result = await reviewOf(task, found, desk);
  const { read, review } = result;
  const settings = await house.settingsOf(task);
  const findAgain = (others: CheckSettings) => check(read, others, desk).findings;
  const reviewing = { found, read, settings, findings: review.findings, findAgain };
  if (await decided.record(task, reviewing)) result = await reviewOf(task, found, desk);
  tally.add(result.review, await house.limitsOf(task));
  return result;
}

/**
 * The claims as people corrected them, and what comes of them. Of a file with many stories each decision concerns one, so
 * the others do not tell what is unused.
 */
async function reviewOf(task: Task, found: StoryClaims, desk: Desk): Promise<Reviewed> {
  const settings = await desk.house.settingsOf(task);
  const { decisions, baseline, corrections = [] } = await desk.decided.of(task);
  const { read, unused } = correctClaims(found, corrections);
  const review = check(read, { ...settings, decisions, baseline }, desk);
  return {
    read,
    review: isWholeFile(task) ? { ...review, unusedCorrections: unused } : { ...review, unused: [] },
  };
}

function check(read: StoryClaims, settings: CheckSettings, { lexicon }: Desk): Review {
  try {
    return checkStory(read, { lexicon }, settings);
  } catch (error) {
    throw new FailedReview("a rule failed", { cause: error });
  }
}

class FailedReview extends Error {}

/** The file as `--fix` leaves it; null where nothing was asked for or nothing is changed. */
async function fixIfAsked(done: Done, pool: Pool, desk: Desk): Promise<Fixed | null> {
  const { options, complain, stdout } = desk;
  if (!options.fix && !options.fixDryRun) return null;
  const review = async (found: StoryClaims): Promise<Review> =>
    (await reviewOf(done.task, found, desk)).review;
  const fixed = await fixStory(done, { pool, review, complain });
  if (!fixed) return null;
  if (options.fix) return (await writeFixed(done, fixed, complain)) ? fixed : null;
  await stdout.write(diffOf(done, fixed, process.stdout.isTTY));
  return null;
}
