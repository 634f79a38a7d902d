import type { HouseWords } from "../host/house.ts";
import type { Task } from "../host/task.ts";
import type { Ledger } from "../ledger/open.ts";
import { openApp } from "./app.ts";
import { openDesk } from "./desk.ts";
import { listen, type Address } from "./listen.ts";
import { openFile, type Opening } from "./opening.ts";
import { builtPage } from "./page.ts";
import type { Workshop } from "./workshop.ts";

/** What `sayso serve` serves, and to whom. */
export interface Serving extends Address {
  /** What is opened at the start. */
  readonly tasks: readonly Task[];
  /** True: they are the bundled example, whose decisions only memory keeps. */
  readonly isExample: boolean;
  readonly ledger: Ledger | null;
  readonly workshop: Workshop;
  readonly house: HouseWords;
  readonly maxBytes: number;
  /** null: none is asked for. */
  readonly token: string | null;
  /** Further names that the server may be asked by. */
  readonly names: readonly string[];
  readonly complain: (says: string) => void;
}

export interface Server {
  readonly host: string;
  readonly port: number;
  /** Lets open requests end. The workshop is closed by who opened it. */
  readonly close: () => Promise<void>;
}

/** As many stories as one server keeps open. */
export const mostStories = 200;
/** Milliseconds that open requests have when the server stops. */
const stopping = 10_000;

/** @throws CannotListen if the address cannot be had */
export async function serve(serving: Serving): Promise<Server> {
  const { workshop, house, maxBytes, names, token, complain, ledger } = serving;
  const opening: Opening = { desk: openDesk(mostStories), workshop, house, ledger, maxBytes };
  for (const task of serving.tasks) openFile(task, serving.isExample ? "example" : "file", opening);
  const app = openApp({
    ...opening,
    guarding: { names, token },
    page: builtPage,
    now: () => new Date().toISOString(),
    complain,
  });
  const { host, port, close } = await listen(app, serving);
  return { host, port, close: () => close(stopping) };
}
