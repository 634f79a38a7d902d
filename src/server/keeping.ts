import { noDecisions, writeDecisions } from "../check/decisions-file.ts";
import type { DecisionsFile } from "../check/decisions.ts";
import { problemLine, type FileProblem } from "../check/located-json.ts";
import { readDecisions, saveDecisions } from "../host/decision-files.ts";
import { ApiFault } from "./api-fault.ts";

/** Where a story's decisions and corrections are kept. */
export interface Keeping {
  /** The file; null: in memory only. */
  readonly path: string | null;
  /** What is kept now. @throws ApiFault naming file and line if the file has a problem */
  readonly load: () => Promise<DecisionsFile>;
  /** Keeps `next`. @throws ApiFault if the file cannot be written; it is then as it was */
  readonly save: (next: DecisionsFile) => Promise<void>;
}

export function keepInMemory(): Keeping {
  let kept = noDecisions;
  return {
    path: null,
    load: () => Promise.resolve(kept),
    save: (next) => {
      kept = next;
      return Promise.resolve();
    },
  };
}

export function keepBeside(path: string): Keeping {
  return {
    path,
    load: async () => {
      const found = await readDecisions(path);
      if ("problems" in found) throw badFile(found.problems);
      return found.decisions;
    },
    save: async (next) => {
      const problem = await saveDecisions(path, next);
      if (problem) throw badFile([problem]);
    },
  };
}

export function sameDecisions(a: DecisionsFile, b: DecisionsFile): boolean {
  return a === b || writeDecisions(a) === writeDecisions(b);
}

/** Problems of the house's files, as one answer. */
export function badFile(problems: readonly FileProblem[]): ApiFault {
  return new ApiFault(
    "bad-house-file",
    `${problems.map(problemLine).join("; ")}. The file was left as it is.`,
  );
}
