import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { defaultMaxBytes, defaultMaxChars } from "../read/reading.ts";
import { csvTables } from "../write/tables.ts";
import { readFormats } from "../write/write.ts";
import { parseOut, type OutFile } from "./out-file.ts";
import type { ReadSettings } from "./settings.ts";
import { escapedOutput } from "./shell.ts";

const examples = `
Examples:
  sayso read draft.md
  sayso read --format jsonl --out claims.jsonl archive/
  sayso read --out claims.csv --out people=people.csv --out legal=legal.csv archive/
  sayso read --explain c7 draft.md
  cat story.txt | sayso read --format json -

Exit codes: 0 all read; 2 usage, or an input that could not be read (named, the rest still done); 3 our fault.`;

export function readCommand(): Command {
  return new Command("read")
    .description("print the claims of stories: who says what, in which exact words")
    .argument("[path...]", "files, folders or globs; - or nothing: standard input")
    .addOption(new Option("--format <format>", "what to print (default: pretty)").choices(readFormats))
    .addOption(
      new Option("--input-format <format>", "what the inputs are")
        .choices(["auto", "text", "markdown", "html", "jsonl"])
        .default("auto"),
    )
    .option(
      "--out <[format=]file>",
      "write to a file; may be repeated; people=FILE is that table as csv",
      collectOut,
    )
    .addOption(new Option("--table <table>", "what csv is a table of (default: claims)").choices(csvTables))
    .option("--explain <id>", "say of one claim of one story why each field has its value")
    .option("--depth <n>", "keep claims nested at most n deep; 1 = the outermost", wholeNumber)
    .addOption(
      new Option("--style <style>", "whose annotation habits to follow")
        .choices(["guide", "polnear"])
        .default("guide"),
    )
    .addOption(
      new Option("--offsets <unit>", "unit of the spans")
        .choices(["codepoints", "utf16"])
        .default("codepoints"),
    )
    .option("--with-text", "add text and fields to jsonl (json always has them)")
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
    .option("--max-chars <n>", "longest story that is read", wholeNumber, defaultMaxChars)
    .addHelpText("after", examples)
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (paths: string[], settings: ReadSettings) => {
      const { runRead } = await import("./read.ts"); // the model's libraries load only when there is something to read
      process.exitCode = await runRead(paths, settings);
    });
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 1 up.");
  return Number(value);
}

function collectOut(value: string, before: readonly OutFile[] = []): OutFile[] {
  const out = parseOut(value);
  if (!out) {
    throw new InvalidArgumentError(
      `Write FORMAT=FILE with one of ${readFormats.join(", ")}, or a file that ends so, or TABLE=FILE with one of ${csvTables.join(", ")}.`,
    );
  }
  return [...before, out];
}
