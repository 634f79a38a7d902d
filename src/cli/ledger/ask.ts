import { Command, InvalidArgumentError, Option } from "commander";
import { statuses, type Status } from "../../claim/claim.ts";
import { wholeNumber } from "../options.ts";
import type {
  AskSettings,
  ClaimsSettings,
  DecideSettings,
  OriginsSettings,
  SpanSettings,
} from "./ask-run.ts";
import { addLedgerOptions } from "./options.ts";

/** The commands that ask a ledger. Stores and layouts load only when one runs. */
export function addAskCommands(ledger: Command): Command {
  return ledger
    .addCommand(searchCommand())
    .addCommand(peopleCommand())
    .addCommand(claimsCommand())
    .addCommand(timelineCommand())
    .addCommand(originsCommand())
    .addCommand(contradictionsCommand());
}

function askCommand(name: string, says: string): Command {
  return addLedgerOptions(new Command(name))
    .description(says)
    .option("--json", "print the answer for programs")
    .addOption(
      new Option("--offsets <unit>", "unit of the characters")
        .choices(["codepoints", "utf16"])
        .default("codepoints"),
    );
}

function addPaging(command: Command): Command {
  return command
    .option("--page <n>", "which page of the answer", wholeNumber, 1)
    .option("--limit <n>", "rows of a page", mostRows, 20);
}

function addSpan(command: Command): Command {
  return command
    .option("--since <date>", "published on or after: 2031, 2031-04, 2031-04-09", isoDate)
    .option("--until <date>", "published on or before", isoDate);
}

const aboutSearch = `
All words must be there, in any order; "two words" stand together; loan* is a beginning; what begins with - must not be there.

Examples:
  sayso ledger search relief fund
  sayso ledger search '"relief fund" loan* -bakery'`;

function searchCommand(): Command {
  return addPaging(askCommand("search", "find stories and claims by their words"))
    .argument("<words...>", "what to look for")
    .allowUnknownOption() // a word may begin with -
    .addHelpText("after", aboutSearch)
    .action(async (words: string[], settings: AskSettings) => {
      const { runSearch } = await import("./ask-run.ts");
      process.exitCode = await runSearch(words.join(" "), settings);
    });
}

const aboutPeople = `
A name that one person or body has shows their card; a name that several have, or none, lists who fits.

Examples:
  sayso ledger people
  sayso ledger people Ada Tobin
  sayso ledger people merge "Ada Tobin" "A. Tobin"
  sayso ledger people split "Ada Tobin" --story ferry-money.txt
  sayso ledger people undo`;

function peopleCommand(): Command {
  return addPaging(askCommand("people", "list people and bodies, or show one"))
    .argument("[name...]", "a name, words of it, or an id")
    .addHelpText("after", aboutPeople)
    .action(async (name: string[], settings: AskSettings) => {
      const { runPeople } = await import("./ask-run.ts");
      process.exitCode = await runPeople(name.join(" "), settings);
    })
    .addCommand(mergeCommand())
    .addCommand(splitCommand())
    .addCommand(undoCommand());
}

function decideCommand(name: string, says: string): Command {
  return askCommand(name, says).option("--who <name>", "whose word this is (default: who runs this)");
}

function mergeCommand(): Command {
  return decideCommand("merge", "say that two or more are one")
    .argument("<names...>", "full names or ids")
    .action(async (names: string[], _: unknown, command: Command) => {
      const { runMerge } = await import("./ask-run.ts");
      process.exitCode = await runMerge(names, settingsOf(command));
    });
}

function splitCommand(): Command {
  return decideCommand("split", "say that a name is another person in some stories")
    .argument("<name>", "a full name or an id")
    .requiredOption("--story <story...>", "ids of the stories in which it is another")
    .action(async (name: string, { story }: { readonly story: string[] }, command: Command) => {
      const { runSplit } = await import("./ask-run.ts");
      process.exitCode = await runSplit({ name, stories: story }, settingsOf(command));
    });
}

function undoCommand(): Command {
  return decideCommand("undo", "take a merger or a split back: the last one, or by its id")
    .argument("[judgement]", "the id that merge or split gave")
    .action(async (judgement: string | undefined, _: unknown, command: Command) => {
      const { runUndo } = await import("./ask-run.ts");
      process.exitCode = await runUndo(judgement, settingsOf(command));
    });
}

/** Options that `people` and its own commands share are taken by `people` wherever they stand. */
function settingsOf(command: Command): DecideSettings {
  const { parent } = command;
  const own = command.opts<DecideSettings>();
  const above = parent?.opts<DecideSettings>() ?? own;
  const given = Object.entries(above).filter(([name]) => parent?.getOptionValueSource(name) === "cli");
  return { ...own, ...Object.fromEntries(given) };
}

const aboutClaims = `
Examples:
  sayso ledger claims --about "Ada Tobin" --status denied,alleged
  sayso ledger claims --by police --since 2031-03 --outlet "Quay Gazette"
  sayso ledger claims --accusation --json`;

function claimsCommand(): Command {
  return addSpan(addPaging(askCommand("claims", "who says what about whom, the newest stories first")))
    .option("--about <name>", "about this person or body")
    .option("--by <name>", "said by this person or body")
    .option("--status <status>", `one or several of ${statuses.join(", ")}`, statusList)
    .option("--outlet <name>", "in this outlet")
    .option("--accusation", "only claims that accuse somebody")
    .option("--no-accusation", "only claims that do not")
    .option("--all-versions", "earlier versions of stories too")
    .addHelpText("after", aboutClaims)
    .action(async (settings: ClaimsSettings) => {
      const { runClaims } = await import("./ask-run.ts");
      process.exitCode = await runClaims(settings);
    });
}

function timelineCommand(): Command {
  return addSpan(
    addPaging(
      askCommand("timeline", "what happened to somebody in law, and what was said by and of them, by day"),
    ),
  )
    .argument("<name...>", "a full name or an id")
    .action(async (name: string[], settings: SpanSettings) => {
      const { runTimeline } = await import("./ask-run.ts");
      process.exitCode = await runTimeline(name.join(" "), settings);
    });
}

const aboutOrigins = `
Three numbers: stories that tell a claim, outlets, and named origins between which no dependence was found; with the
evidence of each dependence. A telling that names nobody counts as unknown, never as one more.`;

function originsCommand(): Command {
  return askCommand("origins", "how many know a claim, and how many repeat it")
    .argument("<claim...>", "a claim's id, or words of it")
    .option("--before <date>", "only what was published before this day", isoDate)
    .option("--limit <n>", "claims that are shown if words fit several", mostRows, 3)
    .addHelpText("after", aboutOrigins)
    .action(async (claim: string[], settings: OriginsSettings) => {
      const { runOrigins } = await import("./ask-run.ts");
      process.exitCode = await runOrigins(claim.join(" "), settings);
    });
}

function contradictionsCommand(): Command {
  return addSpan(
    addPaging(
      askCommand("contradictions", "what does not fit together: sides, numbers, days, acts of the law, ages"),
    ),
  )
    .argument("[name...]", "only what concerns this person or body")
    .action(async (name: string[], settings: SpanSettings) => {
      const { runContradictions } = await import("./ask-run.ts");
      process.exitCode = await runContradictions(name.join(" "), settings);
    });
}

function mostRows(value: string): number {
  const rows = wholeNumber(value);
  if (rows > 1000) throw new InvalidArgumentError("It must be 1,000 at most; --page shows what comes after.");
  return rows;
}

function isoDate(value: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value))
    throw new InvalidArgumentError("It must be a year, month or day, such as 2031, 2031-04 or 2031-04-09.");
  return value;
}

function statusList(value: string): Status[] {
  return value.split(",").map((word) => {
    const status = statuses.find((one) => one === word.trim());
    if (status === undefined)
      throw new InvalidArgumentError(`It must be of ${statuses.join(", ")}, parted by commas.`);
    return status;
  });
}
