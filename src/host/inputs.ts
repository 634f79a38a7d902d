import { glob, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

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
    for (const input of expanded?.inputs ?? []) found.set(input.kind === "file" ? input.path : "-", input);
  }
  return { inputs: [...found.values()], missing, several };
}

async function expand(path: string): Promise<Omit<Inputs, "missing"> | undefined> {
  if (path === "-") return { inputs: [{ kind: "stdin" }], several: false };
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return { inputs: (await filesIn(path)).map(toFile), several: true };
  if (stats) return { inputs: [toFile(path)], several: false };
  if (!/[*?[{]/.test(path)) return undefined;
  const matches: string[] = [];
  for await (const match of glob(path)) matches.push(match);
  const files = await Promise.all(
    matches.map(async (match) => ((await stat(match)).isFile() ? [match] : [])),
  );
  return files.flat().length > 0 ? { inputs: files.flat().map(toFile), several: true } : undefined;
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
