import { Command, InvalidArgumentError, Option } from "commander";
import { csvTables } from "../write/tables.ts";
import { readFormats } from "../write/write.ts";
import { addRunOptions, wholeNumber } from "./options.ts";
import { parseReadOut, type ReadOut } from "./out-file.ts";
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
  const command = new Command("read")
    .description("print the claims of stories: who says what, in which exact words")
    .addOption(new Option("--format <format>", "what to print (default: pretty)").choices(readFormats))
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
    );
  return addRunOptions(command)
    .addHelpText("after", examples)
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (paths: string[], settings: ReadSettings) => {
      const { runRead } = await import("./read.ts"); // the model's libraries load only when there is something to read
      process.exitCode = await runRead(paths, settings);
    });
}

function collectOut(value: string, before: readonly ReadOut[] = []): ReadOut[] {
  const out = parseReadOut(value);
  if (!out) {
    throw new InvalidArgumentError(
      `Write FORMAT=FILE with one of ${readFormats.join(", ")}, or a file that ends so, or TABLE=FILE with one of ${csvTables.join(", ")}.`,
    );
  }
  return [...before, out];
}
