import { openSqlite } from "../../src/ledger/sqlite.ts";
import { peopleContract } from "./people-contract.ts";

peopleContract("SQLite", async () => openSqlite(":memory:"));
