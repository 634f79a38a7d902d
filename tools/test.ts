/**
 * `npm test`: every test, in two processes side by side, each about half of the work: those of reading and judging, and those
 * of programs and stores. `npm test -- FILE…` runs only these. The output of the second stands behind that of the first.
 */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

// What Node makes of our files is kept, since many tests start programs of their own.
const compiled = join(import.meta.dirname, "../node_modules/.cache/sayso-test");
const env = { NODE_COMPILE_CACHE: compiled, ...process.env };

const given = process.argv.slice(2);
const all = globSync("test/**/*.test.ts").toSorted();
const isShell = (file: string): boolean => /^test[\\/](?:cli|host|ledger|server)[\\/]/.test(file);
const parts = [all.filter((file) => !isShell(file)), all.filter(isShell)];
const runs = (given.length > 0 ? [given] : parts).map((files) => run(files));
let worst = 0;
for (const { output, code } of await Promise.all(runs)) {
  process.stdout.write(output);
  worst = Math.max(worst, code);
}
process.exitCode = worst;

function run(files: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  const child = spawn(process.execPath, ["--test", "--test-isolation=none", ...files], { env });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  return new Promise((done) => child.on("close", (code) => done({ output, code: code ?? 1 })));
}
