import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { noDecisions, parseDecisions, writeDecisions } from "../check/decisions-file.ts";
import type { DecisionsFile } from "../check/decisions.ts";
import type { FileProblem } from "../check/located-json.ts";
import { codeOf, readingTrouble } from "./house-files.ts";

/** Where the decisions on a story lie: `affair.txt.sayso.json` beside `affair.txt`. */
export function decisionsPathOf(storyPath: string): string {
  return `${storyPath}.sayso.json`;
}

export type DecisionsRead =
  | { readonly decisions: DecisionsFile; readonly exists: boolean }
  | { readonly problems: readonly FileProblem[] };

/** Bytes; a file of decisions that people made is far below. */
const mostBytes = 20_000_000;

/** Reads a decisions file; one that is not there holds none. */
export async function readDecisions(path: string): Promise<DecisionsRead> {
  try {
    const stats = await stat(path);
    if (stats.size > mostBytes)
      return problem(path, `has more than ${mostBytes} bytes; this is no decisions file`);
    // A pipe would be waited for.
    if (!stats.isFile()) return problem(path, "is no file");
    const parsed = parseDecisions(await readFile(path, "utf8"), path);
    return "problems" in parsed ? parsed : { ...parsed, exists: true };
  } catch (error) {
    const says = readingTrouble(error);
    return says === null ? { decisions: noDecisions, exists: false } : problem(path, says);
  }
}

/**
 * Writes a decisions file for its owner alone (mode 0600, whatever it was), beside its place and then moved there, so that a
 * failure leaves the old one. Gives what went wrong; undefined: nothing.
 */
export async function saveDecisions(
  path: string,
  decisions: DecisionsFile,
): Promise<FileProblem | undefined> {
  let part: string | undefined;
  try {
    const target = await realpath(path).catch(() => path); // a link stays a link
    const beside = `${target}.${process.pid}.part`;
    const file = await open(beside, "wx", 0o600);
    part = beside;
    try {
      await file.writeFile(writeDecisions(decisions));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
    return undefined;
  } catch (error) {
    if (part !== undefined) await rm(part, { force: true }).catch(() => undefined);
    return { file: path, line: null, says: `cannot be written (${codeOf(error)}); nothing was changed` };
  }
}

function problem(file: string, says: string): DecisionsRead {
  return { problems: [{ file, line: null, says }] };
}
