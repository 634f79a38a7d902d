import type { Row, Sql } from "./database.ts";

export type FaultCode =
  | "bytes-changed"
  | "text-changed"
  | "id-changed"
  | "span-outside"
  | "words-changed"
  | "row-missing"
  | "row-astray"
  | "audit-broken"
  | "unreadable";

/** Something in the record that is not as it was written. */
export interface Fault {
  readonly code: FaultCode;
  readonly table: string;
  readonly id: string;
  /** One sentence: the thing and what is wrong with it. */
  readonly says: string;
}

export interface Ground {
  readonly sql: Sql;
  readonly workspace: string;
}

export function fault(code: FaultCode, table: string, id: string, wrong: string): Fault {
  return { code, table, id, says: `${table} ${id}: ${wrong}.` };
}

/** A row that holds what no ledger writes is a fault too. */
export function looked(table: string, row: Row, look: () => Fault | null): Fault[] {
  try {
    return [look() ?? []].flat();
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return [fault("unreadable", table, String(row["id"] ?? row["version"]), says)];
  }
}
