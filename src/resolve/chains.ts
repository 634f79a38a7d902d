import { relayOf } from "../claim/relay.ts";
import type { VoicedClaim } from "./judged.ts";

/** The relay of each claim by name, from the first voice named in the text to its own (`relayOf`). */
export function chainsOf(claims: readonly VoicedClaim[], outlet: string | null): (readonly string[])[] {
  const chains: (readonly string[])[] = [];
  for (const start of claims.keys()) {
    for (const index of outwards(claims, chains, start).toReversed()) {
      const { outer = null, speaker = null } = claims[index] ?? {};
      chains[index] = relayOf(outer === null ? [] : (chains[outer] ?? []), speaker, outlet);
    }
  }
  return chains;
}

/** The claim and those that it is told in, as far as they have no chain yet. */
function outwards(
  claims: readonly VoicedClaim[],
  chains: readonly (readonly string[])[],
  start: number,
): number[] {
  const path: number[] = [];
  for (let at: number | null = start; at !== null && !chains[at]; at = claims[at]?.outer ?? null)
    path.push(at);
  return path;
}
