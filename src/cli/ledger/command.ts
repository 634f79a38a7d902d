import { Command, Option } from "commander";
import { exportFormats } from "../../ledger/out/formats.ts";
import { wholeNumber } from "../options.ts";
import { escapedOutput } from "../shell.ts";
import type { AddSettings } from "./add.ts";
import { addAskCommands } from "./ask.ts";
import type { ExportSettings, ImportSettings } from "./files.ts";
import { addIntakeOptions, addLedgerOptions, type LedgerSettings } from "./options.ts";
import type { ForgetSettings, VerifySettings } from "./tend.ts";
import type { WatchSettings } from "./watch.ts";

const aboutLedgers = `
A ledger is one file for its owner's eyes (default: sayso.db here, or $SAYSO_LEDGER), or a PostgreSQL server.

Examples:
  sayso ledger add archive/
  sayso ledger add --ledger desk.db --outlet "Quay Gazette" gazette/*.txt
  sayso ledger watch inbox/
  sayso ledger verify
  sayso ledger export --out desk.jsonl

Exit codes: 0 all done; 1 verify found faults; 2 usage, no such ledger, one that is in use, or a story that could not
be read (named, the rest still done); 3 our fault; 130 or 143 stopped by a signal.`;

/** Its imports happen when a command runs: stores and models load only then. */
export function ledgerCommand(): Command {
  const command = new Command("ledger")
    .description("keep the claims of many stories, and ask across them")
    .configureOutput(escapedOutput)
    .exitOverride()
    .addHelpText("after", aboutLedgers)
    .addCommand(addCommand())
    .addCommand(watchCommand())
    .addCommand(verifyCommand())
    .addCommand(rebuildCommand())
    .addCommand(forgetCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand());
  return addAskCommands(command);
}

const aboutAdding = `
A file's path, from here, is the id of its story; stories in JSON Lines and feeds bring their own. A story that comes
again unchanged is passed over, one that changed becomes its next version. Ctrl-C, a power cut or a kill lose nothing
but the story at hand: the same command goes on from there. What could not be read is named at the end, with why, and
kept for --retry-failed.

Examples:
  sayso ledger add draft.md
  sayso ledger add --workers 4 archive/ "wire/2031-*.jsonl.gz" feeds/quay.xml
  collect-stories | sayso ledger add -
  sayso ledger add --retry-failed --max-bytes 50000000`;

function addCommand(): Command {
  const command = new Command("add")
    .description("read stories into the ledger, each once however often it is given")
    .argument(
      "[path...]",
      "files, folders or globs; JSON Lines and saved feeds too; - or nothing: standard input",
    )
    .option("--retry-failed", "read again what failed before, and nothing else")
    .option("--json", "print what became of the stories for programs")
    .option("--stdin-filename <name>", "what standard input is called, for its format and as the story's id");
  return addIntakeOptions(addLedgerOptions(command))
    .addHelpText("after", aboutAdding)
    .action(async (paths: string[], settings: AddSettings) => {
      const { runAdd } = await import("./add.ts");
      process.exitCode = await runAdd(paths, settings);
    });
}

const aboutWatching = `
What is in the folder and not in the ledger is read first. A file is read once it has stayed as it is for --settle
seconds; one that changes later becomes the next version of its story. SIGINT (Ctrl-C) or SIGTERM end it after the story
at hand, with exit code 0.`;

function watchCommand(): Command {
  const command = new Command("watch")
    .description("read what comes into a folder, until it is stopped")
    .argument("<folder>", "looked through with its folders")
    .option("--settle <seconds>", "how long a file must stay as it is", wholeNumber, 2)
    .option(
      "--every <seconds>",
      "how often to look where the system does not tell of changes",
      wholeNumber,
      10,
    );
  return addIntakeOptions(addLedgerOptions(command))
    .addHelpText("after", aboutWatching)
    .action(async (folder: string, settings: WatchSettings) => {
      const { runWatch } = await import("./watch.ts");
      process.exitCode = await runWatch(folder, settings);
    });
}

function verifyCommand(): Command {
  return addLedgerOptions(new Command("verify"))
    .description("compute every hash and id anew, open every claim at its characters, follow the audit log")
    .option("--json", "print what was found for programs")
    .action(async (settings: VerifySettings) => {
      const { runVerify } = await import("./tend.ts");
      process.exitCode = await runVerify(settings);
    });
}

function rebuildCommand(): Command {
  return addLedgerOptions(new Command("rebuild"))
    .description("make again all that is made from the record; nothing of the record changes")
    .action(async (settings: LedgerSettings) => {
      const { runRebuild } = await import("./tend.ts");
      process.exitCode = await runRebuild(settings);
    });
}

const aboutForgetting = `
Its bytes, versions, claims and what was judged of them go, from the disk too. A salted mark stays, so that it cannot be
added again. --why is kept and shown: write “court order 12/31”, not what is to be forgotten.`;

function forgetCommand(): Command {
  return addLedgerOptions(new Command("forget"))
    .description("erase a story, or the whole workspace, for good")
    .argument("[story]", "the id of a story")
    .option("--all", "all of the workspace")
    .requiredOption("--why <words>", "the reason, for whoever asks later")
    .option("--yes", "do it")
    .addHelpText("after", aboutForgetting)
    .action(async (story: string | undefined, settings: ForgetSettings) => {
      const { runForget } = await import("./tend.ts");
      process.exitCode = await runForget(story, settings);
    });
}

const aboutExporting = `
jsonl is complete: import makes the same ledger of it, to the hash. Every other format says on standard error what it
has no place for.

Examples:
  sayso ledger export --out desk.jsonl
  sayso ledger export --out people.csv --table people
  sayso ledger export --format follow-the-money --out entities.json`;

function exportCommand(): Command {
  return addLedgerOptions(new Command("export"))
    .description("write the ledger to a file")
    .addOption(
      new Option("--format <format>", "default: what the file's name ends in, else jsonl").choices(
        exportFormats,
      ),
    )
    .option("--table <table>", "which table, for csv and parquet (default: claims)")
    .option("--out <file>", "where to; - is standard output", "-")
    .addHelpText("after", aboutExporting)
    .action(async (settings: ExportSettings) => {
      const { runExport } = await import("./files.ts");
      process.exitCode = await runExport(settings);
    });
}

const aboutImporting = `
A table of people (.csv, .xlsx) as export writes it: ids in the columns same_as and not_same_as become judgements of
whoever --who names. Anything else must be a ledger exported as jsonl (.gz too): all of it is taken in, or nothing.`;

function importCommand(): Command {
  return addLedgerOptions(new Command("import"))
    .description("take in a ledger that was exported, or people as somebody corrected them")
    .argument("<file>", "a ledger as jsonl, or a table of people as csv or xlsx")
    .option("--who <name>", "whose word corrections are (default: who runs this)")
    .addHelpText("after", aboutImporting)
    .action(async (file: string, settings: ImportSettings) => {
      const { runImport } = await import("./files.ts");
      process.exitCode = await runImport(file, settings);
    });
}
