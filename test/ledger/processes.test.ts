import { tempFile } from "./places.ts";
import { processesContract } from "./processes-contract.ts";

processesContract("on disk", async (t) => tempFile(t), 5);
