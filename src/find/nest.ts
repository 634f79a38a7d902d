import { placesOf, thingsNear } from "../base/places.ts";
import {
  covers,
  extentOf,
  holds,
  hull,
  lengthOf,
  overlaps,
  sharedBy,
  type Pieces,
  type Span,
} from "../base/span.ts";
import type { RawClaim } from "./raw-claim.ts";

/**
 * For each claim the index of the claim it is told in, or null. The content decides: the smallest one that holds the
 * claim's cue, or that is cut round it. Two claims about the same words ("X reported, citing Y") nest by who quotes whom.
 * The result has no cycle.
 */
export function nestClaims(text: string, claims: readonly RawClaim[]): (number | null)[] {
  const numbered = claims.map((claim, index) => ({ claim, index, reach: reachOf(claim) }));
  const places = placesOf(numbered, ({ reach }) => [reach]);
  const outer = numbered.map((inner) => {
    const near = thingsNear(numbered, places, inner.reach);
    return outerOf(text, near, inner);
  });
  breakCycles(claims, outer);
  return outer;
}

interface Numbered {
  readonly claim: RawClaim;
  readonly index: number;
  /** From the first to the last of its words: what lies apart needs no closer look. */
  readonly reach: Span;
}

function reachOf({ source, cue, content }: RawClaim): Span {
  const all = [...source, ...cue, ...content];
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

function outerOf(text: string, claims: readonly Numbered[], inner: Numbered): number | null {
  let best: Numbered | undefined;
  for (const outer of claims) {
    if (outer === inner || !overlaps(outer.reach, inner.reach) || !isTold(text, inner.claim, outer.claim))
      continue;
    if (!best || extentOf(outer.claim.content) < extentOf(best.claim.content)) best = outer;
  }
  return best?.index ?? null;
}

/** True if the text tells `inner` as part of what `outer` says. */
function isTold(text: string, inner: RawClaim, outer: RawClaim): boolean {
  if (isCited(text, inner, outer)) return true;
  if (isCited(text, outer, inner) || !isHeld(inner, outer)) return false;
  return !isHeld(outer, inner) || weight(inner, outer) > weight(outer, inner);
}

function isHeld(inner: RawClaim, outer: RawClaim): boolean {
  return covers(outer.content, inner.cue) || isCutRound(inner, outer);
}

/** The outer content stands on both sides of the inner cue, and nothing of the outer claim's own stands between. */
function isCutRound(inner: RawClaim, outer: RawClaim): boolean {
  return outer.content.some((piece, index) => {
    const next = outer.content[index + 1];
    return (
      next !== undefined &&
      holds({ start: piece.end, end: next.start }, hullOf(inner.cue)) &&
      isGapOf(inner, outer, [piece, next])
    );
  });
}

/** The gap is the inner claim's own, or the outer content goes on with the inner one. */
function isGapOf(inner: RawClaim, outer: RawClaim, [before, after]: readonly [Span, Span]): boolean {
  const gap = { start: before.end, end: after.start };
  if ([...outer.cue, ...outer.source].some((piece) => overlaps(piece, gap))) return false;
  const goesOn = sharedBy([after], inner.content) >= 0.8 * lengthOf(after);
  return goesOn || lengthOf(gap) <= extentOf([...inner.cue, ...inner.source]) + 4;
}

function hullOf(pieces: Pieces): Span {
  return hull(pieces) ?? { start: 0, end: 0 };
}

/** Where each of two contents holds the other's cue: a claim with a source tells, one without is told. */
function weight(inner: RawClaim, outer: RawClaim): number {
  const parts = [...inner.source, ...inner.cue, ...inner.content];
  const inside = sharedBy(parts, outer.content) / Math.max(1, extentOf(parts));
  return inside + (inner.source.length === 0 ? 1 : 0);
}

/** "Outer reported, citing inner": one content, and the inner cue says whose words the other passes on. */
function isCited(text: string, inner: RawClaim, outer: RawClaim): boolean {
  if (!sameContent(inner.content, outer.content) || isHeld(outer, inner)) return false;
  if (/\b(?:cit|quot)ed by$/i.test(cueText(text, outer))) return true;
  const cue = cueText(text, inner);
  return (
    /^(?:citing|quoting)$/i.test(cue) ||
    (/\b(?:cites?|cited|quotes?|quoted)$/i.test(cue) && covers(outer.source, inner.cue))
  );
}

function sameContent(a: Pieces, b: Pieces): boolean {
  const common = sharedBy(a, b);
  return common > 0 && common >= 0.7 * Math.min(extentOf(a), extentOf(b));
}

function cueText(text: string, claim: RawClaim): string {
  return claim.cue.map((piece) => text.slice(piece.start, piece.end)).join(" ");
}

/** Takes the edge off the claim with the largest content in each cycle: it holds the others. */
function breakCycles(claims: readonly RawClaim[], outer: (number | null)[]): void {
  for (let index = 0; index < outer.length; index++) {
    const cycle = cycleFrom(outer, index);
    if (cycle.length === 0) continue;
    const largest = cycle.reduce((most, other) =>
      sizeAt(claims, other) > sizeAt(claims, most) ? other : most,
    );
    outer[largest] = null;
  }
}

function sizeAt(claims: readonly RawClaim[], index: number): number {
  return extentOf(claims[index]?.content ?? []);
}

/** The claims on the way from `start` back to itself; empty if the way ends. */
function cycleFrom(outer: readonly (number | null)[], start: number): number[] {
  const way: number[] = [];
  for (let at: number | null = start; at !== null && !way.includes(at); at = outer[at] ?? null) way.push(at);
  const last = way.at(-1);
  return last !== undefined && outer[last] === start ? way : [];
}
