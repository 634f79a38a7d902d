import { textOf } from "../../src/ledger/database.ts";
import { openPostgres } from "../../src/ledger/postgres.ts";
import { catalogueContract } from "../ledger/catalogue-contract.ts";
import { emptySchema } from "./server.ts";

catalogueContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)), {
  firsts: async (database) => {
    const rows = await database.all(
      `SELECT c.relname || '.' || i.relname AS key, a.attname AS first
       FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
       WHERE c.relnamespace = current_schema()::regnamespace
       UNION ALL
       SELECT c.relname || '.' || f.conname, a.attname
       FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
       WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace`,
    );
    return Object.fromEntries(rows.map((row) => [textOf(row, "key"), textOf(row, "first")]));
  },
  columns: async (database, table) => {
    const rows = await database.all(
      `SELECT attname FROM pg_attribute
       WHERE attrelid = (SELECT oid FROM pg_class WHERE relname = ? AND relnamespace = current_schema()::regnamespace) AND attnum > 0`,
      [table],
    );
    return rows.map((row) => textOf(row, "attname"));
  },
});
