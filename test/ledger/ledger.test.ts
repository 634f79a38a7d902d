import { ledgerContract } from "./ledger-contract.ts";
import { tempFile } from "./places.ts";

ledgerContract("in memory", async () => ":memory:");
ledgerContract("on disk", async (t) => tempFile(t));
