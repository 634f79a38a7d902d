import { bySpan, hull, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";

/** A claim in its place among the others: `outer` is the part whose content holds it. */
export interface Part {
  readonly claim: Claim;
  readonly outer: Part | null;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** Every claim once: the outermost by where they begin in the text, each followed by those inside it. */
export function castOf(claims: readonly Claim[]): Part[] {
  const sorted = claims.toSorted((a, b) => bySpan(extent(a), extent(b)));
  const ids = new Set(claims.map((claim) => claim.id));
  const inside = Map.groupBy(sorted, (claim) => (claim.in !== null && ids.has(claim.in) ? claim.in : null));
  const placed = new Set<Claim>();
  const parts = unfold(inside.get(null) ?? [], inside, placed);
  // Claims that hold each other in a circle have no outermost one: none may get lost.
  for (const claim of sorted) parts.push(...unfold([claim], inside, placed));
  return parts;
}

/** Iterative, so that no depth of nesting overflows the stack. */
function unfold(
  claims: readonly Claim[],
  inside: ReadonlyMap<string | null, readonly Claim[]>,
  placed: Set<Claim>,
): Part[] {
  const parts: Part[] = [];
  const waiting: Part[] = claims.map((claim) => ({ claim, outer: null, depth: 0 })).toReversed();
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (placed.has(part.claim)) continue;
    placed.add(part.claim);
    parts.push(part);
    for (const claim of (inside.get(part.claim.id) ?? []).toReversed()) {
      waiting.push({ claim, outer: part, depth: part.depth + 1 });
    }
  }
  return parts;
}

function extent({ source, cue, content }: Claim): Span {
  return hull([...source, ...cue, ...content].toSorted(bySpan)) ?? { start: 0, end: 0 };
}
