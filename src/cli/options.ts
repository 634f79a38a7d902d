import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import { defaultMaxBytes, defaultMaxChars } from "../read/reading.ts";

/** The options of every command that reads stories. */
export function addRunOptions(command: Command): Command {
  command
    .argument("[path...]", "files, folders or globs; - or nothing: standard input")
    .addOption(inputFormatOption(["text", "markdown", "html", "docx", "jsonl"]))
    .addOption(
      new Option("--offsets <unit>", "unit of the spans")
        .choices(["codepoints", "utf16"])
        .default("codepoints"),
    )
    .option("--with-text", "add text and fields to jsonl (json always has them)");
  return addReadingOptions(command);
}

/** What the inputs are; `auto` tells by name and content. */
export function inputFormatOption(formats: readonly string[]): Option {
  return new Option("--input-format <format>", "what the inputs are")
    .choices(["auto", ...formats])
    .default("auto");
}

/** How stories are read, and how much of them. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      "--workers <n>",
      `stories read at the same time (default: 1 for one story or standard input, else ${availableParallelism()})`,
      wholeNumber,
    )
    .addOption(backendOption())
    .option(
      "--max-bytes <n>",
      "largest file, or line of JSON Lines, that is read",
      wholeNumber,
      defaultMaxBytes,
    )
    .option("--max-chars <n>", "longest story that is read", wholeNumber, defaultMaxChars);
}

export function backendOption(): Option {
  return new Option("--backend <backend>", "what runs the model")
    .choices(["auto", "native", "wasm"])
    .default("auto");
}

export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 1 up.");
  return Number(value);
}
