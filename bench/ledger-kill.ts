/**
 * Kills `sayso ledger add` (kill -9) at moments spread over a whole run, then runs it again: `verify` must be clean and the
 * ledger's hash that of a run that nobody disturbed. Exits with 1 where one is not.
 *
 *   node bench/ledger-kill.ts [--points 50] [--stories 30] [--server postgres://…]
 *
 * With a server, schemas `kill_…` are made in its database and dropped again; else each ledger is a file of its own.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../src/ledger/open.ts";
import { openPostgres } from "../src/ledger/postgres.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { randomFrom } from "./lib/random.ts";

const option = readOptions({
  points: { means: "how often to kill", default: "50" },
  stories: { means: "stories in each run", default: "30" },
  server: { means: "a PostgreSQL database; none: SQLite", default: "" },
});
const [points, stories] = [
  wholeNumber("points", option("points")),
  wholeNumber("stories", option("stories")),
];
const folder = mkdtempSync(join(tmpdir(), "sayso-kill-"));
const input = join(folder, "stories.jsonl");
writeFileSync(input, Array.from({ length: stories }, (_, number) => `${lineOf(number)}\n`).join(""));

function lineOf(number: number): string {
  const text = `Ferry fund, day ${number}\n\nAda Tobin denied taking ${number} crowns from the ferry fund. Police said on Friday that the mayor, Tobiah Lunt, knew of it.`;
  return JSON.stringify({
    id: `story-${number}`,
    text,
    outlet: number % 2 ? "Quay Gazette" : "Harbour Ledger",
  });
}

/** Adds the stories; kills it so many milliseconds after its start, if they are given. Gives how long it ran. */
async function add(place: string, killAfter?: number): Promise<number> {
  const start = performance.now();
  const main = join(import.meta.dirname, "../src/cli/main.ts");
  const child = spawn(process.execPath, [main, "ledger", "add", input, "--workers", "1", "--ledger", place]);
  const ended = once(child, "close");
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), ended]);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - start;
}

interface Found {
  readonly hash: string;
  readonly faults: number;
}

async function look(place: string): Promise<Found> {
  const ledger = await openLedger(place, { create: false });
  const found = { hash: await ledger.hash(), faults: (await ledger.verify()).faults.length };
  await ledger.close();
  return found;
}

async function inSchema(sql: string): Promise<void> {
  const database = await openPostgres(option("server"));
  await database.write(async ({ run }) => run(sql));
  await database.close();
}

/** A new ledger's place, gone afterwards. */
async function at<Result>(name: string, work: (place: string) => Promise<Result>): Promise<Result> {
  const server = option("server");
  if (server === "") return work(join(folder, `${name}.db`));
  const schema = `kill_${process.pid}_${name}`;
  await inSchema(`CREATE SCHEMA ${schema}`);
  try {
    return await work(`${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`);
  } finally {
    await inSchema(`DROP SCHEMA ${schema} CASCADE`);
  }
}

async function main(): Promise<number> {
  const { took, whole } = await at("whole", async (place) => ({
    took: await add(place),
    whole: await look(place),
  }));
  console.log(`undisturbed: ${Math.round(took)} ms, ${whole.faults} faults, hash ${whole.hash.slice(0, 12)}`);
  const random = randomFrom(9);
  let right = 0;
  for (let point = 1; point <= points; point++) {
    const after = Math.round(took * (0.1 + 0.9 * random.next()));
    const found = await at(`point${point}`, async (place) => {
      await add(place, after);
      await add(place);
      return look(place);
    });
    const isRight = found.hash === whole.hash && found.faults === 0;
    right += Number(isRight);
    if (!isRight)
      console.log(`killed after ${after} ms: ${found.faults} faults, hash ${found.hash.slice(0, 12)}`);
  }
  console.log(`${right} of ${points} points: verified, the same hash`);
  return right === points ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true });
}
