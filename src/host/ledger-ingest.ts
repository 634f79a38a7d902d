import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { LedgerBusy } from "../ledger/database.ts";
import { creditIn } from "../ledger/claims/credit.ts";
import { bandsOf } from "../ledger/copies/bands.ts";
import { copyText } from "../ledger/copies/copy-text.ts";
import type { Ledger } from "../ledger/open.ts";
import { openLexicon, type Lexicon } from "../lexicon/lexicon.ts";
import { inOrder } from "./batch.ts";
import { openFailures, type Failures } from "./ledger-failures.ts";
import { openFlight, type Flight } from "./ledger-flight.ts";
import type { From, Otherwise, Sourced } from "./ledger-inputs.ts";
import { openKnown, type Knows, type ReaderChoice } from "./ledger-known.ts";
import { openTally, type Tally } from "./ledger-tally.ts";
import { singlePool, workerPool, type Pool } from "./pool.ts";
import { openLocalReader } from "./reader.ts";
import { fault } from "./fault.ts";
import { nameOf, type Outcome, type Task, type TaskOptions } from "./task.ts";

export interface IngestSettings extends ReaderChoice {
  readonly workers: number;
  readonly options: TaskOptions;
  readonly otherwise: Otherwise;
}

/** Reads stories into a ledger, each once however often it is given; `close` when done. */
export interface Ingest {
  readonly add: (stories: AsyncIterable<Sourced>, along: Along) => Promise<Tally>;
  readonly close: () => Promise<void>;
}

export interface Along {
  /** Ends it after the stories at hand. */
  readonly signal: AbortSignal;
  /** Told of each story that is done with. */
  readonly step: () => void;
}

const IN_FLIGHT = 16;

export async function openIngest(ledger: Ledger, settings: IngestSettings): Promise<Ingest> {
  const ground: Ground = {
    ledger,
    lexicon: openLexicon(),
    failures: await openFailures(ledger, settings.otherwise),
    knows: await openKnown(ledger, settings, settings.otherwise),
    pool: openLater(settings),
  };
  return {
    add: async (stories, along) => addAll(stories, along, ground),
    close: async () => ground.pool.close(),
  };
}

interface Ground {
  readonly ledger: Ledger;
  readonly lexicon: Lexicon;
  readonly failures: Failures;
  readonly knows: Knows;
  readonly pool: Pool;
}

/** Opens the pool once there is something to read: where all is known, no model is loaded. */
function openLater({ workers, backend, options }: IngestSettings): Pool {
  let opened: Promise<Pool> | undefined;
  const open = async (): Promise<Pool> =>
    workers === 1
      ? singlePool(await openLocalReader(backend), options)
      : workerPool(workers, { backend, options });
  return {
    size: workers,
    run: async (task) => (await (opened ??= open())).run(task),
    close: async () => (await opened)?.close(),
  };
}

async function addAll(stories: AsyncIterable<Sourced>, along: Along, ground: Ground): Promise<Tally> {
  const { failures, knows, pool } = ground;
  const tally = openTally();
  const flight = openFlight(IN_FLIGHT);
  const froms = new WeakMap<Task, From>();
  async function* unknown(): AsyncGenerator<Task> {
    for await (const sourced of stories) {
      if (along.signal.aborted) return;
      const { task, from } = sourced;
      froms.set(task, from);
      if (!(await knows(sourced))) {
        yield task;
        continue;
      }
      tally.count("known", 0);
      await failures.clear(from, nameOf(task));
      along.step();
    }
  }
  for await (const { task, outcome } of inOrder(unknown(), pool)) {
    await takeIn(outcome, froms.get(task) ?? { path: null }, { ...ground, tally, flight });
    along.step();
    if (along.signal.aborted) break;
  }
  await flight.landed();
  return tally.tally();
}

interface Taking extends Ground {
  readonly tally: ReturnType<typeof openTally>;
  readonly flight: Flight;
}

async function takeIn(outcome: Outcome, from: From, taking: Taking): Promise<void> {
  const unread = unreadOf(outcome);
  if (unread) await refuse(unread, from, taking);
  if (unread || "error" in outcome) return;
  await taking.flight.begin(outcome.story.id, async () => addOne(outcome, from, taking));
}

/** What was over a limit is empty: nothing of it is the story. */
function unreadOf(outcome: Outcome): Unread | null {
  if ("error" in outcome) return outcome;
  const tooLarge = outcome.notes.find(({ code }) => code === "too-large");
  return tooLarge ? { id: outcome.story.id, error: tooLarge } : null;
}

async function addOne(found: StoryClaims, from: From, taking: Taking): Promise<void> {
  const { ledger, lexicon, tally, failures } = taking;
  const { id, text } = found.story;
  try {
    const { outcome, claims } = await ledger.add(found, {
      at: await ledger.now(),
      bands: bandsOf(copyText(text)),
      credit: creditIn(text, lexicon),
      ...(from.bytes === undefined ? {} : { bytes: from.bytes }),
    });
    tally.count(outcome, claims);
    if (found.notes.length > 0) tally.noted();
  } catch (error) {
    if (!isOfStory(error)) throw error;
    await refuse(fault(id, error), from, taking);
    return;
  }
  await failures.clear(from, id);
}

async function refuse(unread: Unread, from: From, { tally, failures }: Taking): Promise<void> {
  tally.fail(unread, from);
  await failures.note(from, unread);
}

const SQLITE_TOO_BIG = 18;
const SQLITE_CONSTRAINT = 19;

/** True for what another story does not meet: not a full disk, a lock, a server that is gone. */
function isOfStory(error: unknown): boolean {
  if (error instanceof LedgerBusy || !(error instanceof Error)) return false;
  if ("errcode" in error) return [SQLITE_TOO_BIG, SQLITE_CONSTRAINT].includes(Number(error.errcode) & 0xff);
  if ("code" in error) return /^(?:22|23|54)\w{3}$/.test(String(error.code)); // PostgreSQL: data, constraint, limit
  return error instanceof RangeError || error instanceof TypeError;
}
