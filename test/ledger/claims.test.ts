import { openSqlite } from "../../src/ledger/sqlite.ts";
import { claimsContract } from "./claims-contract.ts";

claimsContract("SQLite", async () => openSqlite(":memory:"));
