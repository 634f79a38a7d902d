import { workedQueriesContract } from "./worked-queries-contract.ts";

workedQueriesContract("SQLite", async () => ":memory:");
