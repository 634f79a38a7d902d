import { openSqlite } from "../../src/ledger/sqlite.ts";
import { databaseContract } from "./database-contract.ts";
import { tempFile } from "./places.ts";

databaseContract("in memory", async () => openSqlite(":memory:"));
databaseContract("on disk", async (t) => openSqlite(tempFile(t)));
