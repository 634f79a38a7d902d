import type { NameKind } from "../../model/grammar.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { tokenAt } from "./tokens.ts";
import type { NameMention } from "./mention.ts";
import { genderOf, headsBody, isBodyWord, isHumanWord } from "./words.ts";

/** How much speaks for each kind. */
export type Votes = Readonly<Record<NameKind, number>>;

interface Sign {
  readonly kind: NameKind;
  readonly weight: number;
  readonly isThere: boolean;
}

/** What a mention's own words and neighbours say that it names. */
export function votesOf(mention: NameMention, text: string, lexicon: Lexicon): Votes {
  const before = text.slice(Math.max(0, mention.start - 16), mention.start);
  const after = text.slice(mention.end, mention.end + 48);
  const signs = [
    ...ownSigns(mention, lexicon),
    ...signsBefore(mention, before),
    ...signsAfter(mention, after, lexicon),
  ];
  const votes: Record<NameKind, number> = { person: 0, organisation: 0, place: 0, other: 0 };
  for (const { kind, weight, isThere } of signs) if (isThere) votes[kind] += weight;
  return votes;
}

function ownSigns(mention: NameMention, lexicon: Lexicon): Sign[] {
  const { tokens, title, tagged } = mention;
  const isGiven = tokens.length > 1 && genderOf(tokenAt(tokens, 0), lexicon) !== null;
  return [
    { kind: tagged?.kind ?? "other", weight: tagged?.probability ?? 0, isThere: tagged !== null },
    { kind: "person", weight: 2, isThere: title !== null },
    { kind: "person", weight: 0.8, isThere: isGiven },
    { kind: "organisation", weight: 2, isThere: headsBody(tokens, lexicon) },
    { kind: "organisation", weight: 0.6, isThere: isAcronym(mention) },
  ];
}

function signsBefore({ title }: NameMention, before: string): Sign[] {
  return [
    { kind: "organisation", weight: 0.5, isThere: title === null && /\bthe $/i.test(before) },
    { kind: "place", weight: 0.6, isThere: /\b(?:in|at|near|from|outside|around) $/i.test(before) },
  ];
}

const OF_PLACES = /^['’]s (?:\p{Ll}+ )?(?:mayor|governor|council|police|residents|streets|capital)\b/u;

function signsAfter({ tokens }: NameMention, after: string, lexicon: Lexicon): Sign[] {
  const noun = nounBehind(after);
  const isDateline = /^ ?[—–-]{1,2} /.test(after) && tokens.every(({ text }) => text === text.toUpperCase());
  return [
    { kind: "person", weight: 2, isThere: /^, (?:aged )?\d{1,3}(?:,|\.|;| and\b)/.test(after) },
    { kind: "person", weight: 1, isThere: /^(?:, | )who\b/.test(after) },
    { kind: "organisation", weight: 2, isThere: noun !== null && isBodyWord(noun, lexicon) },
    { kind: "person", weight: 2, isThere: noun !== null && isHumanWord(noun, lexicon) },
    { kind: "place", weight: 1.5, isThere: OF_PLACES.test(after) },
    { kind: "place", weight: 2, isThere: isDateline },
  ];
}

/** The noun of `, a firm run by …`: the last word before a preposition or verb. */
function nounBehind(after: string): string | null {
  const [, words = ""] = /^, (?:an?|the) ((?:[\p{L}-]+ ?){1,4})/u.exec(after) ?? [];
  const all = words
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
  const stop = all.findIndex((word) => STOPS.test(word));
  return (stop < 0 ? all : all.slice(0, stop)).at(-1) ?? null;
}

const STOPS = /^(?:of|for|in|at|to|from|by|on|with|who|that|which|and|based|run|owned)$/;

export function isAcronym({ tokens }: NameMention): boolean {
  return tokens.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(tokens[0]?.text ?? "");
}

export function sumOf(all: readonly Votes[]): Votes {
  const total: Record<NameKind, number> = { person: 0, organisation: 0, place: 0, other: 0 };
  for (const votes of all) for (const kind of kinds) total[kind] += votes[kind];
  return total;
}

const kinds = ["person", "organisation", "place", "other"] as const;

/** The kind that most speaks for; of equals the first. */
export function mostFor(votes: Votes): NameKind {
  return kinds.reduce((best, kind) => (votes[kind] > votes[best] ? kind : best));
}
