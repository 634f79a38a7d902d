/** Invented stories without end, as `read` might give them: made of words that mean nothing, the same for the same number. */
import { span, type Span } from "../../src/base/span.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { Person } from "../../src/claim/person.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { makeStory } from "../../src/story/story.ts";
import { randomFrom, type Random } from "../lib/random.ts";

export interface Mix {
  /** Claims in a story. */
  readonly claims: number;
  /** 0 to 1: of the claims, those that tell one of `contents` again; the others are told nowhere else. */
  readonly retold: number;
  /** So many contents are told again and again. */
  readonly contents: number;
}

const run = { version: "0.1.0", model: "synthetic", lexicon: "synthetic" };

const onsets = "b br c cl d dr f fl g gr h j k l m n p pl qu r s sk st t tr v w".split(" ");
const vowels = "a e i o u ai ea oo ou".split(" ");
const ends = "b ck d ft g ll m n nd p r rt sk ss st t th x".split(" ");
const roles = ["treasurer", "warden", "clerk", "inspector", "curator", "pilot"] as const;
const statuses = ["asserted", "alleged", "denied", "asserted"] as const;

const words = madeUp(1, 6000);
const surnames = madeUp(2, 3000).map(capital);
const givens = madeUp(3, 400).map(capital);

function madeUp(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  const made = new Set<string>();
  while (made.size < count)
    made.add(
      Array.from({ length: 2 }, () => of(random, onsets) + of(random, vowels)).join("") + of(random, ends),
    );
  return [...made];
}

function of(random: Random, items: readonly string[]): string {
  return items[random.below(items.length)] ?? "";
}

const FLAT = 30; // the commonest words bind sentences and are left out here

/** Few often and many seldom, as in any language: the nth as often as 1 / (n + 30). */
function seldom(random: Random, items: readonly string[]): string {
  return items[Math.floor(FLAT * (items.length / FLAT + 1) ** random.next()) - FLAT] ?? "";
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function nameFrom(random: Random): string {
  return `${of(random, givens)} ${seldom(random, surnames)}`;
}

/** Eight words, a sum. */
function contentFrom(random: Random): string {
  const word = (): string => seldom(random, words);
  const sum = 100 + random.below(90_000);
  return `the ${word()} of the ${word()} ${word()} took ${sum} crowns from the ${word()} ${word()} by the ${word()}`;
}

/** The story of a number. */
export function syntheticStory(number: number, { claims: count, retold, contents }: Mix): StoryClaims {
  const random = randomFrom(0x5a15 + number);
  const paper = openPaper();
  const people = Array.from({ length: 4 }, () => nameFrom(random));
  paper.write(`${capital(seldom(random, words))} ${seldom(random, words)} ${number}\n\n`);
  const claims = Array.from({ length: count }, (_, at): Claim => {
    const isRetold = at < Math.round(count * retold);
    const content = contentFrom(isRetold ? randomFrom(77 + random.below(contents)) : random);
    const speaker = people[random.below(people.length)] ?? "";
    const [source, , cue, , said] = [speaker, " ", "said", " ", content].map((part) => paper.write(part));
    paper.write(`. ${fillerFrom(random)}\n\n`);
    const other = people.find((name) => name !== speaker);
    return claimOf(
      at,
      { source, cue, content: said, speaker, about: other === undefined ? [] : [other] },
      random,
    );
  });
  const day = new Date(Date.UTC(2030, 0, 1 + (number % 365))).toISOString().slice(0, 10);
  const story = makeStory({
    id: `story-${number}.txt`,
    text: paper.text(),
    imprint: { outlet: `Outlet ${number % 40}`, published: day, title: paper.text().split("\n", 1)[0] ?? "" },
  });
  return {
    ...nothingElse,
    story,
    claims,
    people: [...new Set(people)].map((name) => personOf(name, random)),
  };
}

interface Told {
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
  readonly content: Span | undefined;
  readonly speaker: string;
  readonly about: readonly string[];
}

function claimOf(at: number, { source, cue, content, speaker, about }: Told, random: Random): Claim {
  const status = random.pick(statuses);
  return {
    id: `c${at + 1}`,
    in: null,
    source: [source ?? []].flat(),
    cue: [cue ?? []].flat(),
    content: [content ?? []].flat(),
    sourceKind: "person",
    voice: "indirect",
    status,
    kind: status === "denied" ? "denies" : "says",
    speaker,
    chain: [speaker],
    about,
    accusation: status === "alleged",
    answers: [],
    confidence: 0.9,
    when: null,
  };
}

function fillerFrom(random: Random): string {
  return `${capital(Array.from({ length: 16 }, () => seldom(random, words)).join(" "))}.`;
}

function personOf(name: string, random: Random): Person {
  const last = name.split(" ").at(-1) ?? name;
  return { name, forms: [name, last], kind: "person", roles: [random.pick(roles)], variants: [] };
}

/** A text that grows; each piece tells where it stands. */
function openPaper(): { readonly write: (words: string) => Span; readonly text: () => string } {
  let text = "";
  return {
    write: (added) => {
      const start = text.length;
      text += added;
      return span(start, text.length);
    },
    text: () => text,
  };
}

const nothingElse = {
  language: "en",
  names: [],
  legal: [],
  dates: [],
  statements: [],
  quotes: [],
  attributes: [],
  quantities: [],
  mentions: [],
  sentences: [],
  reasons: new Map(),
  notes: [],
  run,
} as const;
