import { openPostgres } from "../../src/ledger/postgres.ts";
import { askContract } from "../ledger/ask-contract.ts";
import { emptySchema } from "./server.ts";

askContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
