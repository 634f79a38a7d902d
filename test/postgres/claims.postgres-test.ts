import { openPostgres } from "../../src/ledger/postgres.ts";
import { claimsContract } from "../ledger/claims-contract.ts";
import { emptySchema } from "./server.ts";

claimsContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
