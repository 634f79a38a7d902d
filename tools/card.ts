/**
 * Writes the hashes of a model's files into its card.
 *
 *   node tools/card.ts [FOLDER]
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelFiles } from "../src/host/model-files.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../models/en");
const card: unknown = JSON.parse(readFileSync(join(folder, "card.json"), "utf8"));
const hashes = modelFiles.map((name) => [name, hashOf(readFileSync(join(folder, name)))]);
const written = { ...(typeof card === "object" ? card : {}), sha256: Object.fromEntries(hashes) };
writeFileSync(join(folder, "card.json"), `${JSON.stringify(written, null, 2)}\n`);

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
