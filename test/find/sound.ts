import assert from "node:assert/strict";
import type { Pieces } from "../../src/base/span.ts";
import type { Claim } from "../../src/claim/claim.ts";

/** What holds of the claims of any text. */
export function assertClaims(text: string, claims: readonly Claim[]): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  assert.equal(byId.size, claims.length, "ids are unique");
  const starts = claims.map((claim) => claim.cue[0]?.start ?? -1);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    "claims are sorted by cue",
  );
  for (const claim of claims) {
    assertPieces(text, claim.source, `${claim.id} source`);
    assertPieces(text, claim.cue, `${claim.id} cue`);
    assertPieces(text, claim.content, `${claim.id} content`);
    assert.ok(claim.cue.length > 0 && claim.content.length > 0, `${claim.id} has a cue and a content`);
    assert.ok(claim.confidence >= 0 && claim.confidence <= 1);
    assert.equal(claim.sourceKind === "none", claim.source.length === 0);
    assertNested(claim, byId);
  }
}

/** Each outer claim is there, and the way outwards ends. */
function assertNested(claim: Claim, byId: ReadonlyMap<string, Claim>): void {
  let outer = claim.in;
  for (let depth = 0; outer !== null; depth++) {
    assert.ok(
      byId.has(outer) && depth < byId.size,
      `${claim.id} is told in ${outer}: no such claim, or a cycle`,
    );
    outer = byId.get(outer)?.in ?? null;
  }
}

function assertPieces(text: string, pieces: Pieces, what: string): void {
  let last = -1;
  for (const { start, end } of pieces) {
    const words = JSON.stringify(text.slice(start, end));
    assert.ok(start > last, `${what} ${words}: pieces are sorted and never touch`);
    assert.ok(start < end && end <= text.length, `${what} ${start}–${end}: not empty, within the text`);
    assert.match(text.slice(start, end), /^\S(?:[^]*\S)?$/u, `${what} ${words}: no white space at its ends`);
    assert.ok(!isInsidePair(text, start) && !isInsidePair(text, end), `${what} ${words}: no half characters`);
    last = end;
  }
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
