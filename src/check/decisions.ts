import type { Verdict } from "../claim/finding.ts";

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
