import { workedQueriesContract } from "../ledger/worked-queries-contract.ts";
import { emptySchema } from "./server.ts";

workedQueriesContract("PostgreSQL", emptySchema);
