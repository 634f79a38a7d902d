import type { Contradiction } from "../claims/contradictions.ts";
import type { Source, Words } from "./asking.ts";

/** Two places cannot both be right, or are two acts: which, the ledger does not say. */
export interface ShownContradiction {
  readonly why: Contradiction["why"] | "status" | "order" | "age";
  readonly says: string;
  /** What shows that both speak of one thing. */
  readonly reasons: readonly string[];
  readonly one: Side;
  readonly other: Side;
  /** Ids of claims that tell the same two things again. */
  readonly again: readonly (readonly [one: string, other: string])[];
}

export interface Side {
  readonly source: Source;
  readonly words: Words;
  /** Null: it stands in no claim. */
  readonly claim: string | null;
  /** Null: the outlet's own word. */
  readonly onWordOf: string | null;
}
