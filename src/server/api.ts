/**
 * What the page and the server say to each other, as JSON. Types only, so that the page may import them. Offsets are UTF-16
 * code units of the story's text, half-open; a field that is null is not known, and never means "no".
 */
import type { RuleFacts } from "../index.ts";
import type { ClaimSet } from "./api-asked.ts";
import type { At, ReviewJson } from "./api-review.ts";

export { exportNames } from "./api-asked.ts";
export type {
  ClaimSet,
  NewStory,
  ImprintChange,
  ParagraphChange,
  NewDecision,
  SuggestionChosen,
  NewCorrection,
  ExportName,
} from "./api-asked.ts";
export type { At, ReviewJson, ClaimJson, PersonJson, FindingJson, RegisterRowJson } from "./api-review.ts";

export type { LegalStatus, RuleFacts, Severity, SourceKind, Status, Suppressed, Verdict } from "../index.ts";
export type {
  CardAnswer,
  ClaimAnswer,
  ClaimOrigins,
  ClaimsAnswer,
  ContradictionsAnswer,
  CopiesAnswer,
  CountsAnswer,
  PeopleAnswer,
  SearchAnswer,
  ShownClaim,
  ShownCopy,
  ShownDependence,
  ShownLegal,
  ShownReply,
  Side,
  Source,
  StoryAnswer,
  TimelineAnswer,
  Words,
} from "../ledger/index.ts";

/** Every answer that is no success. `says`: one sentence for a person: what, where, what to do. */
export interface ApiError {
  readonly error: { readonly code: ErrorCode; readonly says: string };
}

export const errorCodes = [
  /** 400: the request is not as the API asks for it. */
  "bad-request",
  /** 401: without the token. */
  "no-token",
  /** 403: from another page, or by another name of this machine. */
  "forbidden",
  /** 404: no such story, paragraph, finding, claim, rule or page. */
  "not-found",
  /** 405 */
  "wrong-method",
  /** 409: the page showed an older state; load the story again. */
  "old-revision",
  /** 409: somebody changed the decisions file meanwhile; the story now stands as the file says. */
  "decisions-changed",
  /** 409: there is nothing to undo or redo. */
  "nothing-to-undo",
  /** 409: the suggestion cannot be applied: nothing to put in, or inside quotation marks. */
  "cannot-apply",
  /** 409: as many stories are open as the server keeps. */
  "too-many-stories",
  /** 413 */
  "too-large",
  /** 415: only `application/json`, and `application/octet-stream` for files. */
  "wrong-type",
  /** 422: the file or text cannot be read as a story. */
  "unreadable",
  /** 422: the decisions file or the house's config has a problem; names file and line. */
  "bad-house-file",
  /** 500: ours. */
  "fault",
  /** 503: too many readings wait, or the server stops. */
  "busy",
  /** 503: it took longer than the server allows. */
  "too-slow",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Where a story came from. */
export const storySources = ["example", "file", "pasted", "dropped", "ledger"] as const;
export type StorySource = (typeof storySources)[number];

/** Findings: open ones by severity; decided; asked. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly decided: number;
  /** Questions to the reporter; they count among the open ones too. */
  readonly asked: number;
}

/** `GET /api/stories` */
export interface StoryList {
  readonly stories: readonly StoryItem[];
}

export interface StoryItem {
  /** Fit for an address. */
  readonly id: string;
  readonly title: string;
  readonly source: StorySource;
  /** null: still being read, or unreadable. */
  readonly counts: Counts | null;
  /** Why it cannot be shown; null: it can. */
  readonly trouble: string | null;
}

/** One story as it stands; what every change of a story answers with. */
export interface StoryView {
  readonly id: string;
  readonly title: string;
  /** Grows with every change, undo and redo included. */
  readonly revision: number;
  readonly source: StorySource;
  /** Name of the file that keeps its decisions and corrections; null: only the server's memory does. */
  readonly stored: string | null;
  /** True if the text is no longer that of the file, paste or ledger it came from. Files are never changed. */
  readonly edited: boolean;
  readonly imprint: ImprintView;
  /** What would be undone and redone, in words: `keep: anonymous-attack in ¶3`; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly counts: Counts;
  /** What `sayso check --format json --offsets utf16` gives. */
  readonly review: ReviewJson;
  /** Of the text, in order. */
  readonly paragraphs: readonly ParagraphView[];
  /** Why claims' fields have their values, by the claim's id. */
  readonly reasons: Readonly<Record<string, readonly ReasonView[]>>;
  readonly corrections: readonly CorrectionView[];
  /** Country packs that there are, as ISO 3166 codes in lower case. */
  readonly countries: readonly string[];
}

export interface ImprintView {
  readonly title: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  readonly country: string | null;
  readonly outlet: string | null;
}

export interface ParagraphView {
  readonly at: At;
  /** From 1. */
  readonly number: number;
}

export interface ReasonView {
  readonly field: string;
  readonly value: string;
  readonly says: string;
  /** The words that it rests on; empty: none. */
  readonly at: readonly At[];
}

export interface CorrectionView {
  /** Id of the claim; null: it fits no claim any more. */
  readonly claim: string | null;
  readonly set: ClaimSet;
  readonly reason: string | null;
  readonly role: string | null;
  readonly by: string | null;
  /** ISO 8601 */
  readonly at: string | null;
}

/** `GET /api/rules` */
export interface RuleList {
  readonly rules: readonly RuleFacts[];
}

/** `GET /api/rules/:id` */
export interface RulePage extends RuleFacts {
  /** What it flags, why it matters, when to switch it off: Markdown. */
  readonly page: string;
}

/** `GET /api/ledger` */
export type LedgerFacts = { readonly open: false } | { readonly open: true; readonly isEmpty: boolean };

/** `GET /api/health` */
export interface Health {
  readonly version: string;
  /** True once a reader is loaded. */
  readonly ready: boolean;
}
