import { holds, lengthOf, type Span } from "../base/span.ts";
import type { RawClaim } from "./raw-claim.ts";

/** The smallest stretch of another claim's content that the span stands in. */
export function enclosing(span: Span, claims: readonly RawClaim[], own?: RawClaim): Span | undefined {
  return claims
    .flatMap((claim) => (claim === own ? [] : claim.content.filter((piece) => holds(piece, span))))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
}

/** The part of the sentence that is told where the cue stands: a claim inside another's content does not reach out of it. */
export function toldAround(sentence: Span, cue: Span, claims: readonly RawClaim[]): Span {
  const within = enclosing(cue, claims);
  return (within && clip(sentence, within)[0]) ?? sentence;
}

/** The piece as far as it lies within; nothing if it lies outside. */
export function clip(piece: Span, within: Span): Span[] {
  const start = Math.max(piece.start, within.start);
  const end = Math.min(piece.end, within.end);
  return start < end ? [{ start, end }] : [];
}
