import type { Finding, UnusedDecision, Verdict } from "../claim/finding.ts";
import type { Story } from "../story/story.ts";

/** What somebody decided about one finding, anchored on its words with 32 characters on either side. */
export interface Decision {
  readonly rule: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly decision: Verdict;
  /** Never empty. */
  readonly reason: string;
  readonly role: string | null;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly ruleVersion: number;
}

/** Placeholder until anchoring lands. */
export function applyDecisions(
  findings: readonly Finding[],
  _story: Story,
  _settings: { readonly decisions: readonly Decision[]; readonly baseline: readonly Decision[] },
): { readonly findings: readonly Finding[]; readonly unused: readonly UnusedDecision[] } {
  return { findings, unused: [] };
}
