import { ledgerContract } from "../ledger/ledger-contract.ts";
import { emptySchema } from "./server.ts";

ledgerContract("PostgreSQL", emptySchema);
