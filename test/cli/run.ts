import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `sayso` as a process of its own, in the project's folder; `input` goes to its standard input. */
export function sayso(
  args: readonly string[],
  input: string | Uint8Array = "",
  more: readonly string[] = [],
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...more, join(root, "src/cli/main.ts"), ...args], { cwd: root });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => done({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined); // the program may end before it has read everything
    child.stdin.end(input);
  });
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "sayso-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
