import { LedgerBusy, LedgerRefused } from "../../ledger/database.ts";
import { openLedger, type Ledger } from "../../ledger/open.ts";
import { complainAs, exitCodes, type Complain } from "../shell.ts";
import type { LedgerSettings } from "./options.ts";

/** What a command does with an open ledger; gives the exit code. */
export interface LedgerJob {
  /** `ledger add`: for messages. */
  readonly command: string;
  /** True: the ledger is made if there is none. */
  readonly create?: boolean;
  readonly work: (ledger: Ledger, complain: Complain) => Promise<number>;
}

/** Opens the ledger, works, and closes it, whatever happens; trouble is told in plain words. */
export async function withLedger(settings: LedgerSettings, job: LedgerJob): Promise<number> {
  const { command, create = false, work } = job;
  const complain = complainAs(command);
  const place = placeOf(settings);
  let ledger: Ledger | undefined;
  try {
    ledger = await openLedger(place, { workspace: settings.workspace, create });
    return await work(ledger, complain);
  } catch (error) {
    const { says, code } = troubleWith(place, error);
    complain(says);
    return code;
  } finally {
    await ledger?.close().catch(() => undefined); // what went wrong has been said
  }
}

const defaultPlace = "sayso.db";

function placeOf({ ledger }: LedgerSettings): string {
  return ledger ?? (process.env["SAYSO_LEDGER"] || defaultPlace);
}

export interface Trouble {
  readonly says: string;
  readonly code: number;
}

/** The stores' own messages may repeat a story's words or a password, so that only their codes are told. */
function troubleWith(place: string, error: unknown): Trouble {
  if (error instanceof LedgerRefused || error instanceof LedgerBusy)
    return { says: error.message, code: exitCodes.usage };
  const name = /^postgres(?:ql)?:/.test(place) ? "The PostgreSQL server" : place;
  const code = codeOf(error);
  const known = code === undefined ? undefined : wordsFor(code);
  if (known) return { says: `${name} ${known.says}.`, code: known.code };
  const kind = error instanceof Error ? error.name : "error";
  const at = error instanceof Error ? /\b(?:src|dist)\/[\w./-]+:\d+/.exec(error.stack ?? "")?.[0] : undefined;
  const where = [kind, ...(code === undefined ? [] : [code]), ...(at === undefined ? [] : [`at ${at}`])].join(
    " ",
  );
  return {
    says: `Sayso failed on the ledger (${where}); the fault is ours, please report it.`,
    code: exitCodes.fault,
  };
}

/** SQLite's by their number, the others' by their name. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error) return `SQLITE ${Number(error.errcode) & 0xff}`;
  return "code" in error && /^\w+$/.test(String(error.code)) ? String(error.code) : undefined;
}

const cannotOpen: Readonly<Record<string, string>> = {
  EACCES: "may not be opened: look who may read and write it",
  EPERM: "may not be opened: look who may read and write it",
  EROFS: "is on a disk that cannot be written",
  EISDIR: "is a folder: name a file",
  "SQLITE 8": "may not be written: look who may write it and its folder",
  "SQLITE 14": "cannot be opened: look who may write it and its folder",
  ECONNREFUSED: "does not answer: look whether it runs, and where",
  ENOTFOUND: "is unknown by that name: look at the address",
  EAI_AGAIN: "cannot be looked up: look whether there is a network",
  ETIMEDOUT: "does not answer in time",
  "28P01": "refuses this user and password",
  "28000": "refuses this user",
  "3D000": "has no such database: createdb makes one",
  "3F000": "has no such schema",
  "42501": "does not let this user make or change tables",
};
const failed: Readonly<Record<string, string>> = {
  ENOSPC: "cannot be written: the disk is full",
  "SQLITE 10": "cannot be read or written: the disk reports an error",
  "SQLITE 11": "is damaged: take the last backup",
  "SQLITE 13": "cannot be written: the disk is full",
  "53100": "cannot write: its disk is full",
  "57P01": "was shut down",
  "57P03": "is starting or shutting down: try again",
  ECONNRESET: "broke the connection off",
};

function wordsFor(code: string): Trouble | undefined {
  const opening = cannotOpen[code];
  if (opening !== undefined) return { says: opening, code: exitCodes.usage };
  const working = failed[code];
  return working === undefined ? undefined : { says: working, code: exitCodes.fault };
}
