import type { Database, Row, Sql, Value, Writing } from "../../src/ledger/database.ts";

/** How often a ledger's store was asked, and how many rows it gave. */
export interface Counts {
  readonly statements: number;
  readonly rows: number;
  /** Rows of statements that begin with some words: candidates for a comparison. */
  readonly candidates: number;
}

/** A database that counts, and how to take the counts since the last time. */
export function counted(database: Database): { readonly database: Database; readonly take: () => Counts } {
  let counts = fresh();
  const note = (sql: string, rows: number): void => {
    counts.statements += 1;
    counts.rows += rows;
    if (sql.startsWith("SELECT hit.claim")) counts.candidates += rows;
  };
  const asking = (sql: Sql): Sql => ({
    all: async (words: string, values: readonly Value[] = []): Promise<readonly Row[]> => {
      const rows = await sql.all(words, values);
      note(words, rows.length);
      return rows;
    },
    each: sql.each,
  });
  const writing = (sql: Writing): Writing => ({
    ...asking(sql),
    run: async (words, values = []) => {
      const changed = await sql.run(words, values);
      note(words, 0);
      return changed;
    },
    lock: sql.lock,
  });
  return {
    database: {
      ...database,
      ...asking(database),
      write: async (work) => database.write(async (sql) => work(writing(sql))),
      read: async (work) => database.read(async (sql) => work(asking(sql))),
    },
    take: () => {
      const taken = counts;
      counts = fresh();
      return taken;
    },
  };
}

function fresh() {
  return { statements: 0, rows: 0, candidates: 0 };
}
