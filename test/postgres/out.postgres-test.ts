import { exportContract } from "../ledger/out-contract.ts";
import { emptySchema } from "./server.ts";

exportContract("PostgreSQL", emptySchema);
