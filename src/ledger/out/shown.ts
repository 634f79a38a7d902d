import type { Pieces, Span } from "../../base/span.ts";

/** A version with what its newest reading found, as people are shown it. */
export interface ShownVersion {
  readonly id: string;
  readonly story: string;
  readonly n: number;
  /** No later version of the story is known. */
  readonly isNewest: boolean;
  readonly run: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly country: string | null;
  readonly language: string;
  readonly credit: string | null;
  readonly textHash: string;
  readonly blob: string;
  readonly claims: readonly ShownClaim[];
  readonly figures: readonly ShownFigure[];
  readonly legal: readonly ShownLegal[];
}

export interface ShownClaim {
  readonly id: string;
  readonly inside: string | null;
  readonly source: Pieces;
  readonly cue: Pieces;
  readonly content: Pieces;
  readonly said: string;
  readonly sourceKind: string | null;
  readonly voice: string;
  readonly status: string | null;
  readonly kind: string | null;
  readonly polarity: number;
  readonly speaker: string | null;
  readonly chain: readonly string[];
  readonly accusation: number | null;
  readonly confidence: number;
  readonly when: string | null;
  readonly about: readonly string[];
  readonly answers: readonly string[];
  /** Claims across stories that this one is a report of; several if it says several things. */
  readonly clusters: readonly ShownCluster[];
}

export interface ShownCluster {
  readonly id: string;
  readonly reports: number;
  readonly outlets: number;
  readonly origins: number;
}

export interface ShownFigure {
  readonly name: string;
  readonly kind: string;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  /** The person or body across stories; null: nobody looked yet, or it is nobody who could stand in another story. */
  readonly entity: string | null;
}

export interface ShownLegal {
  readonly id: string;
  readonly person: string;
  readonly status: string;
  readonly offence: string | null;
  readonly cue: Span;
  readonly claim: string | null;
  readonly when: string | null;
}
