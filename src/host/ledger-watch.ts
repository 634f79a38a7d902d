import { watch } from "node:fs";
import { stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { findLedgerInputs } from "./ledger-inputs.ts";
import type { Input } from "./inputs.ts";

export interface Watching {
  readonly signal: AbortSignal;
  /** How long a file must stay as it is to be taken for whole, in milliseconds. */
  readonly settle: number;
  /** How often to look where the system does not tell of changes, or misses some, in milliseconds. */
  readonly every: number;
  /** Told once the folder has been looked at and nothing is left to do. */
  readonly idle?: () => void;
}

/** Files of a folder that are new or have changed, once they are whole: those that are there at first, then for ever. */
export async function* watchFolder(
  folder: string,
  watching: Watching,
): AsyncGenerator<readonly Input[], undefined> {
  const { signal, settle, every, idle } = watching;
  const bell = openBell(folder, signal);
  const given = new Map<string, string>();
  let before: Look = new Map();
  while (!signal.aborted) {
    const look = await lookAt(folder);
    const open = [...look].filter(([path, { mark }]) => given.get(path) !== mark);
    const whole = open.filter(([path, { mark }]) => before.get(path)?.mark === mark);
    for (const [path, { mark }] of whole) given.set(path, mark);
    before = look;
    if (whole.length > 0) yield whole.map(([, { input }]) => input);
    else if (open.length === 0) idle?.();
    if (open.length > whole.length) await quietly(pause(settle, undefined, { signal }));
    else if (whole.length === 0)
      await Promise.race([bell.rings(), quietly(pause(every, undefined, { signal }))]);
  }
  bell.close();
  return undefined;
}

type Look = ReadonlyMap<string, { readonly input: Input; readonly mark: string }>;

/** Every file with what changes when its content does. */
async function lookAt(folder: string): Promise<Look> {
  const { inputs } = await findLedgerInputs([folder]);
  const look = new Map<string, { readonly input: Input; readonly mark: string }>();
  for (const input of inputs) {
    if (input.kind === "stdin") continue;
    const stats = await stat(input.path).catch(() => undefined); // it may be gone by now
    if (stats) look.set(input.path, { input, mark: `${stats.ino} ${stats.size} ${stats.mtimeMs}` });
  }
  return look;
}

interface Bell {
  /** Resolves at the next change, at once if there was one since it was last asked. */
  readonly rings: () => Promise<void>;
  readonly close: () => void;
}

/** The system's word that something changed; never rings where it gives none, as on some network folders. */
function openBell(folder: string, signal: AbortSignal): Bell {
  let rung = false;
  let tell: (() => void) | undefined;
  const ring = (): void => {
    rung = true;
    tell?.();
  };
  signal.addEventListener("abort", ring);
  const close = listen(folder, ring);
  return {
    close,
    rings: async () => {
      if (!rung) await new Promise<void>((done) => (tell = done));
      rung = false;
    },
  };
}

function listen(folder: string, ring: () => void): () => void {
  try {
    const watcher = watch(folder, { recursive: true }, ring);
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

async function quietly(wait: Promise<unknown>): Promise<void> {
  await wait.catch(() => undefined);
}
