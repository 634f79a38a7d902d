import { openHouseWords, type HouseWords } from "../host/house.ts";
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
  /** Closed with the server, and where it cannot be. */
  readonly workshop: Workshop;
  /** The config that holds for every story, `none`, or undefined: each story's own is looked for. */
  readonly config: string | undefined;
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
  /** Lets what is open end, then the workers. */
  readonly close: () => Promise<void>;
}

/** As many stories as one server keeps open. */
export const mostStories = 200;
/** Milliseconds that open requests have when the server stops. */
const stopping = 10_000;

/** @throws CannotListen if the address cannot be had */
export async function serve(serving: Serving): Promise<Server> {
  const { workshop, maxBytes, names, token, complain, ledger } = serving;
  const house: HouseWords = openHouseWords(serving.config);
  const opening: Opening = { desk: openDesk(mostStories), workshop, house, ledger, maxBytes };
  try {
    for (const task of serving.tasks) openFile(task, serving.isExample ? "example" : "file", opening);
    const app = openApp({
      ...opening,
      guarding: { names, token },
      page: builtPage,
      now: () => new Date().toISOString(),
      complain,
    });
    const listening = await listen(app, serving);
    return {
      host: listening.host,
      port: listening.port,
      close: async () => {
        await listening.close(stopping);
        await workshop.close();
      },
    };
  } catch (error) {
    await workshop.close();
    throw error;
  }
}
