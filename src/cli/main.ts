#!/usr/bin/env node
import { runProgram } from "./program.ts";
import { exitCodes } from "./shell.ts";

const OLDEST_NODE = 24;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`sayso: this is Node ${process.versions.node}; Sayso needs Node ${OLDEST_NODE} or newer`);
  process.exit(exitCodes.usage);
}

// Whoever reads our help or our lists may leave early; each write of results hears of trouble by itself.
process.stdout.on("error", () => undefined);

await runProgram(process.argv.slice(2));
