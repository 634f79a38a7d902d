#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "../base/version.ts";
import { showEscaped } from "../write/escape.ts";
import { readCommand } from "./read-command.ts";
import { escapedOutput, exitCodes } from "./shell.ts";

const OLDEST_NODE = 24;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`sayso: this is Node ${process.versions.node}; Sayso needs Node ${OLDEST_NODE} or newer`);
  process.exit(exitCodes.usage);
}

const program = new Command("sayso")
  .description(
    "Keeps the ledger of every claim in a news story: who says it, through whom, in which exact words.",
  )
  .version(version)
  .showSuggestionAfterError()
  .configureHelp({ showGlobalOptions: false })
  .configureOutput(escapedOutput)
  .exitOverride()
  .addCommand(readCommand());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  } else {
    console.error(`sayso: ${error instanceof Error ? showEscaped(error.message) : "unknown fault"}`);
    process.exitCode = exitCodes.fault;
  }
}
