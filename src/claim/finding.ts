import type { Span } from "../base/span.ts";
import type { Edit } from "../story/edit.ts";
import type { LegalStatus, Status } from "./claim.ts";
import type { Meaning } from "./own-voice.ts";
import type { StoryClaims } from "./story-claims.ts";

export const severities = ["error", "warning", "note"] as const;
/** `error`: fix it or record a decision; `warning`: an editor should look; `note`: style. */
export type Severity = (typeof severities)[number];

/** What could be done about a finding. */
export interface Suggestion {
  /** For people: `write “declined”`. */
  readonly says: string;
  /** Applied together; empty where only a person can find the words. Never inside quotation marks. */
  readonly edits: readonly Edit[];
  /** True only where the change cannot make the story more damaging: `--fix` applies it. */
  readonly auto: boolean;
}

export const verdicts = ["keep", "fixed-elsewhere", "wrong-finding", "ask"] as const;
/** What somebody decided about a finding. `ask`: a question to the reporter that is still open. */
export type Verdict = (typeof verdicts)[number];

/** Why a finding no longer counts: somebody's decision, the baseline, or an ignore in the story itself. */
export interface Suppressed {
  readonly by: "decision" | "baseline" | "ignore";
  readonly decision: Verdict;
  readonly reason: string;
  /** Who decided, by role or name, and when (ISO 8601); null where nobody wrote it down. */
  readonly who: string | null;
  readonly when: string | null;
}

/** What a careful standards editor would raise. An editorial judgement of words, never of law or of the writer. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  /** The words it is about, exactly. */
  readonly text: Span;
  readonly severity: Severity;
  /** 0–1: sure from 0.9, likely from 0.7, below that to be checked. */
  readonly confidence: number;
  /** One sentence: what the text does. */
  readonly message: string;
  /** One sentence with the authority. */
  readonly why: string;
  /** What to do, or the question to the reporter. */
  readonly ask: string;
  /** Other places that it rests on. */
  readonly evidence: readonly Span[];
  readonly suggestions: readonly Suggestion[];
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
  /** Of the rule and the words with their surroundings; stays when the message or other parts of the story change. */
  readonly fingerprint: string;
  readonly suppressed: Suppressed | null;
}

/** True for a finding that counts: nobody has decided, or a question about it is still open. */
export function isOpen({ suppressed }: Pick<Finding, "suppressed">): boolean {
  return suppressed === null || suppressed.decision === "ask";
}

/** Where the target answers. */
export interface ReplyPlace {
  readonly at: Span;
  /** From 1. */
  readonly paragraph: number;
  readonly claim: string | null;
}

/** One accusation × target: the inventory that a lawyer goes through. It never says that anything is safe. */
export interface RegisterRow {
  /** Canonical name, or the description of somebody unnamed but singled out. */
  readonly target: string;
  /** The accusing words. */
  readonly text: Span;
  /** From 1; 0: in no paragraph. */
  readonly paragraph: number;
  /** The part of the page: `headline`, `body`. */
  readonly field: string;
  /** The claim that carries it; null: the story's own voice or a record. */
  readonly claim: string | null;
  /** Who says it, by canonical name; null: nobody named. */
  readonly speaker: string | null;
  readonly chain: readonly string[];
  /** How far the carrying claim stands behind it; null: the story's own voice. */
  readonly status: Status | null;
  readonly meaning: Meaning;
  /** True if a court, a charge or another record is given for it. */
  readonly record: boolean;
  /** The furthest step of the law that the story gives for the target; null: none. */
  readonly legal: LegalStatus | null;
  /** null: none found. */
  readonly reply: ReplyPlace | null;
  /** A decision about a finding at these words; null: none. */
  readonly decision: Suppressed | null;
}

/** What `check` adds to what `read` knows. Findings are sorted by place, then rule. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly register: readonly RegisterRow[];
  /** Decisions that fit no finding any more, for people; empty without a decisions file. */
  readonly unused: readonly UnusedDecision[];
  /** Places in the decisions file, from 0, of corrections that fit no claim any more; absent: none. */
  readonly unusedCorrections?: readonly number[];
}

export interface UnusedDecision {
  readonly rule: string;
  /** Its place in the decisions file, from 0. */
  readonly index: number;
}

/** A story with its review: what `check` gives. */
export interface Reviewed {
  readonly read: StoryClaims;
  readonly review: Review;
}
