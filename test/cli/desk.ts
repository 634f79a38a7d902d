import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** What a run of `sayso` left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run to be made. */
export interface Order {
  readonly args: readonly string[];
  readonly input: string | Uint8Array;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A process that runs `sayso` again and again, since most of a short run is the start of Node and of the model. It starts
 * with the first order, takes one after another, and ends with this process.
 */
export function openDesk(): (order: Order) => Promise<Ran> {
  let clerk: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const run = (order: Order): Promise<Ran> => {
    if (!clerk?.connected) clerk = startClerk();
    return giveOrder(clerk, order);
  };
  return (order) => {
    const ran = last.then(() => run(order));
    last = ran.catch(() => undefined);
    return ran;
  };
}

/** Neither of its outputs counts as a terminal; what goes wrong with the process itself is shown. */
function startClerk(): ChildProcess {
  return fork(join(import.meta.dirname, "clerk.ts"), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** While it works it is waited for; an idle one keeps nobody from ending. */
function giveOrder(clerk: ChildProcess, order: Order): Promise<Ran> {
  hold(clerk, true);
  return new Promise<Ran>((done, failed) => {
    const die = (code: number | null): void =>
      failed(new Error(`sayso ${order.args.join(" ")} took its process down (${code})`));
    clerk.once("exit", die);
    clerk.once("message", (ran: Ran) => {
      clerk.off("exit", die);
      done(ran);
    });
    clerk.send(order);
  }).finally(() => hold(clerk, false));
}

function hold(clerk: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    clerk.ref();
    clerk.channel?.ref();
  } else {
    clerk.unref();
    clerk.channel?.unref();
  }
}
