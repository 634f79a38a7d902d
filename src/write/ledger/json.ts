import type { OffsetUnit } from "../../claim/json.ts";
import { printPage } from "../json.ts";

/** Raised when a key of an answer changes its meaning or goes. */
const answerSchema = 1;

/** The shapes: `SearchAnswer`, `PeopleAnswer`, `CardAnswer`, `ClaimsAnswer`, … of `src/ledger/ask`. */
export type Answer =
  | "search"
  | "people"
  | "person"
  | "claims"
  | "timeline"
  | "origins"
  | "contradictions"
  | "decision";

export interface Envelope {
  readonly workspace: string;
  /** In what spans are counted. */
  readonly offsets: OffsetUnit;
}

/** An answer for programs, without its line break: which it is, in what it counts, and the answer's own keys. */
export function answerJson(answer: Answer, found: object, { workspace, offsets }: Envelope): string {
  return printPage({ schema: answerSchema, answer, workspace, offsets, ...found });
}

/** What a command did, for programs: `added`, `verified`. It holds no spans. */
export function reportJson(answer: "added" | "verified", done: object, workspace: string): string {
  return printPage({ schema: answerSchema, answer, workspace, ...done });
}
