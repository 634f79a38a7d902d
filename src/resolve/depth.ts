import type { Claim } from "../claim/claim.ts";
import { withFewerClaims } from "../claim/fewer-claims.ts";
import type { Resolved } from "./resolve.ts";

/**
 * The claims nested at most `depth` deep, 1 = the outermost only. What a left-out claim holds goes to the nearest claim
 * round it that stays; nothing else changes, so quotations keep their speakers and `people` whoever speaks further in.
 */
export function upToDepth(resolved: Resolved, depth: number): Resolved {
  const holders = holdersOf(resolved.claims, depth);
  return withFewerClaims(resolved, (id) => holders.get(id) ?? null);
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
