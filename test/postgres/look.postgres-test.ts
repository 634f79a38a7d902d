import { openPostgres } from "../../src/ledger/postgres.ts";
import { lookContract } from "../ledger/look-contract.ts";
import { emptySchema } from "./server.ts";

lookContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
