import { noteAct } from "../audit.ts";
import type { Database } from "../database.ts";
import { ledgerHash } from "../hash.ts";
import type { Place } from "../insert.ts";
import { countRows, schemaIn } from "../out/jsonl.ts";
import { tables } from "../tables.ts";
import { checkFile } from "./check-file.ts";
import { indexNew } from "./index-new.ts";
import type { Source } from "./lines.ts";
import { planOf } from "./plan.ts";
import { writeRows } from "./write-rows.ts";

export interface Imported {
  /** New rows, by table; what was there already stays as it was. */
  readonly added: Readonly<Record<string, number>>;
  /** Versions that this ledger was told to forget: they stay out. */
  readonly forgotten: number;
  /** `ledgerHash` of the workspace now, and of the one that was exported: the same if they hold the same. */
  readonly hash: string;
  readonly exported: string;
}

export interface ImportOptions {
  readonly source: Source;
  /** Now, ISO 8601. */
  readonly at: string;
}

/**
 * Adds what was exported as JSON Lines, all of it or nothing; what is there already is not added again. Whatever is made
 * from the record has to be rebuilt then. @throws BrokenFile
 */
export async function importLedger(
  database: Database,
  workspace: string,
  { source, at }: ImportOptions,
): Promise<Imported> {
  const { dialect } = database;
  const schema = await database.read(async (sql) => schemaIn({ sql }));
  const header = await checkFile(source, schema);
  return database.write(async (sql) => {
    const place: Place = { sql, dialect, workspace };
    await sql.lock(`import ${workspace}`);
    const before = await countRows(place);
    const plan = await planOf(place, source);
    await writeRows(place, { source, plan, at });
    await indexNew(place);
    const after = await countRows(place);
    await noteAct(place, { at, what: "imported", detail: [header.hash] });
    const added = tables.map(({ name }) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
    return {
      added: Object.fromEntries(added),
      forgotten: plan.forgotten.versions.size,
      hash: await ledgerHash(sql, workspace),
      exported: header.hash,
    };
  });
}
