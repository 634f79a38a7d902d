import type { PersonJson, ReviewJson, StoryView } from "../../src/server/api.ts";
import { paragraphAt } from "./findings.ts";

/** A place with the words that stand there. */
export interface Said {
  readonly words: string;
  readonly paragraph: number;
}

/** What a story says of one person or body. */
export interface PersonCard {
  readonly person: PersonJson;
  readonly ages: readonly Said[];
  readonly roles: readonly Said[];
  readonly ties: readonly Said[];
  readonly law: readonly Said[];
  readonly accusedOf: readonly Said[];
  /** Ids of claims that they carry. */
  readonly says: readonly string[];
  /** Paragraphs in which they answer; empty: nowhere. */
  readonly replies: readonly number[];
  readonly mentions: number;
}

/** One card for each person of the story, who is accused first, then by how often they are named. */
export function cardsOf(story: StoryView): PersonCard[] {
  const cards = story.review.people.map((person) => cardOf(person, story));
  return cards.toSorted((a, b) => b.accusedOf.length - a.accusedOf.length || b.mentions - a.mentions);
}

function cardOf(person: PersonJson, { review, paragraphs }: StoryView): PersonCard {
  const { name } = person;
  const said = (words: string, offset: number): Said => ({
    words,
    paragraph: paragraphAt(paragraphs, offset),
  });
  const attributes = (what: string): Said[] =>
    review.attributes
      .filter((one) => one.person === name && one.what === what)
      .map(({ value, of, at }) => said(of === null ? value : `${value} ${of}`, at[0]));
  const rows = review.register.filter(({ target }) => target === name);
  return {
    person,
    ages: attributes("age"),
    roles: attributes("role"),
    ties: attributes("tie"),
    law: lawOf(name, review).map(({ words, at }) => said(words, at)),
    accusedOf: rows.map(({ text }) => said(review.text.slice(...text), text[0])),
    says: review.claims.filter(({ speaker }) => speaker === name).map(({ id }) => id),
    replies: [...new Set(rows.flatMap(({ reply }) => reply?.paragraph ?? []))],
    mentions: review.mentions.filter((mention) => mention.person === name).length,
  };
}

function lawOf(name: string, { legal }: ReviewJson): { readonly words: string; readonly at: number }[] {
  return legal
    .filter(({ person }) => person === name)
    .map(({ status, offence, when, cue }) => ({
      words: [status.replaceAll("-", " "), offence === null ? "" : `(${offence})`, when ?? ""]
        .filter((part) => part !== "")
        .join(" "),
      at: cue[0],
    }));
}
