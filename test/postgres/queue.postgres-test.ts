import { openPostgres } from "../../src/ledger/postgres.ts";
import { queueContract } from "../ledger/queue-contract.ts";
import { emptySchema } from "./server.ts";

queueContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
