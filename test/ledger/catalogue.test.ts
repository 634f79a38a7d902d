import { textOf, type Database } from "../../src/ledger/database.ts";
import { openSqlite } from "../../src/ledger/sqlite.ts";
import { catalogueContract } from "./catalogue-contract.ts";

catalogueContract("SQLite", async () => openSqlite(":memory:"), {
  firsts: async (database) =>
    Object.fromEntries([...(await indexes(database)), ...(await foreignKeys(database))]),
  columns: async (database, table) =>
    (await database.all("SELECT name FROM pragma_table_info(?)", [table])).map((row) => textOf(row, "name")),
});

async function indexes(database: Database): Promise<[string, string][]> {
  const rows = await database.all(
    `SELECT t.name AS tbl, i.name AS idx, c.name AS col FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
     WHERE t.type = 'table' AND c.seqno = 0`,
  );
  return rows.map((row) => [`${textOf(row, "tbl")}.${textOf(row, "idx")}`, textOf(row, "col")]);
}

async function foreignKeys(database: Database): Promise<[string, string][]> {
  const rows = await database.all(
    `SELECT t.name AS tbl, f.id AS id, f."from" AS col FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table' AND f.seq = 0`,
  );
  return rows.map((row) => [`${textOf(row, "tbl")}.foreign-${String(row["id"])}`, textOf(row, "col")]);
}
