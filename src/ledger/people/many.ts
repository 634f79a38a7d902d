import { places, type Row, type Sql, type Value } from "../database.ts";

/** Some values for `IN`, the last one again until their number is a power of two: SQLite keeps statements by their words. */
export function among(values: readonly Value[]): {
  readonly marks: string;
  readonly values: readonly Value[];
} {
  const filled = padded(values);
  return { marks: places(filled.length), values: filled };
}

function padded<Thing>(things: readonly Thing[]): Thing[] {
  const last = things.at(-1);
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, things.length)));
  return last === undefined ? [] : [...things, ...Array<Thing>(size - things.length).fill(last)];
}

const MOST_PARTS = 32; // SQLite takes 500 in one statement, but is long in reading it

/** One small question with many sets of values, in few statements. Rows of the last set may come several times. */
export async function askMany(sql: Sql, words: string, sets: readonly (readonly Value[])[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < sets.length; at += MOST_PARTS) {
    const some = padded(sets.slice(at, at + MOST_PARTS));
    const all = some.map((_, index) => `SELECT * FROM (${words}) AS part${index}`).join(" UNION ALL ");
    for (const row of await sql.all(all, some.flat())) rows.push(row);
  }
  return rows;
}
