import { rules } from "../check/registry.ts";
import type { Severity } from "../claim/finding.ts";
import type { OffsetUnit } from "../index.ts";
import type { Batch } from "./batch.ts";
import type { CheckFormat, OutFile } from "./out-file.ts";
import { unknownRule } from "./rules-command.ts";
import type { RunSettings } from "./settings.ts";

/** The options of `sayso check`, as the command line gives them. */
export interface CheckOptions extends RunSettings {
  readonly format?: CheckFormat;
  readonly out?: readonly OutFile<CheckFormat>[];
  readonly failOn?: Severity | "never";
  readonly maxWarnings?: number;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly minConfidence?: number;
  readonly date?: string;
  readonly country?: string;
  readonly config?: string;
  readonly decisions?: string;
  readonly pruneDecisions?: boolean;
  readonly baseline?: "write" | "ignore";
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly offsets: OffsetUnit;
  readonly withText?: boolean;
}

/** Why options do not fit together; undefined if they do. */
export function checkMisuse(paths: readonly string[], options: CheckOptions): string | undefined {
  const { format, fix, fixDryRun } = options;
  if (format === "docx")
    return "docx is for Word, not for a screen; write it to a file: --out docx=review.docx";
  if (fix && fixDryRun) return "--fix writes and --fix-dry-run does not; give one of them";
  if (fix && (paths.length === 0 || paths.includes("-")))
    return "--fix writes files, and standard input is none; --fix-dry-run shows the changes";
  if (fixDryRun && format !== undefined)
    return "--fix-dry-run prints a diff; write the findings to a file: --out FORMAT=FILE";
  return decisionsMisuse(options) ?? ruleMisuse(options);
}

function decisionsMisuse({ decisions, pruneDecisions, baseline }: CheckOptions): string | undefined {
  if (decisions !== "none") return undefined;
  if (pruneDecisions) return "--prune-decisions needs a decisions file, so not --decisions none";
  return baseline === "write"
    ? "--baseline write needs a decisions file, so not --decisions none"
    : undefined;
}

function ruleMisuse({ only = [], skip = [] }: CheckOptions): string | undefined {
  const ids = rules.map(({ id }) => id);
  const unknown = [...only, ...skip].find((id) => !ids.includes(id));
  return unknown === undefined ? undefined : unknownRule(unknown, ids);
}

/** Why a batch does not fit the options, once it has begun. */
export function checkMisfit({ many }: Pick<Batch, "many">, options: CheckOptions): string | undefined {
  const { out = [], decisions } = options;
  if (!many) return undefined;
  if (out.some(({ format }) => format === "docx"))
    return "docx is the review of one story; name one file that holds one story";
  if (decisions !== undefined && decisions !== "none")
    return "--decisions FILE is for one story; without it, each story's own is taken from beside it";
  return undefined;
}
