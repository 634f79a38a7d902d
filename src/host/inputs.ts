import { glob, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

/** Something to read: a file, or standard input. */
export type Input = { readonly kind: "file"; readonly path: string } | { readonly kind: "stdin" };

/** Where the inputs came from, and what went wrong on the way to them. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Paths that lead nowhere and folders that cannot be opened. */
  readonly missing: readonly Missing[];
  /** Folders, as given, without a file that can be read. */
  readonly empty: readonly string[];
  /** Files given by name, or as standard input, that results are to be written over. */
  readonly overwritten: readonly string[];
  /** True if a path may stand for several files: a folder or a glob. */
  readonly several: boolean;
}

export interface Missing {
  readonly path: string;
  readonly says: string;
}

const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|docx|jsonl|ndjson)(?:\.gz)?$/i;

/**
 * Files as given, folders searched for files that can be read, globs expanded; `-` is standard input. In order, each once.
 * `outs`, the files that results go to, are never found in a folder or by a glob.
 */
export async function findInputs(paths: readonly string[], outs: readonly string[] = []): Promise<Inputs> {
  const written = await filesOf(outs);
  const missing: Missing[] = [];
  const all: Expanded[] = [];
  for (const path of paths) all.push(await leaveOut(written, await expand(path, missing)));
  const opened = all.filter(({ path }) => missing.every((trouble) => trouble.path !== path));
  return {
    inputs: eachOnce(all.flatMap(({ inputs }) => inputs)),
    missing,
    empty: opened
      .filter(({ kind, inputs }) => kind === "folder" && inputs.length === 0)
      .map(({ path }) => path),
    overwritten: all.flatMap(({ overwritten = [] }) => overwritten),
    several: paths.length > 1 || all.some(({ kind }) => kind !== "one"),
  };
}

interface Expanded {
  readonly path: string;
  readonly kind: "one" | "folder" | "glob";
  readonly inputs: readonly Input[];
  readonly overwritten?: readonly string[];
}

/** The files among the outs, also those that will be; pipes and devices lose nothing. */
async function filesOf(outs: readonly string[]): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const out of outs) if ((await kindOf(out)) !== "stream") files.add(await realPath(out));
  return files;
}

async function leaveOut(written: ReadonlySet<string>, expanded: Expanded): Promise<Expanded> {
  if (written.size === 0) return expanded;
  const inputs: Input[] = [];
  const overwritten: string[] = [];
  for (const input of expanded.inputs) {
    const path = input.kind === "stdin" ? "/dev/stdin" : input.path; // leads to the file where one was redirected
    if (written.has(await realPath(path))) overwritten.push(path);
    else inputs.push(input);
  }
  return { ...expanded, inputs, overwritten: expanded.kind === "one" ? overwritten : [] };
}

function eachOnce(inputs: readonly Input[]): Input[] {
  const found = new Map<string, Input>();
  for (const input of inputs) {
    const place = input.kind === "file" ? resolve(input.path) : "-";
    if (!found.has(place)) found.set(place, input);
  }
  return [...found.values()];
}

async function expand(path: string, missing: Missing[]): Promise<Expanded> {
  if (path === "-") return { path, kind: "one", inputs: [{ kind: "stdin" }] };
  const kind = await kindOf(path);
  if (kind === "folder") return { path, kind, inputs: (await filesIn(path, missing)).map(toFile) };
  if (kind === "file" || kind === "stream") return { path, kind: "one", inputs: [toFile(path)] };
  if (!/[*?[{]/.test(path)) {
    missing.push({ path, says: kind });
    return { path, kind: "one", inputs: [] };
  }
  const files = await filesLike(path, missing);
  if (files.length === 0) missing.push({ path, says: "no file that can be read is called so" });
  return { path, kind: "glob", inputs: files.map(toFile) };
}

/** What stands at a path, links followed; else why nothing can be said of it. */
async function kindOf(path: string): Promise<"file" | "folder" | "stream" | Trouble> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : "stream";
  } catch (error) {
    return troubleOf(error);
  }
}

type Trouble = "there is no such file or folder" | `cannot be opened (${string})`;

function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file or folder";
  return `cannot be opened (${code})`;
}

/** Where a path leads in the end, so that one file under two names is one. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Files that a pattern names, and those of folders it names, by name; whatever is neither is left out. */
async function filesLike(pattern: string, missing: Missing[]): Promise<string[]> {
  const matches: string[] = [];
  for await (const match of glob(pattern)) matches.push(match);
  const files: string[] = [];
  for (const match of matches.toSorted()) {
    const kind = await kindOf(match);
    if (kind === "file") files.push(match);
    else if (kind === "folder" && isOpen(basename(match))) files.push(...(await filesIn(match, missing)));
  }
  return files;
}

function toFile(path: string): Input {
  return { kind: "file", path };
}

/**
 * Readable files of a folder and its folders, by name. Hidden ones and links to folders are left out, and whatever is no
 * regular file: opening a pipe would wait for ever.
 */
async function filesIn(folder: string, missing: Missing[]): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(folder, missing)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path, missing)));
    else if (READABLE.test(entry.name) && (await kindOf(path)) === "file") files.push(path);
  }
  return files;
}

async function entriesOf(folder: string, missing: Missing[]) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => isOpen(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    missing.push({ path: folder, says: troubleOf(error) });
    return [];
  }
}

function isOpen(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}
