import { openPostgres } from "../../src/ledger/postgres.ts";
import { peopleContract } from "../ledger/people-contract.ts";
import { emptySchema } from "./server.ts";

peopleContract("PostgreSQL", async (t) => openPostgres(await emptySchema(t)));
