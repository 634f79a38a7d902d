import { after } from "node:test";
import type { TestContext } from "node:test";
import { openPostgres } from "../../src/ledger/postgres.ts";
import { startPostgres, type Server } from "../../tools/postgres.ts";

let server: Server | undefined;
let schemas = 0;
after(() => server?.stop());

/** The address of an empty schema of its own, which goes with the test. */
export async function emptySchema(t: TestContext): Promise<string> {
  server ??= startPostgres();
  const name = `t${process.pid}_${(schemas += 1)}`;
  const { url } = server;
  await command(url, `CREATE SCHEMA ${name}`);
  t.after(async () => command(url, `DROP SCHEMA ${name} CASCADE`));
  return `${url}${url.includes("?") ? "&" : "?"}options=${encodeURIComponent(`-c search_path=${name}`)}`;
}

async function command(url: string, sql: string): Promise<void> {
  const database = await openPostgres(url);
  try {
    await database.write(async ({ run }) => run(sql));
  } finally {
    await database.close();
  }
}
