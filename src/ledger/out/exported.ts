import { numberOf } from "../database.ts";
import type { Ground } from "../faults.ts";

/** Takes the next bytes; what comes later waits until they are taken. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** Something that the ledger holds and the export does not. */
export interface LeftOut {
  readonly what: string;
  /** The ledger's. */
  readonly table: string;
  readonly count: number;
  /** Why, and where it can be had. */
  readonly why: string;
}

export interface Exported {
  /** How many of each thing were written. */
  readonly written: Readonly<Record<string, number>>;
  /** Empty: the export is complete. */
  readonly leftOut: readonly LeftOut[];
}

/** Rows of a table that an export has no place for. */
export interface Missing {
  readonly what: string;
  /** A table with a workspace, and a condition if only some of its rows are meant. */
  readonly rows: string;
  readonly why: string;
}

/** Those that the ledger holds any of. */
export async function countLeftOut(
  { sql, workspace }: Ground,
  missing: readonly Missing[],
): Promise<LeftOut[]> {
  const found: LeftOut[] = [];
  for (const { what, rows, why } of missing) {
    const [table = "", condition = "1 = 1"] = rows.split(" WHERE ");
    const [row] = await sql.all(`SELECT count(*) AS n FROM ${table} WHERE workspace = ? AND ${condition}`, [
      workspace,
    ]);
    const count = numberOf(row, "n");
    if (count > 0) found.push({ what, table, count, why });
  }
  return found;
}

const IN_JSONL = "exported as jsonl";

/** What only the lossless export holds. */
export const onlyInJsonl: readonly Missing[] = [
  {
    what: "readings that no longer count",
    rows: "reading WHERE current = 0",
    why: `what the newest reading found is exported; all of them are ${IN_JSONL}`,
  },
  {
    what: "files as received",
    rows: "blob WHERE body IS NOT NULL",
    why: `the text that was read from them stands for them; they are ${IN_JSONL}`,
  },
  { what: "dates in texts", rows: "day", why: IN_JSONL },
  { what: "notes on what could not be read", rows: "note", why: IN_JSONL },
  { what: "rows that copies are found by", rows: "band", why: IN_JSONL },
];

export interface TextOut {
  readonly add: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

const ENOUGH = 1 << 16;

/** Gathers small texts and writes them as UTF-8. */
export function openText(write: Write): TextOut {
  const encoder = new TextEncoder();
  let gathered = "";
  const end = async (): Promise<void> => {
    if (gathered === "") return;
    const bytes = encoder.encode(gathered);
    gathered = "";
    await write(bytes);
  };
  return {
    end,
    add: async (text) => {
      gathered += text;
      if (gathered.length >= ENOUGH) await end();
    },
  };
}
