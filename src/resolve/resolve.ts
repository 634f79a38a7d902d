import type { Claim } from "../claim/claim.ts";
import type { FoundClaim } from "../find/find.ts";
import { confidenceOf, type Calibration } from "../find/confidence.ts";

/** Turns found claims into the ledger's: numbers them in the order of their cues. What is not judged yet is null. */
export function resolveClaims(found: readonly FoundClaim[], calibration: Calibration): Claim[] {
  return found.map((claim, index) => ({
    id: idOf(index),
    in: claim.outer === null ? null : idOf(claim.outer),
    source: claim.source,
    cue: claim.cue,
    content: claim.content,
    sourceKind: claim.source.length === 0 ? "none" : null,
    voice: claim.voice,
    status: claim.status,
    kind: claim.kind,
    speaker: null,
    chain: [],
    about: [],
    accusation: null,
    answers: [],
    confidence: confidenceOf(claim.scores, calibration),
    when: null,
  }));
}

/** The claims nested at most `depth` deep; 1 = the outermost only. */
export function upToDepth(claims: readonly Claim[], depth: number): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.filter((claim) => depthOf(claim, byId) <= depth);
}

function depthOf(claim: Claim, byId: ReadonlyMap<string, Claim>): number {
  let depth = 1;
  for (let outer = claim.in; outer !== null; outer = byId.get(outer)?.in ?? null) depth++;
  return depth;
}

function idOf(index: number): string {
  return `c${index + 1}`;
}
