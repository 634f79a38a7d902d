import { textOf } from "../database.ts";
import type { Ground } from "../faults.ts";
import { judgedIn, type Judged } from "../judgements.ts";
import type { Cell } from "./cell.ts";

export const judgementColumns = [
  "id",
  "what",
  "one",
  "other",
  "verdict",
  "by",
  "who",
  "why",
  "at",
  "retracts",
  "stands",
];

export async function* judgementCells(ground: Ground): AsyncGenerator<readonly Cell[]> {
  for await (const { judged, stands } of shownJudgements(ground)) {
    const { id, what, one, other, verdict, by, who, why, at, retracts } = judged;
    yield [id, what, one, other, verdict, by, who, why.join(" | "), at, retracts, Number(stands)];
  }
}

export interface ShownJudgement {
  readonly judged: Judged;
  /** It was not taken back, or its taking back was. */
  readonly stands: boolean;
}

/** In order of time, retractions too. */
export async function* shownJudgements({ sql, workspace }: Ground): AsyncGenerator<ShownJudgement> {
  const taken = await sql.all(
    "SELECT id, retracts FROM judgement WHERE workspace = ? AND retracts IS NOT NULL",
    [workspace],
  );
  const byRetracted = Map.groupBy(taken, (row) => textOf(row, "retracts"));
  const stands = (id: string): boolean =>
    !(byRetracted.get(id) ?? []).some((row) => stands(textOf(row, "id"))); // each retracts an earlier one
  const rows = sql.each("SELECT * FROM judgement WHERE workspace = ? ORDER BY at, id", [workspace]);
  for await (const row of rows) {
    const judged = judgedIn(row);
    yield { judged, stands: stands(judged.id) };
  }
}
