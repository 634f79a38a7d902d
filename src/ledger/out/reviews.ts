import { places, textOf } from "../database.ts";
import type { Ground } from "../faults.ts";
import type { Judged, Matter } from "../judgements.ts";
import { shownJudgements } from "./judgement-table.ts";
import { claimUrn, urnOf } from "./names.ts";

const phrases: Readonly<Record<Matter, string>> = {
  "same-person": "speaks of the same person as",
  "same-claim": "is the same claim as",
  denies: "denies",
  answers: "answers",
  copies: "is a copy of",
  cites: "cites",
};

const verdicts: Readonly<Record<Judged["verdict"], string>> = {
  yes: "Yes",
  no: "No",
  unsure: "Cannot be told",
};

/** schema.org ClaimReviews: what persons judged about claims and stand by. */
export async function* reviewsIn(ground: Ground): AsyncGenerator<object> {
  for await (const { judged, stands } of shownJudgements(ground)) {
    if (!stands || judged.by !== "person" || judged.retracts !== null || judged.what === "same-person")
      continue;
    const said = await saidBy(ground, [judged.one, judged.other]);
    const claimReviewed = said.get(judged.one);
    if (claimReviewed !== undefined) yield reviewOf(judged, claimReviewed, said.get(judged.other));
  }
}

function reviewOf(
  { id, what, one, other, verdict, who, why, at }: Judged,
  claimReviewed: string,
  words?: string,
) {
  const question = `this claim ${phrases[what]} ${words === undefined ? other : `“${words}”`}`;
  return {
    "@type": "ClaimReview",
    "@id": urnOf("judgement", id),
    claimReviewed,
    itemReviewed: { "@type": "Claim", "@id": claimUrn(one) },
    author: { "@type": "Person", name: who },
    datePublished: at,
    reviewAspect: what,
    reviewBody: [`${verdicts[verdict]}: ${question}.`, ...why].join(" "),
  };
}

async function saidBy({ sql, workspace }: Ground, claims: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.all(
    `SELECT DISTINCT id, said FROM claim WHERE workspace = ? AND id IN (${places(claims.length)})`,
    [workspace, ...claims],
  );
  return new Map(rows.map((row) => [textOf(row, "id"), textOf(row, "said")]));
}
