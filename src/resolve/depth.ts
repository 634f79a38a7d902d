import type { Claim } from "../claim/claim.ts";
import type { Reason } from "../claim/story-claims.ts";
import type { Resolved } from "./resolve.ts";

/**
 * The claims nested at most `depth` deep, 1 = the outermost only. What a left-out claim holds goes to the nearest claim
 * round it that stays; nothing else changes, so quotations keep their speakers and `people` whoever speaks further in.
 */
export function upToDepth(resolved: Resolved, depth: number): Resolved {
  const holders = holdersOf(resolved.claims, depth);
  const holderOf = (id: string): string | null => holders.get(id) ?? null;
  const claims = resolved.claims
    .filter(({ id }) => holderOf(id) === id)
    .map((claim) => ({ ...claim, answers: claim.answers.filter((id) => holderOf(id) === id) }));
  return {
    ...resolved,
    claims,
    legal: resolved.legal.map((row) => ({ ...row, in: row.in && holderOf(row.in) })),
    statements: resolved.statements.map((statement) => {
      const { carriedBy, continues } = statement;
      const carrier = carriedBy && "claim" in carriedBy ? holderOf(carriedBy.claim) : null;
      return {
        ...statement,
        carriedBy: carrier === null ? carriedBy : { claim: carrier },
        continues: continues && holderOf(continues),
      };
    }),
    quotes: resolved.quotes.map((quote) => ({ ...quote, claim: quote.claim && holderOf(quote.claim) })),
    reasons: new Map(claims.map((claim) => [claim.id, reasonsOf(claim, resolved)])),
  };
}

/** By each claim's id that of the nearest claim, itself or round it, that stays. */
function holdersOf(claims: readonly Claim[], depth: number): ReadonlyMap<string, string> {
  const inside = Map.groupBy(claims, (claim) => claim.in);
  const holders = new Map<string, string>();
  let level = inside.get(null) ?? [];
  for (let deep = 1; level.length > 0; deep++) {
    for (const { id, in: outer } of level) {
      const holder = outer !== null && deep > depth ? holders.get(outer) : id;
      holders.set(id, holder ?? id);
    }
    level = level.flatMap(({ id }) => inside.get(id) ?? []);
  }
  return holders;
}

/** Why a claim answers others goes with those others. */
function reasonsOf({ id, answers }: Claim, { reasons }: Resolved): Reason[] {
  return (reasons.get(id) ?? []).flatMap((reason) => {
    if (reason.field !== "answers") return [reason];
    return answers.length === 0 ? [] : [{ ...reason, value: answers.join(", ") }];
  });
}
