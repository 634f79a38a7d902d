import type { Span } from "../base/span.ts";
import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import type { Claim, LegalRow, When } from "./claim.ts";
import type { Quantity, Quote, Statement } from "./own-voice.ts";
import type { Attribute, Mention, Person } from "./person.ts";

/** What made a result: enough to make it again. */
export interface Run {
  readonly version: string;
  readonly model: string;
  readonly lexicon: string;
}

/** Why a field of a claim has its value, for people: `status`, `alleged`, `the row “{accuse} of”: alleged`. */
export interface Reason {
  readonly field: string;
  readonly value: string;
  readonly why: string;
  /** The words that it rests on, if there are any. */
  readonly at: Span | null;
  /** Somebody set the value; absent: it was read. */
  readonly by?: "person";
}

/** Everything `read` knows of one story. Claims are sorted by cue; each id is unique within the story. */
export interface StoryClaims {
  readonly story: Story;
  /** BCP 47; `und` when the text is too short to tell. */
  readonly language: string;
  readonly claims: readonly Claim[];
  readonly people: readonly Person[];
  readonly names: readonly Person[];
  readonly legal: readonly LegalRow[];
  readonly dates: readonly When[];
  readonly statements: readonly Statement[];
  readonly quotes: readonly Quote[];
  readonly attributes: readonly Attribute[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  /** In order, apart; what stands between two belongs to none. */
  readonly sentences: readonly Span[];
  /** Why each claim's fields have their values, by the claim's id. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly notes: readonly Note[];
  readonly run: Run;
}

/** An input that gave no story; the rest of its batch goes on. */
export interface Unread {
  readonly id: string;
  readonly error: { readonly code: string; readonly says: string };
}
