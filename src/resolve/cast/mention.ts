import type { Span } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { NameKind, NameSpan } from "../../model/grammar.ts";
import type { Token } from "./tokens.ts";
import type { Title } from "./words.ts";

/** A name where it stands, alone: without title, article and possessive ending. */
export interface NameMention extends Span {
  readonly tokens: readonly Token[];
  /** The words directly before that give the bearer's title, and what they say. */
  readonly title: { readonly tokens: readonly Token[]; readonly says: Title } | null;
  /** The capital article right before it (`The` of `The Guardian`), if it does not open the sentence. */
  readonly article: Token | null;
  /** What the tagger takes it for, with its probability; null if the tagger did not see it. */
  readonly tagged: { readonly kind: NameKind; readonly probability: number } | null;
  /** Index of the sentence, and of the first token in it. */
  readonly sentence: number;
  readonly first: number;
}

/** A sentence's tokens. */
export interface Line {
  readonly tokens: readonly Token[];
  /** True of a headline: most words are capital, so that a capital says nothing. */
  readonly isTitleCase: boolean;
}

/** What the steps from tokens to names look things up in. */
export interface NamePage {
  readonly lexicon: Lexicon;
  readonly text: string;
  /** The tagger's name at the token; null: it saw none there. */
  readonly tagOver: (token: Span) => NameSpan | null;
  /** True if the story writes the word in lower case somewhere. */
  readonly isWord: (folded: string) => boolean;
}
