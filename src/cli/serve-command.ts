import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { defaultMaxBytes, defaultMaxChars } from "../read/reading.ts";
import { workspaceName } from "./ledger/options.ts";
import { backendOption, wholeNumber } from "./options.ts";
import type { ServeSettings } from "./serve.ts";
import { escapedOutput } from "./shell.ts";

const aboutServing = `
The page is for this machine alone unless --host says otherwise; then whoever opens it needs the token. Nothing is sent
anywhere. Decisions and corrections on a FILE are kept beside it, as sayso check does; the file itself is never changed.
Without a FILE an invented story is opened.

Examples:
  sayso serve draft.md
  sayso serve --ledger desk.db
  sayso serve --host 0.0.0.0 draft.docx

Exit codes: 0 stopped by Ctrl-C or a signal; 2 usage, or an address, file or ledger that cannot be used; 3 our fault.`;

/** Its imports happen when it runs: the server loads only then. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("open the review page, and the ledger's pages, for the browser")
    .argument("[file...]", "stories, folders or globs (default: an invented story)")
    .option(
      "--ledger <place>",
      "the ledger: a file, or postgres://USER@HOST/DATABASE (default: $SAYSO_LEDGER, else none)",
    )
    .option("--workspace <name>", "the part of it", workspaceName, "main")
    .option("--port <n>", "where it listens (default: 4777, or the next that is free)", portNumber)
    .option("--host <address>", "for whom: 0.0.0.0 is the whole network", "127.0.0.1")
    .option(
      "--token <words>",
      "what a browser must bring (default beyond this machine: one is made)",
      tokenWords,
    )
    .option("--allow-host <name...>", "further names that the server is reached by", hostNames)
    .option("--workers <n>", "stories read at the same time (default: 2)", wholeNumber)
    .addOption(backendOption())
    .option("--config <file>", "the house's config for every story; none: none")
    .option("--max-bytes <n>", "largest file that is taken", wholeNumber, defaultMaxBytes)
    .option("--max-chars <n>", "longest story that is read", wholeNumber, defaultMaxChars)
    .configureOutput(escapedOutput)
    .exitOverride()
    .addHelpText("after", aboutServing)
    .action(async (files: string[], settings: ServeSettings) => {
      const { openWorkshop } = await import("../server/workshop.ts");
      const workers = settings.workers ?? Math.min(2, availableParallelism());
      const workshop = openWorkshop({ ...settings, workers }); // its reader loads while the server does
      try {
        const { runServe } = await import("./serve.ts");
        process.exitCode = await runServe(files, settings, workshop);
      } finally {
        await workshop.close();
      }
    });
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
}

function tokenWords(value: string): string {
  if (!/^[\w.~-]{16,200}$/.test(value))
    throw new InvalidArgumentError("It must be 16 to 200 letters, digits, and . _ ~ -");
  return value;
}

function hostNames(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z\d.-]+$/i.test(value)) throw new InvalidArgumentError("It must be a name such as desk.example.");
  return [...before, value.toLowerCase()];
}
