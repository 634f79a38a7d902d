/** What the page sends: see `api.ts`. */
import type { Decision, Kind, SourceKind, Status, Verdict } from "../index.ts";

/** What a person says of a claim. A key that is left out stays as it was read. */
export interface ClaimSet {
  /** Canonical name, or a new one. */
  readonly speaker?: string | null | undefined;
  readonly status?: Status | undefined;
  readonly kind?: Kind | undefined;
  readonly sourceKind?: SourceKind | undefined;
  readonly accusation?: boolean | undefined;
  readonly about?: readonly string[] | undefined;
  /** This is no claim at all. */
  readonly claim?: false | undefined;
}

/**
 * `POST /api/stories`: a text, or a story of the ledger; or the file's bytes as `application/octet-stream` with
 * `?name=draft.docx`.
 */
export type NewStory =
  | {
      readonly text: string;
      readonly name?: string | undefined;
      readonly published?: string | undefined;
      readonly country?: string | undefined;
    }
  | { readonly ledgerStory: string };

/** `PATCH /api/stories/:id`; a key that is left out stays. */
export interface ImprintChange {
  readonly published?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly outlet?: string | null | undefined;
}

/** `PUT /api/stories/:id/paragraphs/:number`. A blank line parts paragraphs; empty: the paragraph goes. */
export interface ParagraphChange {
  readonly text: string;
  readonly revision: number;
}

/** `POST /api/stories/:id/decisions` */
export interface NewDecision extends Partial<Record<"role" | "by", string | undefined>> {
  readonly fingerprint: string;
  readonly decision: Verdict;
  /** Never empty. */
  readonly reason: Decision["reason"];
}

/** `POST /api/stories/:id/suggestions` */
export interface SuggestionChosen {
  readonly fingerprint: string;
  /** Among the finding's suggestions, from 0. */
  readonly index: number;
}

/** `POST /api/stories/:id/corrections` */
export interface NewCorrection {
  readonly claim: string;
  readonly set: ClaimSet;
  readonly reason?: string | undefined;
  readonly role?: string | undefined;
  readonly by?: string | undefined;
}

/** `GET /api/stories/:id/exports/:format`; `html?print=1` is shown, all else is kept as a file. */
export const exportNames = ["docx", "html", "csv-register", "reply-pack", "json", "text"] as const;
export type ExportName = (typeof exportNames)[number];
