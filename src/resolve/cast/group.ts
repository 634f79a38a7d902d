import { isOutletName } from "../../lexicon/people-words.ts";
import type { NameKind } from "../../model/grammar.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Story } from "../../story/story.ts";
import { mostFor, sumOf, votesOf, type Votes } from "./kinds.ts";
import type { NameMention } from "./mention.ts";
import { keyOf, withoutNickname } from "./tokens.ts";
import { headsBody, isBodyWord } from "./words.ts";

/** All mentions that spell a name alike. */
export interface Form {
  readonly words: readonly string[];
  readonly mentions: readonly NameMention[];
  readonly votes: Votes;
  /** True if a word of it makes it a body's. */
  readonly isBody: boolean;
  /** Its words that make a body's name. */
  readonly bodies: ReadonlySet<string>;
}

/** The forms of one person or body, fullest first. */
export interface Group {
  readonly forms: Form[];
  readonly mentions: NameMention[];
  /** By its fullest form alone; `kindOf` weighs all of them. */
  readonly kind: NameKind;
  readonly variants: Set<string>;
}

/** The names of a story by their spelling. */
export function formsOf(mentions: readonly NameMention[], story: Story, lexicon: Lexicon): Form[] {
  const alike = Map.groupBy(mentions, ({ tokens }) => keyOf(withoutNickname(tokens)));
  return Array.from(alike, ([key, same]) => ({
    words: key.split(" "),
    mentions: same,
    votes: sumOf(same.map((mention) => votesOf(mention, story.text, lexicon))),
    isBody: same[0] !== undefined && isBodyName(same[0], lexicon),
    bodies: new Set(
      key.split(" ").filter((word) => isBodyWord(word, lexicon) || lexicon.people.outletWords.has(word)),
    ),
  }));
}

function isBodyName({ tokens, article }: NameMention, lexicon: Lexicon): boolean {
  const name = tokens.map(({ text }) => text).join(" ");
  return headsBody(tokens, lexicon) || (tokens.length > 1 && isOutletName(lexicon, name, article !== null));
}

/** True if the fullest form may be a person's. */
export function isPersonal({ forms: [fullest] }: Pick<Group, "forms">): boolean {
  return fullest !== undefined && mayBePerson(fullest);
}

/** True if nothing makes it a body's or a place's. */
export function mayBePerson({ votes, isBody, words }: Form): boolean {
  if (isBody) return false;
  return words.length > 1 ? votes.person >= Math.min(0.3, votes.organisation + votes.place) : votes.place < 2;
}

/** What all forms of a group together speak for. */
export function kindOf({ forms }: Group): NameKind {
  if (forms[0]?.isBody) return "organisation";
  // A full name tells more of its kind than a surname, which may be a place's or a firm's.
  return mostFor(sumOf(forms.flatMap(({ words, votes }) => (words.length > 1 ? [votes, votes] : votes))));
}
