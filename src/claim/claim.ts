/**
 * The words of this project, one per idea, in code, documents, JSON and on screen alike:
 *
 * - **claim**: the story gives words, thoughts or knowledge to somebody, or marks that nobody vouches for them
 * - **source**: the words that name who says it; **cue**: the words that hand it over; **content**: what is said
 * - **speaker**: the person or body that the source is, by canonical name
 * - **chain**: the relay from the first voice named in the text to the origin: *Harbour Ledger › police official*
 * - **status**: how far the text stands behind the content; **kind**: what sort of act the cue is
 * - **voice**: whether the content is quoted; **hedge**: a word that marks that nobody vouches (`allegedly`)
 * - **silence**: declining, being unreachable, leaving unsaid; **note**: trouble with the input; **finding**: editorial
 */
import type { Pieces, Span } from "../base/span.ts";

export const sourceKinds = [
  "person",
  "role",
  "organisation",
  "outlet",
  "document",
  "crowd",
  "anonymous",
  "none",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const voices = ["direct", "mixed", "indirect"] as const;
/** `direct`: all of the content stands inside quotation marks; `mixed`: some of it; `indirect`: none. */
export type Voice = (typeof voices)[number];

export const statuses = [
  "asserted",
  "confirmed",
  "alleged",
  "suspected",
  "rumoured",
  "denied",
  "no-comment",
  "unknown",
  "intended",
] as const;
export type Status = (typeof statuses)[number];

export const kinds = [
  "says",
  "writes",
  "asks",
  "accuses",
  "denies",
  "confirms",
  "declines",
  "attitude",
  "orders",
] as const;
export type Kind = (typeof kinds)[number];

/** A claim's three roles in the text. Offsets are UTF-16 code units of the story's text, half-open. */
export interface Roles {
  /** Empty when the text names nobody (`It is alleged`). */
  readonly source: Pieces;
  readonly cue: Pieces;
  readonly content: Pieces;
}

/** A field that is null cannot be told from the text; it never means "no". */
export interface Claim extends Roles {
  readonly id: string;
  /** The claim whose content holds this one; null for the outermost. Never a cycle. */
  readonly in: string | null;
  readonly sourceKind: SourceKind | null;
  readonly voice: Voice;
  readonly status: Status | null;
  readonly kind: Kind | null;
  readonly speaker: string | null;
  readonly chain: readonly string[];
  readonly about: readonly string[];
  readonly accusation: boolean | null;
  readonly answers: readonly string[];
  /** Calibrated probability, 0–1, that a careful reader marks this claim here. */
  readonly confidence: number;
  /** When it was said, ISO 8601, if the text tells. */
  readonly when: string | null;
}

export const legalStatuses = [
  "wanted",
  "questioned",
  "detained",
  "arrested",
  "charged",
  "indicted",
  "on-trial",
  "pleaded-guilty",
  "pleaded-not-guilty",
  "convicted",
  "sentenced",
  "acquitted",
  "charges-dropped",
  "released",
  "on-bail",
  "appealed",
  "extradited",
  "pardoned",
  "sued",
  "settled",
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export interface LegalRow {
  readonly person: string;
  readonly status: LegalStatus;
  readonly offence: string | null;
  readonly cue: Span;
  readonly in: string | null;
  readonly when: string | null;
}

/** An expression that names a calendar time; `value` is ISO 8601 (an interval with `/`), null if the text cannot tell. */
export interface When {
  readonly text: Span;
  readonly value: string | null;
}
