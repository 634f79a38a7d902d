import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDesk, type Ran } from "./desk.ts";

export { type Ran } from "./desk.ts";

export const root = join(import.meta.dirname, "../..");

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const desk = openDesk();

/**
 * Runs `sayso` in the project's folder; `input` goes to its standard input. All runs share one process, one after another,
 * and one reader: what is tested is the command. Where the process itself counts, take `saysoAlone`.
 */
export function sayso(
  args: readonly string[],
  input: string | Uint8Array = "",
  { cwd = root, env = process.env }: Surroundings = {},
): Promise<Ran> {
  return desk({ args, input, cwd, env: { ...env } });
}

export interface Alone extends Surroundings {
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** An open file that standard output goes to, instead of coming back. */
  readonly stdout?: number;
}

/** Runs `sayso` as a process of its own, as a shell does. */
export function saysoAlone(
  args: readonly string[],
  input: string | Uint8Array = "",
  { node = [], cwd = root, env = process.env, stdout: file }: Alone = {},
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...node, join(root, "src/cli/main.ts"), ...args], {
      cwd,
      env,
      stdio: ["pipe", file ?? "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => done({ code, stdout, stderr }));
    child.stdin?.on("error", () => undefined); // the program may end before it has read everything
    child.stdin?.end(input);
  });
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "sayso-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
