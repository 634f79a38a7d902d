/** The JSON form of a review as the page sees it: types only. See `api.ts`. */
import type {
  Attribute,
  Claim,
  FieldName,
  Finding,
  LegalRow,
  Mention,
  NoteCode,
  Person,
  Quantity,
  Quote,
  RegisterRow,
  Run,
  Statement,
  UnusedDecision,
} from "../index.ts";

/** `[start, end]`. */
export type At = readonly [start: number, end: number];

/** The JSON form of a review, as `docs/schema/check.schema.json` has it, with text and fields. */
export interface ReviewJson {
  readonly schema: number;
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly fields: FieldsJson;
  readonly claims: readonly ClaimJson[];
  readonly people: readonly PersonJson[];
  readonly names: readonly PersonJson[];
  readonly legal: readonly LegalJson[];
  readonly dates: readonly { readonly text: At; readonly value: string | null }[];
  readonly statements: readonly StatementJson[];
  readonly quotes: readonly QuoteJson[];
  readonly attributes: readonly AttributeJson[];
  readonly quantities: readonly QuantityJson[];
  readonly mentions: readonly MentionJson[];
  readonly notes: readonly { readonly code: NoteCode; readonly where: At | null; readonly says: string }[];
  readonly run: Run;
  readonly findings: readonly FindingJson[];
  readonly register: readonly RegisterRowJson[];
  readonly unusedDecisions?: readonly UnusedDecision[];
  /** Places in the decisions file, from 0. */
  readonly unusedCorrections?: readonly number[];
}

export interface FieldsJson extends Readonly<
  Record<Exclude<FieldName, "caption" | "body">, At | null> & Record<"body" | "captions", readonly At[]>
> {}

export interface ClaimJson extends Omit<Claim, "source" | "cue" | "content"> {
  readonly source: readonly At[];
  readonly cue: readonly At[];
  readonly content: readonly At[];
}

export type PersonJson = Person;

export interface LegalJson extends Omit<LegalRow, "cue"> {
  readonly cue: At;
}

export interface StatementJson extends Omit<Statement, "at" | "deed" | "carriedBy"> {
  readonly at: At;
  readonly deed: At;
  readonly carriedBy: { readonly claim: string } | { readonly record: At } | null;
}

export interface QuoteJson extends Omit<Quote, "start" | "end"> {
  readonly at: At;
}

export interface AttributeJson extends Omit<Attribute, "at"> {
  readonly at: At;
}

export interface QuantityJson extends Omit<Quantity, "at"> {
  readonly at: At;
}

export interface MentionJson extends Omit<Mention, "start" | "end"> {
  readonly at: At;
}

export interface FindingJson extends Omit<Finding, "text" | "evidence" | "suggestions"> {
  readonly text: At;
  readonly evidence: readonly At[];
  readonly suggestions: readonly SuggestionJson[];
}

export interface SuggestionJson {
  readonly says: string;
  /** Empty: only a person can find the words. */
  readonly edits: readonly { readonly at: At; readonly text: string }[];
  readonly auto: boolean;
}

export interface RegisterRowJson extends Omit<RegisterRow, "text" | "reply"> {
  readonly text: At;
  readonly reply: { readonly at: At; readonly paragraph: number; readonly claim: string | null } | null;
}
