import { open } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { parseConfig } from "../check/config.ts";
import { initialConfig } from "../check/initial-config.ts";
import { problemLine } from "../check/located-json.ts";
import { rules } from "../check/registry.ts";
import { configName } from "../host/config-file.ts";
import { showEscaped } from "../base/escape.ts";
import { complainAs, exitCodes } from "./shell.ts";

const file = configName;

/** What a new config lays down; null: nothing is said of it. */
export interface House {
  readonly outlet: string | null;
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly strictness: string;
}

/** Writes the house's settings, after four questions or as they are by default; gives the exit code. */
export async function runInit({ yes = false }: { readonly yes?: boolean }): Promise<number> {
  const complain = complainAs("init");
  if (!yes && !(process.stdin.isTTY && process.stdout.isTTY)) {
    complain("it asks four questions on a terminal; to take its own answers, write sayso init --yes");
    return exitCodes.usage;
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const defaults: House = { outlet: null, country: null, timeZone: zone, strictness: "recommended" };
  const house = yes ? defaults : await askOnTerminal(defaults);
  if (!house) {
    complain("the questions were left; nothing was written");
    return exitCodes.usage;
  }
  const text = configOf(house);
  const parsed = parseConfig(text, { file, rules });
  if ("problems" in parsed) {
    for (const problem of parsed.problems) complain(problemLine(problem));
    return exitCodes.usage;
  }
  return writeNew(text).then(
    () => {
      console.log(`${file} is written; sayso check finds it from here and from every folder below`);
      return exitCodes.fine;
    },
    (error: unknown) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
      complain(
        code === "EEXIST"
          ? `${file} is there already; it stays as it is`
          : `${file} cannot be written (${code})`,
      );
      return exitCodes.usage;
    },
  );
}

/** Asks something and gives the answer. */
export type Ask = (question: string) => Promise<string>;

/** The four questions; an empty answer takes what stands in brackets, a wrong one is asked for again. */
export async function askHouse(ask: Ask, defaults: House): Promise<House> {
  const { outlet, country, timeZone, strictness } = defaults;
  return {
    outlet: await answerOf(ask, { says: "What is your outlet called", before: outlet, fits: () => true }),
    country: await answerOf(ask, {
      says: "Whose law and press code count: a country's code of two letters, such as gb",
      before: country,
      fits: (answer) => /^[a-z]{2}$/i.test(answer),
    }),
    timeZone: await answerOf(ask, {
      says: "In which time zone are your stories dated, such as Europe/London",
      before: timeZone,
      fits: isTimeZone,
    }),
    strictness:
      (await answerOf(ask, {
        says: "How strict: recommended or strict",
        before: strictness,
        fits: (answer) => answer === "recommended" || answer === "strict",
      })) ?? strictness,
  };
}

interface Question {
  readonly says: string;
  readonly before: string | null;
  readonly fits: (answer: string) => boolean;
}

async function answerOf(ask: Ask, question: Question): Promise<string | null> {
  const { says, before, fits } = question;
  const answer = (await ask(`${says}? [${before ?? "none"}] `)).trim();
  if (answer === "") return before;
  return fits(answer) ? answer : answerOf(ask, question);
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The config's text; whatever nobody told is left out. */
export function configOf({ outlet, country, timeZone, strictness }: House): string {
  return initialConfig({
    country: country?.toLowerCase() ?? null,
    timeZone,
    outlets: outlet === null ? [] : [outlet],
    strict: strictness === "strict",
  });
}

/** null: whoever was asked has left, with Ctrl-D. */
async function askOnTerminal(defaults: House): Promise<House | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<null>((done) => terminal.once("close", () => done(null)));
  try {
    const answers = askHouse((question) => terminal.question(showEscaped(question)), defaults);
    return await Promise.race([answers, left]);
  } finally {
    terminal.close();
  }
}

/** Never over a file that is there. */
async function writeNew(text: string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}
