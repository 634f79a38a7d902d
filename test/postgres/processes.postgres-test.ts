import { processesContract } from "../ledger/processes-contract.ts";
import { emptySchema } from "./server.ts";

processesContract("PostgreSQL", emptySchema, 5);
