import { openSqlite } from "../../src/ledger/sqlite.ts";
import { lookContract } from "./look-contract.ts";

lookContract("SQLite", async () => openSqlite(":memory:"));
