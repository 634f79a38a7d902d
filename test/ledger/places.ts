import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

/** A file that goes with the test. */
export function tempFile(t: TestContext, name = "desk.ledger"): string {
  const folder = mkdtempSync(join(tmpdir(), "sayso-ledger-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
