import { oncePerSpan } from "../base/once.ts";
import { extentOf, holds, lastBefore, overlaps, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { Person } from "../claim/person.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { lexWords, matchForms, type LexWord } from "../lexicon/forms.ts";
import { matchGaps } from "../lexicon/gaps.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { OffenceRow } from "../lexicon/offence-rows.ts";
import type { CheckUse } from "../lexicon/rows.ts";
import type { FieldName } from "../story/story.ts";
import type { CheckSettings, HousePerson } from "./settings.ts";

/** An offence of the table as it stands in the text. */
export interface OffencePlace extends Span {
  readonly row: OffenceRow;
}

/** One story with what is asked of it everywhere, before the shared definitions are worked out. */
export interface Ground {
  readonly read: StoryClaims;
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly settings: CheckSettings;
  /** ISO 3166 in lower case; null: nobody said. */
  readonly country: string | null;
  readonly words: (at: Span) => string;
  /** The part of the page; characters between two parts are body. */
  readonly fieldAt: (at: Span) => FieldName;
  /** Number of the paragraph, from 1; 0 for an empty story. */
  readonly paragraphAt: (at: Span) => number;
  /** The sentence in which a span begins; the paragraph where no sentence is known. */
  readonly sentenceAt: (at: Span) => Span;
  readonly claim: (id: string | null) => Claim | undefined;
  /** Claims with a piece of content that holds the span, innermost last. */
  readonly claimsOver: (at: Span) => readonly Claim[];
  readonly isQuoted: (at: Span) => boolean;
  /** Every word of somebody's or something's name, in lower case. */
  readonly nameWords: ReadonlySet<string>;
  /** Everybody named, by canonical name. */
  readonly person: (name: string) => Person | undefined;
  readonly housePerson: (name: string) => HousePerson | undefined;
  /** Places of the rows of `check-words.tsv` of one use within a span. */
  readonly find: (use: CheckUse, within: Span) => readonly Span[];
  /** Offences that the words of a span name, innocent senses left out; nobody need have done them. */
  readonly offencesIn: (within: Span) => readonly OffencePlace[];
}

export function groundOf(read: StoryClaims, lexicon: Lexicon, settings: CheckSettings): Ground {
  const { story, claims, people, names, quotes } = read;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byName = new Map([...names, ...people].map((person) => [person.name, person]));
  const house = new Map(
    settings.people.flatMap((person) =>
      [person.name, ...person.spellings].map((name) => [name.toLowerCase(), person] as const),
    ),
  );
  const numbered = story.paragraphs.map((at, index) => ({ ...at, number: index + 1 }));
  return {
    read,
    lexicon,
    settings,
    text: story.text,
    country: settings.country ?? story.imprint.country,
    words: ({ start, end }) => story.text.slice(start, end),
    fieldAt: (at) => fieldAt(read, at),
    paragraphAt: (at) => lastBefore(numbered, at.start)?.number ?? 0,
    sentenceAt: (at) => sentenceAt(read, at),
    claim: (id) => (id === null ? undefined : byId.get(id)),
    claimsOver: (at) => claimsOver(claims, at),
    isQuoted: (at) => quotes.some((quote) => holds(quote, at)),
    nameWords: nameWords(read),
    person: (name) => byName.get(name),
    housePerson: (name) => house.get(name.toLowerCase()),
    ...openFinder(story.text, lexicon),
  };
}

function nameWords({ people, names }: StoryClaims): ReadonlySet<string> {
  const forms = [...people, ...names].flatMap(({ name, forms }) => [name, ...forms]);
  return new Set(
    forms.flatMap((form) => lexWords(form, { start: 0, end: form.length }).map(({ text }) => text)),
  );
}

function fieldAt({ story }: StoryClaims, at: Span): FieldName {
  const field = lastBefore(
    story.fields.map(({ name, span }) => ({ name, start: span.start, end: span.end })),
    at.start,
  );
  return field && overlaps(field, { start: at.start, end: at.start + 1 }) ? field.name : "body";
}

function sentenceAt({ story, sentences }: StoryClaims, at: Span): Span {
  const whole = { start: 0, end: story.text.length };
  const sentence = lastBefore(sentences, at.start);
  return sentence && sentence.end > at.start ? sentence : (lastBefore(story.paragraphs, at.start) ?? whole);
}

function claimsOver(claims: readonly Claim[], at: Span): Claim[] {
  return claims
    .filter(({ content }) => content.some((piece) => holds(piece, at)))
    .toSorted((a, b) => extentOf(b.content) - extentOf(a.content));
}

/** Rules ask for the words of the same sentences and claims again and again. */
function openFinder(text: string, lexicon: Lexicon): Pick<Ground, "find" | "offencesIn"> {
  const words = oncePerSpan((within) => lexWords(text, within));
  const finders = new Map<CheckUse, (within: Span) => Span[]>();
  return {
    find: (use, within) => {
      const find = finders.get(use) ?? oncePerSpan((at) => wordsOfUse(lexicon, use, words(at)));
      finders.set(use, find);
      return find(within);
    },
    offencesIn: oncePerSpan((within) => offencesAmong(lexicon, words(within))),
  };
}

function wordsOfUse({ checkWords }: Lexicon, use: CheckUse, words: readonly LexWord[]): Span[] {
  const found = matchForms(checkWords, words, (row) => row.use === use);
  return found.map(({ slots, end }) => placeOf(words, slots[0] ?? 0, end));
}

function offencesAmong({ offences }: Lexicon, words: readonly LexWord[]): OffencePlace[] {
  return matchGaps(offences, words).flatMap(({ row, start, end }) =>
    row.use === "idiom" ? [] : [{ row, ...placeOf(words, start, end) }],
  );
}

/** Where words [first, end) stand. */
function placeOf(words: readonly LexWord[], first: number, end: number): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}
