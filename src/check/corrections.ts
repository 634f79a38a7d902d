import type { Span } from "../base/span.ts";
import type { Claim, Kind, SourceKind, Status } from "../claim/claim.ts";
import type { Reason, StoryClaims } from "../claim/story-claims.ts";
import type { Story } from "../story/story.ts";
import { anchorOf, fitOf, type Anchor } from "./anchors.ts";
import { fitting } from "./fitting.ts";
import { statementsUnder, withChains, withoutClaims, withPeople } from "./recast.ts";

/** What a person says of a claim in place of what was read; what is not there stays as it was read. */
export interface ClaimChange {
  /** By canonical name; null: nobody can be told. */
  readonly speaker?: string | null;
  readonly status?: Status;
  readonly kind?: Kind;
  readonly sourceKind?: SourceKind;
  readonly accusation?: boolean;
  /** Canonical names. */
  readonly about?: readonly string[];
  /** This is no claim. */
  readonly claim?: false;
}

/** What somebody corrected of one claim, anchored on its cue (the first piece) with 32 characters on either side. */
export interface Correction extends Anchor {
  readonly set: ClaimChange;
  readonly reason: string | null;
  readonly role: string | null;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
}

export interface Corrected {
  readonly read: StoryClaims;
  /** For each correction the id of the claim that it fits; null: none any more. */
  readonly claims: readonly (string | null)[];
  /** The places of those that fit none, from 0. */
  readonly unused: readonly number[];
}

/**
 * What was read of a story with a person's word in place of the reader's, consistent: chains and quotations follow
 * speakers, what a claim carries follows it, people are those who now speak or are accused. What was given is not changed.
 * Each correction holds for one claim, the one that it fits best.
 */
export function correctClaims(read: StoryClaims, corrections: readonly Correction[]): Corrected {
  const fits = fitting(
    corrections,
    read.claims.map((claim) => anchorOf(read.story.text, placeOf(claim))),
  );
  const byClaim = new Map(
    read.claims.flatMap(({ id }, index) => {
      const correction = corrections[fits.get(index) ?? -1];
      return correction ? [[id, correction] as const] : [];
    }),
  );
  const ids = new Map(Array.from(fits, ([claim, at]) => [at, read.claims[claim]?.id]));
  const claims = corrections.map((_, index) => ids.get(index) ?? null);
  return {
    read: byClaim.size === 0 ? read : recast(read, byClaim),
    claims,
    unused: claims.flatMap((id, index) => (id === null ? [index] : [])),
  };
}

/** A correction of a story's claim. */
export function correctionFor(
  claim: Claim,
  { text }: Pick<Story, "text">,
  { set, reason, role, by, at }: Omit<Correction, keyof Anchor>,
): Correction {
  return { ...anchorOf(text, placeOf(claim)), set, reason, role, by, at };
}

/** The corrections with one more; what an older one of the same claim set stays where the newer one says nothing of it. */
export function correct(corrections: readonly Correction[], correction: Correction): Correction[] {
  const isSame = (other: Correction): boolean => fitOf(other, correction) === 1;
  const older = correction.set.claim === false ? [] : corrections.filter(isSame);
  const set = Object.assign({}, ...older.map((other) => other.set), correction.set);
  return [...corrections.filter((other) => !isSame(other)), { ...correction, set }];
}

function placeOf({ cue, content, source }: Claim): Span {
  return cue[0] ?? content[0] ?? source[0] ?? { start: 0, end: 0 };
}

type Corrections = ReadonlyMap<string, Correction>;

function recast(read: StoryClaims, corrections: Corrections): StoryClaims {
  const setOf = (id: string): ClaimChange => corrections.get(id)?.set ?? {};
  const set: StoryClaims = {
    ...read,
    claims: read.claims.map((claim) => changed(claim, setOf(claim.id))),
    statements: read.statements.flatMap((statement) => statementsUnder(statement, read, setOf)),
    reasons: new Map(
      Array.from(reasonsBy(read), ([id, reasons]) => [id, withReasons(reasons, corrections.get(id))]),
    ),
  };
  const kept = withoutClaims(set, (id) => setOf(id).claim === false);
  return withPeople(read, withChains(read, kept));
}

function changed(claim: Claim, set: ClaimChange): Claim {
  const { claim: _, ...values } = set;
  const isGiven = (set.speaker ?? null) !== null && claim.sourceKind === "none";
  return { ...claim, ...(isGiven ? { sourceKind: null } : {}), ...values };
}

/** Every claim has reasons, if only none. */
function reasonsBy({ claims, reasons }: StoryClaims): [string, readonly Reason[]][] {
  return claims.map(({ id }) => [id, reasons.get(id) ?? []]);
}

function withReasons(reasons: readonly Reason[], correction: Correction | undefined): Reason[] {
  if (!correction) return [...reasons];
  const why = whySet(correction);
  const { speaker, accusation, about, claim: _, ...words } = correction.set;
  const values: Readonly<Record<string, string | undefined>> = {
    speaker: speaker === null ? "nobody" : speaker,
    ...words,
    accusation: accusation === undefined ? undefined : accusation ? "yes" : "no",
    about: about === undefined ? undefined : about.join(", ") || "nobody",
  };
  const mine = Object.entries(values).flatMap(([field, value]): Reason[] =>
    value === undefined ? [] : [{ field, value, why, at: null, by: "person" }],
  );
  return [...mine, ...reasons.filter(({ field }) => mine.every((reason) => reason.field !== field))];
}

/** `set by L. Farrow, standards editor, on 2026-05-14: told in the first version`. */
function whySet({ by, role, at, reason }: Correction): string {
  const who = [by, role].filter((name) => name !== null).join(", ") || "a person";
  return `set by ${who}${at === null ? "" : `, on ${at}`}${reason === null ? "" : `: ${reason}`}`;
}
