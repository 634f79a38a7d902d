import type { Span } from "../../base/span.ts";
import type { PersonKind } from "../../claim/person.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { outletKey } from "../../lexicon/people-tables.ts";
import { isOutletName } from "../../lexicon/people-words.ts";
import type { Figure } from "./figure.ts";
import { genderBy } from "./gender.ts";
import { kindOf, type Form, type Group } from "./group.ts";
import type { NameMention } from "./mention.ts";
import { isClassNoun, isRegnal } from "./words.ts";

/** A figure whose roles are still to come. */
export interface Draft {
  readonly figure: Figure;
  readonly group: Group;
  readonly roles: string[];
  readonly start: number;
}

interface Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
}

export function draftOf(group: Group, reading: Reading): Draft {
  const roles: string[] = [];
  const { text } = reading;
  const sorted = group.mentions.toSorted((a, b) => a.start - b.start);
  const bare = nameOf(group, text);
  const kind = kindFor(group, bare, reading);
  const mentions = sorted.map(kind === "outlet" ? withArticle : withCourtesy);
  const article = kind === "outlet" ? sorted.find(({ article: own }) => own !== null)?.article : null;
  const hasArticle = article || (kind === "outlet" && isKnown(bare, reading) && isNeverBare(sorted, text));
  const name = hasArticle ? `The ${bare}` : bare;
  const figure = {
    name,
    kind,
    isNamed: true,
    forms: [...new Set(mentions.map((mention) => wordsOf(mention, text)))],
    roles,
    variants: [...group.variants],
    pronoun: kind === "person" ? pronounOf(group, reading) : "it",
    mentions,
  } as const;
  return { figure, group, roles, start: mentions[0]?.start ?? 0 };
}

/** The fullest form as the body writes it, which a headline's capitals do not. */
function nameOf(group: Group, text: string): string {
  const form = group.forms.find((one) => !isLonger(one, group)) ?? group.forms[0];
  const written =
    form?.mentions.find((mention) => /\p{Ll}/u.test(wordsOf(mention, text))) ?? form?.mentions[0];
  if (!written) return "";
  if (endsElsewhere(written)) return written.tokens.map((token) => token.text).join(" ");
  const words = wordsOf(group.forms.length > 1 ? written : withRank(written), text);
  return written.tokens.length > 2 ? words.replace(NICKNAME, "") : words.replace(/(?<=['’]s) own /, " ");
}

/** `Dana` of `Dana and Lucan Rell`. */
function endsElsewhere({ tokens, end }: NameMention): boolean {
  return (tokens.at(-1)?.start ?? 0) >= end;
}

const NICKNAME = / ["“‘][^"”’]+["”’](?= )/u;

/** What a body is called beside its name: `Herald newspaper`, `Fenwick's Herald`, where the text also has `Herald`. */
function isLonger({ words, mentions: [mention], isBody }: Form, { forms }: Group): boolean {
  const tokens = mention?.tokens ?? [];
  if (!isBody) return false;
  const owner = tokens.findIndex(({ isPossessive }) => isPossessive);
  const tail = tokens.findIndex((token, index) => index > 0 && !token.isCapital && isClassNoun(token));
  const bare = new Set([tail > 0 ? words.slice(0, tail).join(" ") : "", words.slice(owner + 1).join(" ")]);
  return forms.some((other) => other.words.length < words.length && bare.has(other.words.join(" ")));
}

function kindFor(group: Group, name: string, { lexicon }: Reading): PersonKind {
  const kind = kindOf(group);
  if (kind === "person" && group.forms[0] && group.forms[0].words.length > 1) return kind;
  const hasArticle = group.mentions.some(({ article }) => article !== null);
  return isOutletName(lexicon, name, hasArticle) ? "outlet" : kind;
}

function wordsOf({ start, end }: Span, text: string): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** The name of somebody who has but one: `Pope Linus`. */
function withRank(mention: NameMention): Span {
  const { title, tokens } = mention;
  return title && tokens.length === 1 && isRegnal(title.tokens) ? withCourtesy(mention) : mention;
}

function isKnown(name: string, { lexicon }: Reading): boolean {
  return lexicon.people.outlets.has(outletKey(name));
}

/** Every time with `The` at the head of a sentence: nothing says that the article is not the name's own. */
function isNeverBare(mentions: readonly NameMention[], text: string): boolean {
  return mentions.every(({ start, end }) => {
    const last = text.slice(start, end).split(" ").at(-1) ?? "";
    return text.slice(start - 4, start) === "The " && /^\p{Lu}/u.test(last);
  });
}

/** `Mr Rell` is a form of the name, `Mayor Rell` is not; a king has no other. */
function withCourtesy({ start, end, title, tokens }: NameMention): Span {
  const isRank = tokens.length === 1 && title !== null && isRegnal(title.tokens);
  const own = isRank ? title.tokens.at(-1) : title?.says.role === null ? title.tokens[0] : undefined;
  return { start: own?.start ?? start, end };
}

/** `The Herald`, if that is how the middle of a sentence writes it. */
function withArticle({ start, end, article }: NameMention): Span {
  return { start: article?.start ?? start, end };
}

function pronounOf({ mentions }: Group, { lexicon }: Reading): Figure["pronoun"] {
  const gender = genderBy(mentions, lexicon);
  if (gender === null) return null;
  return gender === "male" ? "he" : "she";
}
