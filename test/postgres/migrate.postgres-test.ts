import { openPostgres } from "../../src/ledger/postgres.ts";
import { migrateContract } from "../ledger/migrate-contract.ts";
import { emptySchema } from "./server.ts";

migrateContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
