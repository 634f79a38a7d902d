import { InvalidArgumentError, type Command } from "commander";
import type { InputFormat } from "../../read/read.ts";
import { addReadingOptions, inputFormatOption } from "../options.ts";
import type { RunSettings } from "../settings.ts";
import { escapedOutput } from "../shell.ts";

/** The options of every command on a ledger. */
export interface LedgerSettings {
  /** A file or `postgres://…`; see `placeOf`. */
  readonly ledger?: string;
  readonly workspace: string;
}

/** The options of commands that read stories into a ledger. */
export interface IntakeSettings extends LedgerSettings, Omit<RunSettings, "inputFormat"> {
  readonly inputFormat: InputFormat | "auto" | "feed";
  readonly outlet?: string;
  readonly country?: string;
}

export function addLedgerOptions(command: Command): Command {
  return command
    .option(
      "--ledger <place>",
      "the ledger: a file, or postgres://USER@HOST/DATABASE (default: $SAYSO_LEDGER, else sayso.db)",
    )
    .option(
      "--workspace <name>",
      "the part of it; workspaces know nothing of each other",
      workspaceName,
      "main",
    )
    .configureOutput(escapedOutput)
    .exitOverride();
}

export function addIntakeOptions(command: Command): Command {
  command
    .addOption(inputFormatOption(["text", "markdown", "html", "docx", "jsonl", "feed"]))
    .option("--outlet <name>", "who published the stories that do not say so themselves")
    .option("--country <code>", "where, by two letters such as gb", country);
  return addReadingOptions(command);
}

export function workspaceName(value: string): string {
  if (!/^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/.test(value))
    throw new InvalidArgumentError(
      "It must be small letters, digits and hyphens, at most 40, such as city-desk.",
    );
  return value;
}

function country(value: string): string {
  if (!/^[a-z]{2}$/i.test(value))
    throw new InvalidArgumentError("It must be a code of two letters, such as gb.");
  return value.toLowerCase() === "uk" ? "gb" : value.toLowerCase();
}
