import { glob, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { decode } from "../read/decode.ts";
import { readFeed } from "../read/feed.ts";
import type { InputFormat } from "../read/read.ts";
import { failed, type Reading } from "../read/reading.ts";
import { findInputs, type Input, type Inputs } from "./inputs.ts";
import type { Task } from "./task.ts";
import { tasksOf, type TaskSource } from "./tasks.ts";

/** Files as `findInputs` finds them, and saved feeds; a file's path is the id of its story, so it is the same however it is given. */
export async function findLedgerInputs(paths: readonly string[]): Promise<Inputs> {
  const found = await findInputs(paths);
  const feeds = await feedsUnder(paths);
  const inputs = new Map<string, Input>();
  for (const input of [...found.inputs, ...feeds.map(({ path }) => ({ kind: "file", path }) as const)]) {
    if (input.kind === "stdin") inputs.set("-", input);
    else inputs.set(shortest(input.path), { kind: "file", path: shortest(input.path) });
  }
  return {
    ...found,
    inputs: [...inputs.values()],
    empty: found.empty.filter((folder) => !feeds.some((feed) => feed.folder === folder)),
  };
}

/** From the working directory, or from the root for what lies outside of it; with `/` everywhere. */
function shortest(path: string): string {
  const whole = resolve(path);
  const here = relative(process.cwd(), whole);
  const isInside = here !== "" && !here.startsWith("..") && !isAbsolute(here);
  return (isInside ? here : whole).replaceAll(sep, "/");
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

const FEED = /\.(?:xml|rss|atom)(?:\.gz)?$/i;

async function feedsUnder(
  paths: readonly string[],
): Promise<{ readonly folder: string; readonly path: string }[]> {
  const feeds: { folder: string; path: string }[] = [];
  for (const folder of paths.filter((path) => path !== "-" && !/[*?[{]/.test(path))) {
    const names: string[] = [];
    for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true, exclude: isHidden }))
      if (entry.isFile() && FEED.test(entry.name)) names.push(join(entry.parentPath, entry.name));
    feeds.push(...names.toSorted().map((path) => ({ folder, path })));
  }
  return feeds;
}

function isHidden({ name }: { readonly name: string }): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** What a feed's stories, or all, are when their file says nothing. */
export interface Otherwise {
  readonly outlet?: string;
  readonly country?: string;
}

export interface LedgerSource extends Omit<TaskSource, "format"> {
  readonly format: InputFormat | "auto" | "feed";
  readonly maxChars: number;
  readonly otherwise: Otherwise;
}

/** Where a task's stories came from. */
export interface From {
  /** null: standard input, which nobody can read again. */
  readonly path: string | null;
  readonly line?: number;
  /** As received; a feed's are those of all its stories. */
  readonly bytes?: Uint8Array;
}

export interface Sourced {
  readonly task: Task;
  readonly from: From;
}

/** What is to be done for the inputs, in order. */
export async function* ledgerTasks(inputs: readonly Input[], source: LedgerSource): AsyncGenerator<Sourced> {
  for (const input of inputs) {
    const path = input.kind === "file" ? input.path : null;
    const isFeed = source.format === "feed" || (source.format === "auto" && FEED.test(path ?? ""));
    const format = source.format === "feed" || isFeed ? "text" : source.format;
    for await (const task of tasksOf([input], { ...source, format })) {
      if (task.kind === "file" && isFeed) yield* feedTasks(task, path, source);
      else yield { task: toldTask(named(task, path, source), source.otherwise), from: fromOf(task, path) };
    }
  }
}

function fromOf(task: Task, path: string | null): From {
  if (task.kind === "file") return { path, bytes: task.bytes };
  if (task.kind === "line") return { path, bytes: task.bytes, line: task.number };
  const [, line] = /^line-(\d+)$/.exec("story" in task.reading ? "" : task.reading.id) ?? [];
  return { path, ...(line === undefined ? {} : { line: Number(line) }) };
}

/** The next story on standard input would be another version of the one before if both were called `stdin`. */
function named(task: Task, path: string | null, { stdinName }: LedgerSource): Task {
  if (path !== null || stdinName !== undefined || task.kind !== "file" || task.format === "jsonl")
    return task;
  const says = "A story from standard input needs a name to be known by: --stdin-filename NAME.";
  return { kind: "reading", reading: failed("stdin", "bad-story", says) };
}

function toldTask(task: Task, otherwise: Otherwise): Task {
  return task.kind === "reading" ? task : { ...task, told: { always: {}, otherwise } };
}

function* feedTasks(
  { bytes, id }: Extract<Task, { kind: "file" }>,
  path: string | null,
  { maxChars, otherwise }: LedgerSource,
): Generator<Sourced> {
  const decoded = decode(bytes);
  const readings =
    "notText" in decoded
      ? [failed(id, "not-text", decoded.notText)]
      : readFeed(decoded.text, id, { maxChars }).map((reading) => toldReading(reading, otherwise));
  for (const reading of readings)
    yield { task: { kind: "reading", reading, ofLine: true }, from: { path, bytes } };
}

function toldReading(reading: Reading, { outlet, country }: Otherwise): Reading {
  if ("error" in reading) return reading;
  const { imprint } = reading.story;
  const told = {
    ...imprint,
    outlet: imprint.outlet ?? outlet ?? null,
    country: imprint.country ?? country ?? null,
  };
  return { ...reading, story: { ...reading.story, imprint: told } };
}
