import {
  isOpen,
  type Finding,
  type Suppressed,
  type UnusedDecision,
  type Verdict,
} from "../claim/finding.ts";
import type { Story } from "../story/story.ts";
import { anchorOf, fitOf, type Anchor } from "./anchors.ts";
import type { Correction } from "./corrections.ts";
import { fitting } from "./fitting.ts";

/** What somebody decided about one finding, anchored on its words with 32 characters on either side. */
export interface Decision extends Anchor {
  readonly rule: string;
  readonly decision: Verdict;
  /** Never empty. */
  readonly reason: string;
  readonly role: string | null;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly ruleVersion: number;
}

/** What lies beside a story in `<file name>.sayso.json`. */
export interface DecisionsFile {
  readonly decisions: readonly Decision[];
  /** Findings that were there when checking began: they do not count, but were not looked at. */
  readonly baseline: readonly Decision[];
  /** What was corrected of the claims; absent: nothing. */
  readonly corrections?: readonly Correction[];
}

/** What a person adds to a finding. */
export type Ruling = Pick<Decision, "decision" | "reason" | "role" | "by" | "at" | "ruleVersion">;

export interface Applied {
  readonly findings: readonly Finding[];
  /** Decisions that fit no finding any more. */
  readonly unused: readonly UnusedDecision[];
  /** Places in the baseline of those that fit no finding any more. */
  readonly goneFromBaseline: readonly number[];
}

export interface ToApply extends Pick<DecisionsFile, "decisions" | "baseline"> {
  /** Rules that did not run: that their decisions fit nothing says nothing. */
  readonly off?: readonly string[];
}

/**
 * Sets `suppressed` where a decision or the baseline fits; a decision has the word before the baseline, and both before what
 * was set already. Each holds for one finding, the one that it fits best. An `ask` is set too, and leaves the finding open.
 */
export function applyDecisions(
  findings: readonly Finding[],
  { text }: Pick<Story, "text">,
  { decisions, baseline, off = [] }: ToApply,
): Applied {
  const places = findings.map((finding) => ({ rule: finding.rule, ...anchorOf(text, finding.text) }));
  const decided = fitting(decisions, places);
  const known = fitting(baseline, places);
  return {
    findings: findings.map((finding, index) => {
      const decision = decided.get(index);
      const old = known.get(index);
      if (decision !== undefined) return suppressedBy("decision", finding, decisions[decision]);
      return old === undefined ? finding : suppressedBy("baseline", finding, baseline[old]);
    }),
    unused: unfitting(decisions, decided, off).map((index) => ({
      rule: decisions[index]?.rule ?? "",
      index,
    })),
    goneFromBaseline: unfitting(baseline, known, off),
  };
}

/** A decision about a finding of a story. */
export function decisionFor(finding: Finding, { text }: Pick<Story, "text">, ruling: Ruling): Decision {
  const { decision, reason, role, by, at, ruleVersion } = ruling;
  return { rule: finding.rule, ...anchorOf(text, finding.text), decision, reason, role, by, at, ruleVersion };
}

/** The file with one more decision; an older one at the same place goes. */
export function decide(file: DecisionsFile, decision: Decision): DecisionsFile {
  const others = file.decisions.filter((other) => other.rule !== decision.rule || fitOf(other, decision) < 1);
  return { ...file, decisions: [...others, decision] };
}

/** The file without the decision that holds for a finding; the same file where there is none. */
export function undecide(
  file: DecisionsFile,
  { rule, text: at }: Pick<Finding, "rule" | "text">,
  { text }: Pick<Story, "text">,
): DecisionsFile {
  const chosen = fitting(file.decisions, [{ rule, ...anchorOf(text, at) }]).get(0);
  if (chosen === undefined) return file;
  return { ...file, decisions: file.decisions.filter((_, index) => index !== chosen) };
}

/** Every finding that is still open, as a baseline. */
export function baselineOf(
  findings: readonly Finding[],
  story: Pick<Story, "text">,
  { at, versionOf }: { readonly at: string | null; readonly versionOf: (rule: string) => number },
): Decision[] {
  return findings
    .filter((finding) => isOpen(finding) || finding.suppressed?.by === "baseline")
    .map((finding) =>
      decisionFor(finding, story, {
        decision: "keep",
        reason: "there when the baseline was made; nobody has looked at it",
        role: null,
        by: null,
        at,
        ruleVersion: versionOf(finding.rule),
      }),
    );
}

/** The file without what fits no finding any more. */
export function pruneDecisions(
  file: DecisionsFile,
  { unused, goneFromBaseline }: Pick<Applied, "unused" | "goneFromBaseline">,
): DecisionsFile {
  const { decisions, baseline } = file;
  return {
    ...file,
    decisions: decisions.filter((_, at) => unused.every(({ index }) => index !== at)),
    baseline: baseline.filter((_, at) => !goneFromBaseline.includes(at)),
  };
}

/** Decisions on findings of a rule that has changed much since: they hold, and should be looked at again. */
export function outdated(
  decisions: readonly Decision[],
  versionOf: (rule: string) => number | undefined,
): UnusedDecision[] {
  return decisions.flatMap(({ rule, ruleVersion }, index) =>
    ruleVersion < (versionOf(rule) ?? 0) ? [{ rule, index }] : [],
  );
}

function unfitting(
  decisions: readonly Decision[],
  fitted: ReadonlyMap<number, number>,
  off: readonly string[],
): number[] {
  const used = new Set(fitted.values());
  return decisions.flatMap(({ rule }, index) => (used.has(index) || off.includes(rule) ? [] : [index]));
}

function suppressedBy(by: Suppressed["by"], finding: Finding, decision: Decision | undefined): Finding {
  if (!decision) return finding;
  const { decision: verdict, reason, role, at } = decision;
  const who = [decision.by, role].filter((name) => name !== null).join(", ") || null;
  return { ...finding, suppressed: { by, decision: verdict, reason, who, when: at } };
}
