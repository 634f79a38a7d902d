import type { VoicedClaim } from "./judged.ts";

/**
 * The relay of each claim by name: from the first voice named in the text to its own. Claims without a voice are no link;
 * nor is the story's own outlet, nor a voice that quotes itself.
 */
export function chainsOf(claims: readonly VoicedClaim[], outlet: string | null): string[][] {
  const own = outlet === null ? null : foldedName(outlet);
  const chains: string[][] = [];
  for (const start of claims.keys()) {
    for (const index of outwards(claims, chains, start).toReversed()) {
      const { outer = null, speaker = null } = claims[index] ?? {};
      const before = outer === null ? [] : (chains[outer] ?? []);
      const isLink = speaker !== null && before.at(-1) !== speaker && foldedName(speaker) !== own;
      chains[index] = isLink ? [...before, speaker] : before;
    }
  }
  return chains;
}

/** The claim and those that it is told in, as far as they have no chain yet. */
function outwards(claims: readonly VoicedClaim[], chains: readonly string[][], start: number): number[] {
  const path: number[] = [];
  for (let at: number | null = start; at !== null && !chains[at]; at = claims[at]?.outer ?? null)
    path.push(at);
  return path;
}

/** `The Harbour Ledger` and `Harbour Ledger` are one. */
function foldedName(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}
