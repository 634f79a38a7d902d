import type { Span } from "../base/span.ts";

export const personKinds = ["person", "organisation", "outlet", "place", "other"] as const;
/** What sort of thing a name names; people without a name ("a second man") are persons. */
export type PersonKind = (typeof personKinds)[number];

/** A person or body of the story. */
export interface Person {
  /** Canonical: the fullest form, without title or article. Unique within the story. */
  readonly name: string;
  /** Every form of the name that the text uses, in the order of appearance; no pronouns. */
  readonly forms: readonly string[];
  readonly kind: PersonKind;
  /** As the text gives them: `treasurer`, `spokesman for the council`. */
  readonly roles: readonly string[];
  /** Forms that spell the name in another way (`Marrine` for `Marrin`): one person, to be looked at. */
  readonly variants: readonly string[];
}

/** Words that stand for a person or body. */
export interface Mention extends Span {
  /** Canonical name. */
  readonly person: string;
  readonly as: "name" | "noun" | "pronoun";
}

export const attributeKinds = ["age", "role", "place", "tie"] as const;

/** What the text says that somebody is: `Quint, 44`, `a clerk`, `from Fenwick`, `her brother`. */
export interface Attribute {
  readonly person: string;
  readonly what: (typeof attributeKinds)[number];
  /** The text's own words: `44`, `treasurer`, `second in command`. */
  readonly value: string;
  /** For a tie: to whom, by canonical name if that is known. */
  readonly of: string | null;
  /** ISO 8601; null: at the story's own time, or the text does not tell. */
  readonly when: string | null;
  readonly at: Span;
}
