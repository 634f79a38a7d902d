import type { Unread } from "../claim/story-claims.ts";
import type { Outcome } from "../ledger/record.ts";
import type { From } from "./ledger-inputs.ts";

/** What became of the stories of one run. */
export interface Tally {
  readonly stories: Readonly<Record<Outcome, number>>;
  /** Of the stories that were added or read again. */
  readonly claims: number;
  /** Stories with notes on what could not be read. */
  readonly noted: number;
  readonly failed: readonly FailedStory[];
}

export interface FailedStory {
  readonly name: string;
  readonly code: string;
  /** Never the story's words. */
  readonly says: string;
  /** True: the ledger knows where to read it again. */
  readonly isKept: boolean;
}

export function openTally() {
  const stories: Record<Outcome, number> = { added: 0, "read-again": 0, known: 0, forgotten: 0 };
  const failed: FailedStory[] = [];
  let claims = 0;
  let noted = 0;
  return {
    count: (outcome: Outcome, found: number): void => {
      stories[outcome]++;
      if (outcome === "added" || outcome === "read-again") claims += found;
    },
    noted: (): void => void noted++,
    fail: ({ id, error: { code, says } }: Unread, { path, line }: From): void => {
      const file = path === null ? "" : `${path}: `;
      const own = says.startsWith(file) ? says.slice(file.length) : says;
      const isLineTold = line === undefined || own.startsWith(`Line ${line}`);
      const name = line === undefined ? id : (path ?? "standard input");
      failed.push({
        name: isLineTold ? name : `${name}, line ${line}`,
        code,
        says: own,
        isKept: path !== null,
      });
    },
    tally: (): Tally => ({ stories, claims, noted, failed }),
  };
}
