/**
 * What a column can hold: numbers are doubles or integers of 64 bits, which are given as bigint beyond 2^53 only; lists
 * are JSON in texts.
 */
export type Value = string | number | bigint | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** Statements with `?` for each value. PostgreSQL must be able to tell a value's type: `CAST(? AS TEXT) IS NULL`. */
export interface Sql {
  readonly all: (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;
  /** Row by row, for results of any size; whoever stops early lets go of it. */
  readonly each: (sql: string, values?: readonly Value[]) => AsyncIterable<Row>;
}

/** Statements inside a transaction. */
export interface Writing extends Sql {
  /** Number of rows that changed. */
  readonly run: (sql: string, values?: readonly Value[]) => Promise<number>;
  /** Until the transaction ends, no other one goes on behind a lock of the same name. */
  readonly lock: (name: string) => Promise<void>;
}

export type Dialect = "sqlite" | "postgres";

export interface Database extends Sql {
  readonly dialect: Dialect;
  /**
   * One transaction: all of it or nothing. One after another within the process; waits for other processes a bounded time,
   * then fails with `LedgerBusy`. Where the store asks for it the work is done again from its beginning, so it must do
   * nothing but statements. Never call `write` inside of it.
   */
  readonly write: <Result>(work: (sql: Writing) => Promise<Result>) => Promise<Result>;
  /** Everything inside sees the ledger as it is at one moment, whatever others write meanwhile. */
  readonly read: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;
  /** Gives the room of what was deleted back, so that nothing of it can be read from the disk. Slow. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** How long to wait for another process's transaction, in milliseconds. */
  readonly wait?: number;
  /** False: the ledger must be there. */
  readonly create?: boolean;
}

/** Another process had the ledger for longer than we wait. */
export class LedgerBusy extends Error {
  override readonly name = "LedgerBusy";
  readonly code = "ledger-busy";
}

/** The place holds no ledger, or none that may be used. */
export class LedgerRefused extends Error {
  override readonly name = "LedgerRefused";
  readonly code = "ledger-refused";
}

/** A noncharacter: no story means anything by it. Four hexadecimal digits follow, a UTF-16 code unit. */
const MARK = "\u{10fffe}";
const unstorable = /\0|\u{10fffe}|\p{Cs}/gu;
const marked = /\u{10fffe}([\da-f]{4})/gu;

/** PostgreSQL has no NUL and neither store half a surrogate pair, but stories may: they are stored by their numbers. */
export function storable(value: Value): Value {
  if (typeof value !== "string") return value;
  if (value.isWellFormed() && !value.includes("\0") && !value.includes(MARK)) return value;
  return value.replaceAll(unstorable, (found) =>
    Array.from(found.split(""), (unit) => MARK + unit.charCodeAt(0).toString(16).padStart(4, "0")).join(""),
  );
}

/** A row as it was before `storable`. */
export function restored(row: Row): Row {
  const copy: Record<string, Value> = {};
  for (const column in row) copy[column] = restoredValue(row[column] ?? null);
  return copy;
}

function restoredValue(value: Value): Value {
  if (typeof value === "bigint") return safeNumber(value);
  if (typeof value !== "string" || !value.includes(MARK)) return value;
  return value.replaceAll(marked, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A number where it is one exactly. */
export function safeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Runs what it is given one after another. */
export function openTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** `?, ?, ?` */
export function places(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

/** A column that holds text. */
export function textOf(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== "string") throw new TypeError(`${column} is no text: ${String(value)}`);
  return value;
}

export function textOrNull(row: Row | undefined, column: string): string | null {
  return (row?.[column] ?? null) === null ? null : textOf(row, column);
}

/** A column that holds a number. */
export function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== "number") throw new TypeError(`${column} is no number: ${String(value)}`);
  return value;
}
