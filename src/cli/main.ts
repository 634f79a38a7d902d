#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "../base/version.ts";
import { showEscaped } from "../base/escape.ts";
import { checkCommand } from "./check-command.ts";
import { initCommand, stripCommand } from "./house-commands.ts";
import { ledgerCommand } from "./ledger/command.ts";
import { readCommand } from "./read-command.ts";
import { explainCommand, rulesCommand } from "./rules-command.ts";
import { escapedOutput, exitCodes } from "./shell.ts";

const OLDEST_NODE = 24;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`sayso: this is Node ${process.versions.node}; Sayso needs Node ${OLDEST_NODE} or newer`);
  process.exit(exitCodes.usage);
}

// Whoever reads our help or our lists may leave early; each write of results hears of trouble by itself.
process.stdout.on("error", () => undefined);

const { argv } = process;
const isVerbose = argv.includes("--version") && argv.includes("--verbose");

const program = new Command("sayso")
  .description(
    "Keeps the ledger of every claim in a news story: who says it, through whom, in which exact words.",
  )
  .version(isVerbose ? await (await import("./about.ts")).about() : version)
  .option("--verbose", "with --version: the model and the word lists too")
  .showSuggestionAfterError()
  .configureHelp({ showGlobalOptions: false })
  .configureOutput(escapedOutput)
  .exitOverride()
  .addCommand(readCommand())
  .addCommand(checkCommand())
  .addCommand(rulesCommand())
  .addCommand(explainCommand())
  .addCommand(initCommand())
  .addCommand(stripCommand())
  .addCommand(ledgerCommand());

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
