import { rulesOff } from "../check/check.ts";
import { correctClaims } from "../check/corrections.ts";
import { noDecisions } from "../check/decisions-file.ts";
import { applyDecisions, baselineOf, pruneDecisions, type DecisionsFile } from "../check/decisions.ts";
import { problemLine } from "../check/located-json.ts";
import { rules } from "../check/registry.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { Finding } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { decisionsPathOf, readDecisions, saveDecisions } from "../host/decision-files.ts";
import type { Task } from "../host/task.ts";
import type { CheckOptions } from "./check-settings.ts";
import { isWholeFile, placeOf } from "./house.ts";
import { exitCodes, type Complain } from "./shell.ts";

/** What was decided about the stories, in the files beside them. */
export interface Decided {
  /** What lies beside a task's stories. A file with a problem holds nothing, which is said. */
  readonly of: (task: Task) => Promise<DecisionsFile>;
  /** Writes what the command line asks for; true if the story must be reviewed again. */
  readonly record: (task: Task, reviewing: Reviewing) => Promise<boolean>;
  /** The worst that happened. */
  readonly exitCode: () => number;
}

/** A story under review, and how it is reviewed. */
export interface Reviewing {
  /** The claims as they were read, before anybody's correction. */
  readonly found: StoryClaims;
  readonly read: StoryClaims;
  readonly settings: CheckSettings;
  readonly findings: readonly Finding[];
  readonly findAgain: (settings: CheckSettings) => readonly Finding[];
}

export function openDecided(options: CheckOptions, complain: Complain): Decided {
  // Stories come one after another, those of one file together: the last file is enough.
  let last: { readonly path: string; readonly file: DecisionsFile } | null = null;
  let worst: number = exitCodes.fine;
  const trouble = (says: string): void => {
    complain(says);
    worst = exitCodes.usage;
  };
  const of = async (task: Task): Promise<DecisionsFile> => {
    const path = pathOf(task, options);
    if (path === null) return noDecisions;
    if (last?.path !== path) last = { path, file: await load(path, options, trouble) };
    return options.baseline === "ignore" ? { ...last.file, baseline: [] } : last.file;
  };
  const record = async (task: Task, reviewing: Reviewing): Promise<boolean> => {
    if (!options.pruneDecisions && options.baseline !== "write") return false;
    const path = pathOf(task, options);
    if (path === null || !isWholeFile(task)) {
      trouble(
        `${reviewing.read.story.id}: decisions are written for a story with a file of its own; this has none`,
      );
      return false;
    }
    const before = last?.path === path ? last.file : await load(path, options, trouble);
    const file = recorded(before, reviewing, options);
    if (sizeOf(file) === 0 && sizeOf(before) === 0) return false;
    const problem = await saveDecisions(path, file);
    if (problem) trouble(problemLine(problem));
    else complain(`${path}: ${contentsOf(file)}`);
    if (!problem) last = { path, file };
    return !problem;
  };
  return { of, record, exitCode: () => worst };
}

/** null: nothing lies beside it, or nothing of that is asked for. */
function pathOf(task: Task, options: CheckOptions): string | null {
  const { decisions, stdinFilename } = options;
  if (decisions === "none" || task.kind === "reading") return null;
  if (decisions !== undefined) return decisions;
  const place = placeOf(task, options);
  return place === "stdin" && stdinFilename === undefined ? null : decisionsPathOf(place);
}

async function load(path: string, options: CheckOptions, trouble: Complain): Promise<DecisionsFile> {
  const found = await readDecisions(path);
  if ("problems" in found) {
    for (const problem of found.problems) trouble(`${problemLine(problem)}; nothing of the file was used`);
    return noDecisions;
  }
  if (!found.exists && options.decisions === path && options.baseline !== "write")
    trouble(`${path}: there is no such file`);
  return found.decisions;
}

function recorded(before: DecisionsFile, reviewing: Reviewing, options: CheckOptions): DecisionsFile {
  const kept = options.pruneDecisions ? pruned(before, reviewing) : before;
  return options.baseline === "write" ? withBaseline(kept, reviewing) : kept;
}

/** Rules that do not run, and findings that are only left out, keep their decisions. */
function pruned(file: DecisionsFile, { found, read, settings, findAgain }: Reviewing): DecisionsFile {
  const findings = findAgain({ ...settings, minConfidence: 0, decisions: [], baseline: [] });
  const off = rulesOff(read.story, settings);
  const { corrections = [] } = file;
  const { unused } = correctClaims(found, corrections);
  return {
    ...pruneDecisions(file, applyDecisions(findings, read.story, { ...file, off })),
    corrections: corrections.filter((_, index) => !unused.includes(index)),
  };
}

function withBaseline(file: DecisionsFile, { read, settings, findings }: Reviewing): DecisionsFile {
  const off = rulesOff(read.story, settings);
  const versions = new Map(rules.map(({ id, version }) => [id, version]));
  const versionOf = (rule: string): number => versions.get(rule) ?? 1;
  const now = baselineOf(findings, read.story, { at: new Date().toISOString(), versionOf });
  return { ...file, baseline: [...file.baseline.filter(({ rule }) => off.includes(rule)), ...now] };
}

function sizeOf({ decisions, baseline, corrections = [] }: DecisionsFile): number {
  return decisions.length + baseline.length + corrections.length;
}

function contentsOf({ decisions, baseline, corrections = [] }: DecisionsFile): string {
  const told = `${decisions.length} decided, ${baseline.length} in the baseline`;
  return corrections.length === 0 ? told : `${told}, ${corrections.length} corrected`;
}
