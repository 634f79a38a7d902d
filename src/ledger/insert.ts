import type { Dialect, Value, Writing } from "./database.ts";
import { tableOf } from "./tables.ts";

/** One workspace, inside a transaction. */
export interface Place {
  readonly sql: Writing;
  readonly dialect: Dialect;
  readonly workspace: string;
}

/** Values in the order of the table's columns, without the workspace. */
export type Values = readonly Value[];

/** Rows for a table of the record. */
export interface Batch {
  readonly table: string;
  readonly rows: readonly Values[];
  /** True: a row whose key is there stays as it is; else that is an error, for two things would share an id. */
  readonly mayBeThere?: boolean;
}

/** Rows for any table. */
export interface Insert {
  /** `INSERT INTO … VALUES` */
  readonly into: string;
  /** `(?, ?, ?)`: the workspace and the values. */
  readonly row: string;
  readonly rows: readonly Values[];
  readonly end?: string;
}

const MOST_VALUES = 16_000; // in one statement; SQLite takes 32,766 and PostgreSQL 65,535

export async function addRows(place: Place, ...batches: readonly Batch[]): Promise<void> {
  await insertAll(place, batches.map(insertOf));
}

export function insertOf({ table, rows, mayBeThere = false }: Batch): Insert {
  const { columns } = tableOf(table);
  return {
    into: `INSERT INTO ${table} (workspace, ${columns.join(", ")}) VALUES `,
    row: `(${Array(columns.length + 1)
      .fill("?")
      .join(", ")})`,
    rows,
    end: mayBeThere ? " ON CONFLICT DO NOTHING" : "",
  };
}

/** Many rows with few statements; what a row points to must stand in the same list or be there. */
export async function insertAll(
  { sql, dialect, workspace }: Place,
  inserts: readonly Insert[],
): Promise<void> {
  const statements = inserts.flatMap((insert) => statementsOf(insert, { dialect, workspace }));
  const joined = dialect === "sqlite" ? statements : joinedOf(statements);
  for (const { words, values } of joined) await sql.run(words, values);
}

interface Statement {
  readonly words: string;
  readonly values: readonly Value[];
}

type Aim = Pick<Place, "dialect" | "workspace">;

/** SQLite keeps statements by their words, so that there the numbers of rows are powers of two. */
function statementsOf({ into, row, rows, end = "" }: Insert, { dialect, workspace }: Aim): Statement[] {
  const most = Math.max(1, Math.floor(MOST_VALUES / ((rows[0]?.length ?? 0) + 1)));
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length;) {
    const count = Math.min(rows.length - at, most);
    const size = dialect === "sqlite" ? powerOfTwo(Math.min(count, 64)) : count;
    const values = rows.slice(at, at + size).flatMap((values) => [workspace, ...values]);
    statements.push({ words: into + Array(size).fill(row).join(", ") + end, values });
    at += size;
  }
  return statements;
}

/** The greatest that is not greater. */
function powerOfTwo(count: number): number {
  return 2 ** Math.floor(Math.log2(count));
}

/** A way to PostgreSQL's server and back takes longer than the rows: several statements go as one. */
function joinedOf(statements: readonly Statement[]): Statement[] {
  const groups: Statement[][] = [];
  let room = 0;
  for (const statement of statements) {
    if (statement.values.length > room) {
      groups.push([]);
      room = MOST_VALUES;
    }
    groups.at(-1)?.push(statement);
    room -= statement.values.length;
  }
  return groups.map((group) => ({
    words: `WITH ${group.map(({ words }, at) => `part${at} AS (${words})`).join(", ")} SELECT 1`,
    values: group.flatMap(({ values }) => values),
  }));
}
