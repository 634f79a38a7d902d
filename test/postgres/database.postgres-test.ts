import { openPostgres } from "../../src/ledger/postgres.ts";
import { databaseContract } from "../ledger/database-contract.ts";
import { emptySchema } from "./server.ts";

databaseContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
