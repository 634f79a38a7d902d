import { Command, InvalidArgumentError, Option } from "commander";
import { severities } from "../claim/finding.ts";
import { readDay } from "../read/day.ts";
import type { CheckOptions } from "./check-settings.ts";
import { addRunOptions } from "./options.ts";
import { checkFormats, parseCheckOut, type CheckFormat, type OutFile } from "./out-file.ts";
import { escapedOutput } from "./shell.ts";

const examples = `
Examples:
  sayso check draft.md
  sayso check --date 2026-05-14 --country gb draft.md
  sayso check --out docx=review.docx --out csv-register=register.csv draft.md
  sayso check --format sarif --fail-on warning copy/
  sayso check --only no-reply-from-accused,name-variant copy/
  sayso check --fix-dry-run draft.md

A finding asks a question; silence is no clearance. Sayso gives no legal advice.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, config, or an input that could not be read
(named, the rest still done); 3 our fault.`;

export function checkCommand(): Command {
  const command = new Command("check").description(
    "review stories before publication: what a careful standards editor would raise, and a register of accusations",
  );
  addOutputOptions(command);
  addReviewOptions(command);
  addDecisionOptions(command);
  return addRunOptions(command)
    .addHelpText("after", examples)
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import("./check.ts"); // the model's libraries load only when there is something to read
      process.exitCode = await runCheck(paths, options);
    });
}

function addOutputOptions(command: Command): void {
  command
    .addOption(new Option("--format <format>", "what to print (default: pretty)").choices(checkFormats))
    .option("--out <[format=]file>", "write to a file; may be repeated", collectOut)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 from this severity up (default: error)").choices([
        ...severities,
        "never",
      ]),
    )
    .option("--max-warnings <n>", "exit with 1 if there are more warnings", countFrom0);
}

function addReviewOptions(command: Command): void {
  command
    .option("--only <rules>", "these rules alone, apart by commas", listOfNames)
    .option("--skip <rules>", "all but these rules", listOfNames)
    .option("--min-confidence <share>", "leave out findings that are less sure, 0 to 1", share)
    .option("--date <day>", "the day of publication, YYYY-MM-DD, whatever the story says", day)
    .option(
      "--country <code>",
      "whose law and press code count, such as gb, whatever the story says",
      country,
    )
    .option("--config <file|none>", "the house's settings (default: sayso.config.json, found upwards)")
    .option("--fix", "make the changes that cannot make a story more damaging, in its file")
    .option("--fix-dry-run", "print those changes as a diff and write nothing");
}

function addDecisionOptions(command: Command): void {
  command
    .option(
      "--decisions <file|none>",
      "what was decided about findings (default: FILE.sayso.json beside FILE)",
    )
    .option("--prune-decisions", "take out the decisions that fit no finding any more")
    .addOption(
      new Option(
        "--baseline <write|ignore>",
        "write: put by all findings there are now; ignore: count what was put by",
      ).choices(["write", "ignore"]),
    )
    .option("--stdin-filename <name>", "what standard input is called, for its format, config and decisions");
}

function collectOut(value: string, before: readonly OutFile<CheckFormat>[] = []): OutFile<CheckFormat>[] {
  const out = parseCheckOut(value);
  if (!out) {
    throw new InvalidArgumentError(
      `Write FORMAT=FILE with one of ${checkFormats.join(", ")}, or a file that ends so.`,
    );
  }
  if (out.format === "docx" && out.path === "/dev/stdout")
    throw new InvalidArgumentError("docx is for Word, not for a screen; write it to a file.");
  return [...before, out];
}

function countFrom0(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 0 up.");
  return Number(value);
}

function listOfNames(value: string, before: readonly string[] = []): string[] {
  const names = value.split(",").map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== "")];
}

function share(value: string): number {
  const number = /^\d*\.?\d+$/.test(value) ? Number(value) : Infinity;
  if (number > 1) throw new InvalidArgumentError("It must be a number from 0 to 1, such as 0.7.");
  return number;
}

function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || readDay(value) !== value)
    throw new InvalidArgumentError("It must be a day such as 2026-05-14.");
  return value;
}

function country(value: string): string {
  if (!/^[a-z]{2}$/i.test(value))
    throw new InvalidArgumentError("It must be a code of two letters, such as gb.");
  return value.toLowerCase() === "uk" ? "gb" : value.toLowerCase();
}
