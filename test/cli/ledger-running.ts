import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../../src/ledger/open.ts";
import { root } from "./run.ts";

/** Invented stories, each by its number. */
export function numbered(count: number): string {
  return Array.from({ length: count }, (_, number) => `${numberedLine(number)}\n`).join("");
}

function numberedLine(number: number): string {
  return JSON.stringify({
    id: `story-${number}`,
    text: `Ferry fund, day ${number}\n\nAda Tobin denied taking ${number} crowns from the ferry fund. Police said on Friday that the mayor, Tobiah Lunt, knew of it.`,
    outlet: number % 2 ? "Quay Gazette" : "Harbour Ledger",
  });
}

export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** `sayso ledger …`, still at work. */
export function startLedger(folder: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(root, "src/cli/main.ts"), "ledger", ...args], { cwd: folder });
  let output = "";
  child.stdin.on("error", () => undefined);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(child, "close").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  return { child, output: () => output, ended };
}

/** How many versions have been written, without a word to whoever writes. */
export function storiesIn(file: string): number {
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    return Number(database.prepare("SELECT count(*) AS stories FROM version").get()?.["stories"]);
  } catch {
    return 0; // there is none yet
  }
}

export async function hashOf(file: string): Promise<string> {
  const ledger = await openLedger(file, { create: false });
  const hash = await ledger.hash();
  await ledger.close();
  return hash;
}

/** Waits while the command runs until something is so. */
export async function until({ child, output }: Running, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 3000 || child.exitCode !== null) throw new Error(`waited for nothing: ${output()}`);
    await pause(20);
  }
}
