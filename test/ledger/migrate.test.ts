import { openSqlite } from "../../src/ledger/sqlite.ts";
import { migrateContract } from "./migrate-contract.ts";
import { tempFile } from "./places.ts";

migrateContract("SQLite", async (t) => openSqlite(tempFile(t)));
