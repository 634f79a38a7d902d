import { Command, CommanderError } from "commander";
import { version } from "../base/version.ts";
import { showEscaped } from "../base/escape.ts";
import { checkCommand } from "./check-command.ts";
import { initCommand, stripCommand } from "./house-commands.ts";
import { ledgerCommand } from "./ledger/command.ts";
import { readCommand } from "./read-command.ts";
import { explainCommand, rulesCommand } from "./rules-command.ts";
import { serveCommand } from "./serve-command.ts";
import { escapedOutput, exitCodes } from "./shell.ts";

/** Runs the command that the words behind `sayso` name, and leaves its code in `process.exitCode`. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = await openProgram(words);
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    } else {
      console.error(`sayso: ${error instanceof Error ? showEscaped(error.message) : "unknown fault"}`);
      process.exitCode = exitCodes.fault;
    }
  }
}

async function openProgram(words: readonly string[]): Promise<Command> {
  const isVerbose = words.includes("--version") && words.includes("--verbose");
  return new Command("sayso")
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
    .addCommand(ledgerCommand())
    .addCommand(serveCommand());
}
