import { isOpen, severities, type Review, type Severity } from "../claim/finding.ts";
import { exitCodes } from "./shell.ts";

/** From where on findings make the run fail. */
export interface Limits {
  readonly failOn: Severity | "never";
  /** null: any number. */
  readonly maxWarnings: number | null;
}

/** Counts findings over a whole run, for the exit code. */
export interface Tally {
  readonly add: (review: Review, limits: Limits) => void;
  readonly exitCode: () => number;
}

export function openTally(): Tally {
  let failed = false;
  let warnings = 0;
  let most = Infinity;
  return {
    add: ({ findings }, { failOn, maxWarnings }) => {
      const open = findings.filter(isOpen);
      failed ||= open.some(({ severity }) => reaches(severity, failOn));
      warnings += open.filter(({ severity }) => severity === "warning").length;
      most = Math.min(most, maxWarnings ?? Infinity);
    },
    exitCode: () => (failed || warnings > most ? exitCodes.findings : exitCodes.fine),
  };
}

function reaches(severity: Severity, failOn: Severity | "never"): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}
