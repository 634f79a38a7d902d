import { importContract } from "./in-contract.ts";
import { tempFile } from "./places.ts";

importContract("in memory", async () => ":memory:");
importContract("on disk", async (t) => tempFile(t));
