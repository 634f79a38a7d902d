import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import { defaultMaxBytes, defaultMaxChars } from "../../read/reading.ts";
import type { InputFormat } from "../../read/read.ts";
import { wholeNumber } from "../options.ts";
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
    .option("--workspace <name>", "the part of it; workspaces know nothing of each other", workspace, "main")
    .configureOutput(escapedOutput)
    .exitOverride();
}

export function addIntakeOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--input-format <format>", "what the inputs are")
        .choices(["auto", "text", "markdown", "html", "docx", "jsonl", "feed"])
        .default("auto"),
    )
    .option("--outlet <name>", "who published the stories that do not say so themselves")
    .option("--country <code>", "where, by two letters such as gb", country)
    .option(
      "--workers <n>",
      `stories read at the same time (default: 1 for one story or standard input, else ${availableParallelism()})`,
      wholeNumber,
    )
    .addOption(
      new Option("--backend <backend>", "what runs the model")
        .choices(["auto", "native", "wasm"])
        .default("auto"),
    )
    .option(
      "--max-bytes <n>",
      "largest file, or line of JSON Lines, that is read",
      wholeNumber,
      defaultMaxBytes,
    )
    .option("--max-chars <n>", "longest story that is read", wholeNumber, defaultMaxChars);
}

function workspace(value: string): string {
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
