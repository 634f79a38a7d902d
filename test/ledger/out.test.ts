import { exportContract } from "./out-contract.ts";
import { tempFile } from "./places.ts";

exportContract("in memory", async () => ":memory:");
exportContract("on disk", async (t) => tempFile(t));
