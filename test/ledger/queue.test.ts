import { openSqlite } from "../../src/ledger/sqlite.ts";
import { tempFile } from "./places.ts";
import { queueContract } from "./queue-contract.ts";

queueContract("in memory", async () => openSqlite(":memory:"));
queueContract("on disk", async (t) => openSqlite(tempFile(t)));
