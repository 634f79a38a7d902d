import type { Claim } from "./claim.ts";
import type { Statement } from "./own-voice.ts";
import type { Reason, StoryClaims } from "./story-claims.ts";

/** What hangs on claims by their ids. */
type Told = Pick<StoryClaims, "claims" | "legal" | "statements" | "quotes" | "reasons">;

/**
 * Leaves claims out: those that somebody else holds in their place. `holderOf`: of a claim that stays itself, else the
 * nearest claim round it that stays; null: the story's own voice. Quotations keep their speakers.
 */
export function withFewerClaims<Kept extends Told>(
  read: Kept,
  holderOf: (id: string) => string | null,
): Kept & Told {
  const heldBy = (id: string | null): string | null => (id === null ? null : holderOf(id));
  const stays = (id: string): boolean => holderOf(id) === id;
  const claims = read.claims
    .filter(({ id }) => stays(id))
    .map((claim) => ({ ...claim, in: heldBy(claim.in), answers: claim.answers.filter(stays) }));
  return {
    ...read,
    claims,
    legal: read.legal.map((row) => ({ ...row, in: heldBy(row.in) })),
    statements: read.statements.map((statement) => ({
      ...statement,
      carriedBy: carrierUnder(statement, holderOf),
      continues: heldBy(statement.continues),
    })),
    quotes: read.quotes.map((quote) => ({ ...quote, claim: heldBy(quote.claim) })),
    reasons: new Map(claims.map((claim) => [claim.id, reasonsOf(claim, read)])),
  };
}

function carrierUnder(
  { carriedBy }: Statement,
  holderOf: (id: string) => string | null,
): Statement["carriedBy"] {
  if (carriedBy === null || !("claim" in carriedBy)) return carriedBy;
  const claim = holderOf(carriedBy.claim);
  return claim === null ? null : { claim };
}

/** Why a claim answers others goes with those others. */
function reasonsOf({ id, answers }: Claim, { reasons }: Told): Reason[] {
  return (reasons.get(id) ?? []).flatMap((reason) => {
    if (reason.field !== "answers") return [reason];
    return answers.length === 0 ? [] : [{ ...reason, value: answers.join(", ") }];
  });
}
