import { userInfo } from "node:os";
import type { Status } from "../../claim/claim.ts";
import type { OffsetUnit } from "../../claim/json.ts";
import { AskRefused, type Asking } from "../../ledger/ask/asking.ts";
import { claimsAsked } from "../../ledger/ask/claims.ts";
import { contradictionsAsked } from "../../ledger/ask/contradictions.ts";
import { originsAsked } from "../../ledger/ask/origins.ts";
import {
  cardAsked,
  mergeAsked,
  peopleAsked,
  splitAsked,
  undoAsked,
  type DecisionAnswer,
  type Deciding,
} from "../../ledger/ask/people.ts";
import { searchAsked } from "../../ledger/ask/search.ts";
import { timelineAsked } from "../../ledger/ask/timeline.ts";
import { peopleCalled } from "../../ledger/ask/who.ts";
import type { Sql } from "../../ledger/database.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { Act } from "../../ledger/people/act.ts";
import { openLexicon } from "../../lexicon/lexicon.ts";
import { inksOf } from "../../write/inks.ts";
import { claimsLines, contradictionsLines, originsLines, searchLines } from "../../write/ledger/answers.ts";
import { answerJson, type Answer } from "../../write/ledger/json.ts";
import { cardLines, decisionLines, peopleLines, timelineLines } from "../../write/ledger/people.ts";
import type { Paper } from "../../write/phrases.ts";
import { screenOf } from "../screen.ts";
import { exitCodes } from "../shell.ts";
import type { LedgerSettings } from "./options.ts";
import { withLedger } from "./place.ts";

export interface AskSettings extends LedgerSettings {
  readonly json?: boolean;
  readonly offsets: OffsetUnit;
  readonly page?: number;
  readonly limit?: number;
}

export interface SpanSettings extends AskSettings {
  readonly since?: string;
  readonly until?: string;
}

export interface ClaimsSettings extends SpanSettings {
  readonly about?: string;
  readonly by?: string;
  readonly status?: readonly Status[];
  readonly outlet?: string;
  readonly accusation?: boolean;
  readonly allVersions?: boolean;
}

export interface OriginsSettings extends AskSettings {
  readonly before?: string;
}

export interface DecideSettings extends AskSettings {
  readonly who?: string;
}

export async function runSearch(words: string, settings: AskSettings): Promise<number> {
  return run(settings, {
    name: "search",
    ask: async (asking) => searchAsked(asking, { ...settings, words }),
    lines: searchLines,
  });
}

export async function runPeople(name: string, settings: AskSettings): Promise<number> {
  return answered(settings, "people", async (ledger) => {
    const asking = askingOf(ledger.database, ledger, settings);
    const found = name === "" ? [] : await peopleCalled(asking, name);
    if (found.length === 1 && found[0]) {
      const card = await cardAsked(asking, found[0].id, settings.limit);
      return { name: "person", answer: card, lines: (paper: Paper) => cardLines(card, paper) };
    }
    const list = await peopleAsked(asking, { ...settings, ...(name === "" ? {} : { words: name }) });
    return { name: "people", answer: list, lines: (paper: Paper) => peopleLines(list, paper) };
  });
}

export async function runClaims(settings: ClaimsSettings): Promise<number> {
  return run(settings, {
    name: "claims",
    ask: async (asking) => claimsAsked(asking, settings),
    lines: claimsLines,
  });
}

export async function runTimeline(name: string, settings: SpanSettings): Promise<number> {
  return run(settings, {
    name: "timeline",
    ask: async (asking) => timelineAsked(asking, { ...settings, name }),
    lines: timelineLines,
  });
}

export async function runOrigins(claim: string, settings: OriginsSettings): Promise<number> {
  const lexicon = openLexicon();
  return run(settings, {
    name: "origins",
    ask: async (asking) => originsAsked(asking, { ...settings, claim, lexicon }),
    lines: originsLines,
  });
}

export async function runContradictions(name: string, settings: SpanSettings): Promise<number> {
  const asked = { ...settings, lexicon: openLexicon(), ...(name === "" ? {} : { name }) };
  return run(settings, {
    name: "contradictions",
    ask: async (asking) => contradictionsAsked(asking, asked),
    lines: contradictionsLines,
  });
}

export async function runMerge(names: readonly string[], settings: DecideSettings): Promise<number> {
  return decide(settings, "merge", async (deciding, act) => mergeAsked(deciding, names, act));
}

export async function runSplit(
  split: { readonly name: string; readonly stories: readonly string[] },
  settings: DecideSettings,
): Promise<number> {
  return decide(settings, "split", async (deciding, act) => splitAsked(deciding, split, act));
}

export async function runUndo(judgement: string | undefined, settings: DecideSettings): Promise<number> {
  return decide(settings, "undo", async (deciding, act) => undoAsked(deciding, judgement, act));
}

interface Job<Found extends object> {
  readonly name: Answer;
  readonly ask: (asking: Asking) => Promise<Found>;
  readonly lines: (found: Found, paper: Paper) => string[];
}

async function run<Found extends object>(
  settings: AskSettings,
  { name, ask, lines }: Job<Found>,
): Promise<number> {
  return answered(settings, name, async (ledger) => {
    const answer = await ledger.database.read(async (sql) => ask(askingOf(sql, ledger, settings)));
    return { name, answer, lines: (paper) => lines(answer, paper) };
  });
}

type Decision = (deciding: Deciding, act: Act) => Promise<DecisionAnswer>;

async function decide(settings: DecideSettings, name: string, work: Decision): Promise<number> {
  return answered(settings, `people ${name}`, async (ledger) => {
    const { database, workspace } = ledger;
    const lexicon = openLexicon();
    const act: Act = { who: settings.who ?? userInfo().username, at: await ledger.now() };
    const answer = await database.write(async (sql) => {
      const place = { sql, dialect: database.dialect, workspace };
      return work({ ...askingOf(sql, ledger, settings), place, lexicon }, act);
    });
    return { name: "decision", answer, lines: (paper) => decisionLines(answer, paper) };
  });
}

function askingOf(sql: Sql, { database, workspace }: Ledger, { offsets }: AskSettings): Asking {
  return { sql, dialect: database.dialect, workspace, offsets };
}

interface Shown {
  readonly name: Answer;
  readonly answer: object;
  readonly lines: (paper: Paper) => string[];
}

async function answered(
  settings: AskSettings,
  name: string,
  work: (ledger: Ledger) => Promise<Shown>,
): Promise<number> {
  return withLedger(settings, {
    command: `ledger ${name}`,
    work: async (ledger, complain) => {
      try {
        print(await work(ledger), settings);
        return exitCodes.fine;
      } catch (error) {
        if (!(error instanceof AskRefused)) throw error;
        complain(error.message);
        return exitCodes.usage;
      }
    },
  });
}

function print({ name, answer, lines }: Shown, { json = false, workspace, offsets }: AskSettings): void {
  if (json) {
    process.stdout.write(`${answerJson(name, answer, { workspace, offsets })}\n`);
    return;
  }
  const { colours, columns } = screenOf(process.stdout);
  const paper = { inks: inksOf(colours), width: Math.min(columns, 200) };
  for (const line of lines(paper)) process.stdout.write(`${line}\n`);
}
