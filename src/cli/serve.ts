import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { problemLine } from "../check/located-json.ts";
import { findInputs } from "../host/inputs.ts";
import { openHouseWords, type HouseWords } from "../host/house.ts";
import type { BackendChoice } from "../host/reader.ts";
import type { Task } from "../host/task.ts";
import { tasksOf } from "../host/tasks.ts";
import type { Ledger } from "../ledger/open.ts";
import { CannotListen, isLoopback } from "../server/listen.ts";
import { pathOf } from "../server/opening.ts";
import { mostStories, serve, type Server } from "../server/serve.ts";
import type { Workshop } from "../server/workshop.ts";
import { withLedger } from "./ledger/place.ts";
import { complainAs, exitCodes, type Complain } from "./shell.ts";

/** The options of `sayso serve`, as the command line gives them. */
export interface ServeSettings {
  readonly ledger?: string;
  readonly workspace: string;
  readonly port?: number;
  readonly host: string;
  readonly token?: string;
  readonly allowHost?: readonly string[];
  readonly workers?: number;
  readonly backend: BackendChoice;
  readonly config?: string;
  readonly maxBytes: number;
  readonly maxChars: number;
}

const command = "serve";
const usualPort = 4777;
const example = fileURLToPath(new URL("../../examples/flood-fund.md", import.meta.url));

/** Serves until a signal comes; gives the exit code. */
export async function runServe(
  files: readonly string[],
  settings: ServeSettings,
  workshop: Workshop,
): Promise<number> {
  const complain = complainAs(command);
  const given = await tasksIn(files.length > 0 ? files : [example], settings, complain);
  if (given === null) return exitCodes.usage;
  const work = (ledger: Ledger | null) =>
    serveUntilStopped({ ...given, isExample: files.length === 0, workshop }, { settings, ledger, complain });
  const hasLedger = settings.ledger !== undefined || Boolean(process.env["SAYSO_LEDGER"]);
  return hasLedger ? withLedger(settings, { command, work }) : work(null);
}

interface Given {
  readonly tasks: readonly Task[];
  /** Looked into already for each of them. */
  readonly house: HouseWords;
}

/** The stories to open; null if the paths or the house's files have a problem, which is said. */
async function tasksIn(
  paths: readonly string[],
  { maxBytes, config }: ServeSettings,
  complain: Complain,
): Promise<Given | null> {
  const { inputs, missing, empty } = await findInputs(paths);
  for (const { path, says } of missing) complain(`${path}: ${says}`);
  for (const path of empty) complain(`${path}: there is no file in it that Sayso reads`);
  if (inputs.length === 0 || missing.length > 0) return null;
  const tasks: Task[] = [];
  for await (const task of tasksOf(inputs, { format: "auto", maxBytes, stdin: process.stdin })) {
    if (tasks.length === mostStories) {
      complain(`more than ${mostStories} stories; the others are left out`);
      break;
    }
    tasks.push(task.kind === "file" && task.id === example ? { ...task, id: basename(example) } : task);
  }
  const house = openHouseWords(config);
  return (await isGood(house, tasks, complain)) ? { tasks, house } : null;
}

async function isGood(house: HouseWords, tasks: readonly Task[], complain: Complain): Promise<boolean> {
  for (const task of tasks) {
    const word = await house(pathOf(task));
    if (!("problems" in word)) continue;
    for (const problem of word.problems) complain(problemLine(problem));
    return false;
  }
  return true;
}

interface Way {
  readonly settings: ServeSettings;
  readonly ledger: Ledger | null;
  readonly complain: Complain;
}

async function serveUntilStopped(
  given: Given & { readonly isExample: boolean; readonly workshop: Workshop },
  { settings, ledger, complain }: Way,
): Promise<number> {
  const { host, port, allowHost = [] } = settings;
  const token = settings.token ?? (isLoopback(host) ? null : randomBytes(24).toString("base64url"));
  try {
    const server = await serve({
      ...settings,
      ...given,
      ledger,
      complain,
      token,
      port: port ?? usualPort,
      tries: port === undefined ? 20 : 1,
      names: [
        ...allowHost,
        ...(isLoopback(host) ? [] : [host, hostname()].map((name) => name.toLowerCase())),
      ],
    });
    const stopped = signalled(); // before anybody knows where it is
    process.stdout.write(`${greeting(server, token)}\n`);
    await stopped;
    await server.close();
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof CannotListen)) throw error;
    complain(error.message);
    return exitCodes.usage;
  }
}

function greeting({ host, port }: Server, token: string | null): string {
  const shown =
    { "0.0.0.0": hostname(), "::": hostname() }[host] ?? (host.includes(":") ? `[${host}]` : host);
  const address = `http://${shown}:${port}/`;
  if (token === null) return `Sayso is at ${address} for this machine alone. Ctrl-C stops it.`;
  return `Sayso is at ${address}?token=${token}\nWhoever has this address can read the stories and decide about them. Ctrl-C stops it.`;
}

/** The first signal lets what is open end, the second ends at once. */
function signalled(): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stop);
      done();
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  });
}
