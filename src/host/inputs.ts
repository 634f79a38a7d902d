import { glob, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Something to read: a file, or standard input. */
export type Input = { readonly kind: "file"; readonly path: string } | { readonly kind: "stdin" };

/** Where the inputs came from, and the paths that led nowhere. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly missing: readonly string[];
  /** True if a path may stand for several files: a folder or a glob. */
  readonly several: boolean;
}

const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|jsonl|ndjson)(?:\.gz)?$/i;

/** Files as given, folders searched for files that can be read, globs expanded; `-` is standard input. In order, each once. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Input>();
  const missing: string[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    const expanded = await expand(path);
    if (!expanded) missing.push(path);
    several ||= expanded?.several ?? false;
    for (const input of expanded?.inputs ?? []) {
      const place = input.kind === "file" ? resolve(input.path) : "-";
      if (!found.has(place)) found.set(place, input);
    }
  }
  return { inputs: [...found.values()], missing, several };
}

async function expand(path: string): Promise<Omit<Inputs, "missing"> | undefined> {
  if (path === "-") return { inputs: [{ kind: "stdin" }], several: false };
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return { inputs: (await filesIn(path)).map(toFile), several: true };
  if (stats) return { inputs: [toFile(path)], several: false };
  if (!/[*?[{]/.test(path)) return undefined;
  const files = await filesLike(path);
  return files.length > 0 ? { inputs: files.map(toFile), several: true } : undefined;
}

/** Files that a pattern names, by name; links to nowhere are left out. */
async function filesLike(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const match of glob(pattern)) {
    const stats = await stat(match).catch(() => undefined);
    if (stats?.isFile()) files.push(match);
  }
  return files.toSorted();
}

function toFile(path: string): Input {
  return { kind: "file", path };
}

/** Readable files of a folder and its folders, by name; hidden ones and links to folders are left out. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  const files: string[] = [];
  for (const entry of visible.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (READABLE.test(entry.name)) files.push(path);
  }
  return files;
}
