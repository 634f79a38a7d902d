import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import type { Claim, LegalRow, Person, When } from "./claim.ts";

/** What made a result: enough to make it again. */
export interface Run {
  readonly version: string;
  readonly model: string;
  readonly lexicon: string;
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
  readonly notes: readonly Note[];
  readonly run: Run;
}

/** An input that gave no story; the rest of its batch goes on. */
export interface Unread {
  readonly id: string;
  readonly error: { readonly code: string; readonly says: string };
}
