import { verdicts, type Verdict } from "../claim/finding.ts";
import { correctionIn, correctionJson } from "./corrections-file.ts";
import type { Decision, DecisionsFile } from "./decisions.ts";
import {
  complain,
  listOf,
  membersOf,
  oneOf,
  openJson,
  textIn,
  wordsIn,
  wordsOrNull,
  type Cell,
  type FileProblem,
  type Source,
} from "./located-json.ts";

export const noDecisions: DecisionsFile = { decisions: [], baseline: [] };

const decisionKeys = [
  "rule",
  "exact",
  "prefix",
  "suffix",
  "decision",
  "reason",
  "role",
  "by",
  "at",
  "ruleVersion",
] as const;

/** Raised when a key changes its meaning or goes. Versions without corrections refuse a file that has any, by that key. */
const schemaVersion = 1;

const fileKeys = ["$schema", "schema", "decisions", "baseline", "corrections"] as const;

/** Reads a decisions file. With one problem nothing of it is used: a decision read wrongly would hide a finding. */
export function parseDecisions(
  text: string,
  file: string,
): { readonly decisions: DecisionsFile } | { readonly problems: readonly FileProblem[] } {
  const { source, root } = openJson(text, file);
  const decisions = root && fileIn(source, root);
  return decisions && source.problems.length === 0 ? { decisions } : { problems: source.problems };
}

/** The file's text. Acting characters of a story stand escaped. */
export function writeDecisions({ decisions, baseline, corrections = [] }: DecisionsFile): string {
  const file = {
    schema: schemaVersion,
    decisions: decisions.map(inOrder),
    baseline: baseline.map(inOrder),
    ...(corrections.length === 0 ? {} : { corrections: corrections.map(correctionJson) }),
  };
  return `${JSON.stringify(file, null, 2).replaceAll(/[\u{7f}-\u{9f}\p{Cf}\u2028\u2029]/gu, escaped)}\n`;
}

function inOrder(decision: Decision): Readonly<Record<string, unknown>> {
  return Object.fromEntries(decisionKeys.map((key) => [key, decision[key]]));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at).toString(16).padStart(4, "0");
    return String.raw`\u${unit}`;
  }).join("");
}

function fileIn(source: Source, root: Cell): DecisionsFile {
  const cells = membersOf(source, root, "the decisions file", fileKeys);
  const version: unknown = cells["schema"]?.value;
  if (root.type === "object" && version !== schemaVersion)
    complain(
      source,
      cells["schema"] ?? root,
      `'schema' must be ${schemaVersion}; a newer file needs a newer Sayso`,
    );
  const all = <Item>(
    key: (typeof fileKeys)[number],
    itemIn: (source: Source, cell: Cell) => Item | undefined,
  ): Item[] =>
    cells[key] ? listOf(source, cells[key], `'${key}'`).flatMap((cell) => itemIn(source, cell) ?? []) : [];
  const corrections = all("corrections", correctionIn);
  return {
    decisions: all("decisions", decisionIn),
    baseline: all("baseline", decisionIn),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

function decisionIn(source: Source, cell: Cell): Decision | undefined {
  const cells = membersOf(source, cell, "a decision", decisionKeys);
  if (cell.type !== "object") return undefined;
  const needed = (key: (typeof decisionKeys)[number]): string | undefined =>
    cells[key]
      ? wordsIn(source, cells[key], nameOf(key))
      : complain(source, cell, `this decision has no '${key}'`);
  const rule = needed("rule");
  const reason = needed("reason");
  const exact = cells["exact"] ? textIn(source, cells["exact"], "exact") : needed("exact");
  const decision = verdictIn(source, cells["decision"] ?? cell, cells["decision"] !== undefined);
  const prefix = textIn(source, cells["prefix"], "prefix");
  const suffix = textIn(source, cells["suffix"], "suffix");
  const ruleVersion = versionIn(source, cells["ruleVersion"]);
  const [role, by, at] = (["role", "by", "at"] as const).map((key) => wordsOrNull(source, cells[key], key));
  if (rule === undefined || reason === undefined || exact === undefined || decision === undefined)
    return undefined;
  return {
    rule,
    exact,
    prefix,
    suffix,
    decision,
    reason,
    role: role ?? null,
    by: by ?? null,
    at: at ?? null,
    ruleVersion,
  };
}

function verdictIn(source: Source, cell: Cell, isThere: boolean): Verdict | undefined {
  if (!isThere) return complain(source, cell, "this decision has no 'decision'");
  return oneOf(source, { cell, what: "'decision'" }, verdicts);
}

function nameOf(key: string): string {
  return key === "reason" ? "the 'reason' of a decision" : `'${key}'`;
}

function versionIn(source: Source, cell: Cell | undefined): number {
  const value: unknown = cell?.value;
  if (!cell) return 1;
  return typeof value === "number" && Number.isInteger(value)
    ? value
    : (complain(source, cell, "'ruleVersion' must be a whole number") ?? 1);
}
