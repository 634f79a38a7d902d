import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/base/span.ts";
import { kinds, legalStatuses, sourceKinds, statuses, voices } from "../../src/claim/claim.ts";

const folder = join(import.meta.dirname, "../fixtures/resolve");

/** An invented story and what the ledger must say of it; the README in `test/fixtures/resolve` says how one is written. */
export interface Case {
  /** Its file's name: `M1` … `M19`. */
  readonly phenomenon: string;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly lines: readonly Line[];
}

export type Subject = "claim" | "person" | "legal" | "date" | "own voice" | "tie";

/** One expectation, such as `legal "Mara Quint": arrested "was arrested" | offence "theft"`. */
export interface Line {
  /** As it stands in the file. */
  readonly words: string;
  /** True for `no claim …`: there must be none. */
  readonly isAbsent: boolean;
  readonly subject: Subject;
  /** What stands in the first quotation marks: words of the story (with their place) or a name (without). */
  readonly name: string;
  readonly where: Span | null;
  readonly fields: readonly Field[];
}

export interface Field {
  /** `is`: what stands right behind the colon. */
  readonly name: string;
  /** What is expected, in order; empty for `nobody` and `none`. */
  readonly values: readonly string[];
  /** Places of cues that stand for claims or legal rows. */
  readonly cues: readonly Span[];
}

/**
 * What a field may hold: one of a list of bare words, an ISO time, or quoted: words of the story, the cue of a claim
 * (words that can be found), or a name, which need not stand in the story so.
 */
type Sort = readonly string[] | "time" | "words" | "cue" | "name" | "chain" | "status and cue";

const SORTS: Readonly<Record<Subject, Readonly<Record<string, Sort>>>> = {
  claim: {
    source: "words",
    cue: "words",
    content: "words",
    holds: "words",
    lacks: "words",
    speaker: "name",
    sourceKind: sourceKinds,
    voice: voices,
    status: statuses,
    kind: kinds,
    chain: "chain",
    about: "name",
    accusation: ["yes", "no"],
    in: "cue",
    answers: "cue",
    when: "time",
  },
  person: { forms: "words", role: "name", variants: "words" },
  legal: { is: "status and cue", offence: "words", in: "cue", when: "time" },
  date: { is: "time" },
  "own voice": { agent: "name", offence: "words" },
  tie: { is: "words", of: "name", accusation: ["yes", "no"] },
};

const TIME = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/;

/** @throws RangeError with file and line where a line cannot be read or quotes what its story does not say. */
export function readCases(): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".story"));
  return files
    .toSorted()
    .flatMap((name) => casesIn(readFileSync(join(folder, name), "utf8"), name.replace(".story", "")));
}

/** @throws RangeError as {@link readCases}. */
export function casesIn(file: string, name: string): Case[] {
  const stories = file.split(/^## /m).slice(1);
  return stories.map((story) => caseIn(story, name.replace(/^M0/, "M")));
}

function caseIn(story: string, phenomenon: string): Case {
  const [head = "", body = "", rest = "", ...more] = story.split(/^---\n/m);
  const [title = "", ...header] = head.trimEnd().split("\n");
  const text = body.trim();
  const entry = (key: string): string | null =>
    header.find((row) => row.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;
  const lines = rest.split("\n").filter((line) => line !== "");
  if (text === "" || lines.length === 0 || more.length > 0) {
    throw new RangeError(`${phenomenon} ${title}: not a head, a story and lines, set apart by ---`);
  }
  return {
    phenomenon,
    title,
    text,
    published: entry("published"),
    outlet: entry("outlet"),
    lines: lines.map((words) => {
      try {
        return lineOf(words, text);
      } catch (error) {
        throw new RangeError(`${phenomenon} ${title}\n${words}`, { cause: error });
      }
    }),
  };
}

function lineOf(words: string, text: string): Line {
  const form = /^(no )?(claim|person|legal|date|own voice|tie) ("[^"]+"(?: \d+)?)(?:: (.+))?$/;
  const [, no, found, quoted = "", rest = ""] = form.exec(words) ?? [];
  const subject = asSubject(found);
  const [name] = quotedIn(quoted);
  if (!subject || !name) throw new RangeError("not a line of the format");
  const isPlace = subject === "claim" || subject === "date" || subject === "own voice";
  return {
    words,
    isAbsent: no !== undefined,
    subject,
    name: name.words,
    where: isPlace ? placeOf(text, name) : null,
    fields: rest === "" ? [] : cellsOf(rest).map((cell) => fieldOf(cell, SORTS[subject], text)),
  };
}

function asSubject(word: string | undefined): Subject | undefined {
  return Object.keys(SORTS).find((subject): subject is Subject => subject === word);
}

/** A tie's `"sister" of "Lucan Threll"` is two fields. */
function cellsOf(rest: string): string[] {
  return rest.replace('" of "', '" | of "').split(" | ");
}

function fieldOf(cell: string, sorts: Readonly<Record<string, Sort>>, text: string): Field {
  const [first = ""] = cell.split(" ");
  const name = Object.hasOwn(sorts, first) ? first : "is";
  const sort = sorts[name];
  if (sort === undefined) throw new RangeError(`there is no field ‘${first}’`);
  const value = name === first ? cell.slice(first.length + 1) : cell;
  const [bare = ""] = value.split(/ ?"/);
  const quoted = quotedIn(value);
  const isKind = typeof sort !== "string" && sort.includes(bare); // `sourceKind none` is a kind of its own
  if (!isKind && (bare === "nobody" || bare === "none")) return { name, values: [], cues: [] };
  checkValue({ bare, quoted }, sort, text);
  return {
    name,
    values: valuesOf({ bare, quoted }, sort),
    cues: sort === "cue" || sort === "status and cue" ? quoted.map((one) => placeOf(text, one)) : [],
  };
}

interface Value {
  readonly bare: string;
  readonly quoted: readonly Quoted[];
}

/** Words in quotation marks, with the number behind them: `"said" 2` is the second *said* of the story. */
interface Quoted {
  readonly words: string;
  readonly number: number | null;
}

function quotedIn(value: string): Quoted[] {
  return Array.from(value.matchAll(/"([^"]+)"(?: (\d+))?/g), ([, words = "", number]) => ({
    words,
    number: number === undefined ? null : Number(number),
  }));
}

function valuesOf({ bare, quoted }: Value, sort: Sort): string[] {
  if (sort === "status and cue") return bare.split(", ");
  if (sort === "chain") return quoted.flatMap(({ words }) => words.split(" > "));
  return quoted.length > 0 ? quoted.map(({ words }) => words) : [bare];
}

function checkValue(value: Value, sort: Sort, text: string): void {
  const fault = faultIn(value, sort, text);
  if (fault !== undefined) throw new RangeError(fault);
}

function faultIn({ bare, quoted }: Value, sort: Sort, text: string): string | undefined {
  if (bare === "" && quoted.length === 0) return "a field without a value";
  if (sort === "time") return TIME.test(bare) ? undefined : `‘${bare}’ is no time`;
  if (sort === "status and cue") return strangerIn(bare.split(", "), legalStatuses);
  if (typeof sort !== "string") return strangerIn([bare], sort);
  if (bare !== "") return `‘${bare}’ is not in quotation marks`;
  const missing = sort === "words" ? quoted.find(({ words }) => !text.includes(words)) : undefined;
  return missing && `no “${missing.words}” in the story`;
}

function strangerIn(found: readonly string[], known: readonly string[]): string | undefined {
  const stranger = found.find((word) => !known.includes(word));
  return stranger === undefined ? undefined : `‘${stranger}’ is none of ${known.join(", ")}`;
}

/** Where the words stand; they must be counted where they stand more than once. */
function placeOf(text: string, { words, number }: Quoted): Span {
  const starts = startsOf(text, words);
  if (starts.length === 0) throw new RangeError(`no “${words}” in the story`);
  if (number === null && starts.length > 1) {
    throw new RangeError(`“${words}” stands ${starts.length} times: which one?`);
  }
  const start = starts[(number ?? 1) - 1];
  if (start === undefined) throw new RangeError(`“${words}” stands only ${starts.length} times`);
  return { start, end: start + words.length };
}

/** Not counting words that are part of a longer one: `he` is not in `the`. */
function startsOf(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = [
      text.slice(at - 1, at) + words.slice(0, 1),
      words.slice(-1) + (text[at + words.length] ?? ""),
    ];
    if (!around.some((pair) => /^[\p{L}\p{N}]{2}$/u.test(pair))) starts.push(at);
  }
  return starts;
}
