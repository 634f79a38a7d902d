/** Invented stories as `read` might give them. */
import type { Claim } from "../../src/claim/claim.ts";
import type { Person } from "../../src/claim/person.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import type { Imprint } from "../../src/story/story.ts";
import { note } from "../../src/story/note.ts";
import { claimIn, resultOf, spanIn } from "../write/results.ts";

type Parts = Partial<Claim> & { readonly says: string };

export const run = { version: "0.1.0", model: "reader-1 native", lexicon: "a3f0" };
export const laterRun = { ...run, model: "reader-2 native" };

/** A story of claims by their words: `source | cue | content`. */
export function storyOf(
  id: string,
  text: string,
  claims: Readonly<Record<string, Parts>> = {},
  more: Partial<StoryClaims> & { readonly imprint?: Partial<Imprint> } = {},
): StoryClaims {
  const { imprint = {}, ...rest } = more;
  const made = Object.entries(claims).map(([label, parts]) => claimIn(text, label, parts));
  return resultOf({ id, text, imprint }, made, { run, ...rest });
}

export function personOf(name: string, more: Partial<Person> = {}): Person {
  const last = name.split(" ").at(-1) ?? name;
  return { name, forms: [name, last], kind: "person", roles: [], variants: [], ...more };
}

const text = `Ferry money: treasurer questioned

The Quay Gazette reported on Friday that police said Ada Tobin took money from the ferry fund. Tobin denied taking money. It is rumoured that a second clerk knew. Tobin was arrested on 3 March.`;

/** Nested claims, a denial that answers, a rumour, an arrest. */
export const ferryMoney: StoryClaims = storyOf(
  "ferry-money.txt",
  text,
  {
    c1: {
      says: "The Quay Gazette | reported | that police said Ada Tobin took money from the ferry fund",
      speaker: "Quay Gazette",
      sourceKind: "outlet",
      status: "asserted",
      kind: "says",
      chain: ["Quay Gazette"],
      accusation: false,
      when: "2031-03-07",
    },
    c2: {
      says: "police | said | Ada Tobin took money from the ferry fund",
      in: "c1",
      speaker: "police",
      sourceKind: "organisation",
      status: "alleged",
      kind: "says",
      chain: ["Quay Gazette", "police"],
      about: ["Ada Tobin"],
      accusation: true,
    },
    c3: {
      says: "Tobin | denied | taking money",
      speaker: "Ada Tobin",
      sourceKind: "person",
      status: "denied",
      kind: "denies",
      chain: ["Ada Tobin"],
      about: ["Ada Tobin"],
      accusation: true,
      answers: ["c2"],
    },
    c4: {
      says: " | It is rumoured | that a second clerk knew",
      sourceKind: "none",
      status: "rumoured",
      kind: "says",
      accusation: false,
    },
  },
  {
    imprint: {
      title: "Ferry money: treasurer questioned",
      published: "2031-03-07",
      outlet: "Quay Gazette",
      country: "gb",
    },
    people: [
      personOf("Ada Tobin", { roles: ["treasurer"] }),
      personOf("police", { kind: "organisation", forms: ["police"] }),
    ],
    names: [personOf("Quay Gazette", { kind: "outlet", variants: ["Gazette"] })],
    legal: [
      {
        person: "Ada Tobin",
        status: "arrested",
        offence: "theft",
        cue: spanIn(text, "was arrested"),
        in: null,
        when: "2031-03-03",
      },
    ],
    dates: [{ text: spanIn(text, "on 3 March"), value: "2031-03-03" }],
    attributes: [
      {
        person: "Ada Tobin",
        what: "role",
        value: "treasurer",
        of: null,
        when: null,
        at: spanIn(text, "treasurer"),
      },
    ],
    notes: [note("no-article", "The page has no article.")],
  },
);

const laterText = `Ferry money: treasurer questioned

Police said that a second clerk knew. The harbour master said the ferry would sail on Sunday. Tobin denied taking money.`;

/** The same story a day later: the rumour has hardened, the accusation is gone, one claim is new. */
export const ferryMoneyLater: StoryClaims = storyOf(
  "ferry-money.txt",
  laterText,
  {
    c1: {
      says: "Police | said | that a second clerk knew",
      speaker: "police",
      status: "asserted",
      kind: "says",
    },
    c2: {
      says: "The harbour master | said | the ferry would sail on Sunday",
      speaker: "harbour master",
      status: "asserted",
      kind: "says",
    },
    c3: { says: "Tobin | denied | taking money", speaker: "Tobin", status: "denied", kind: "denies" },
  },
  { imprint: { ...ferryMoney.story.imprint, published: "2031-03-08" } },
);

const subjects = [
  "harbour fund",
  "ferry timetable",
  "bakery lease",
  "flood wall",
  "night school",
  "lamp oil",
];
const deeds = [
  "was sold twice",
  "cost too much",
  "had never been counted",
  "would open in spring",
  "was closed",
];

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? "";
}

/** One of any number of short stories, always the same for its number. */
export function numberedStory(number: number): StoryClaims {
  const said = Array.from(
    { length: 4 },
    (_, at) => `the ${pick(subjects, number + at)} ${pick(deeds, number * 3 + at)}`,
  );
  const speakers = said.map((_, at) => `Clerk ${(number + at) % 50}`);
  const body = said.map((words, at) => `${speakers[at]} said ${words}, in paper ${number}.`).join("\n\n");
  return storyOf(
    `story-${number}.txt`,
    `Paper ${number}\n\n${body}`,
    Object.fromEntries(
      said.map((words, at) => [
        `c${at + 1}`,
        {
          says: `${speakers[at]} | said | ${words}`,
          speaker: speakers[at] ?? null,
          status: "asserted",
          kind: "says",
          chain: speakers.slice(at, at + 1),
          about: [`Clerk ${(number + at + 1) % 50}`],
        } as const,
      ]),
    ),
    {
      imprint: {
        outlet: `Outlet ${number % 5}`,
        published: `2031-03-${String((number % 28) + 1).padStart(2, "0")}`,
      },
      people: [...new Set(speakers)].map((name) => personOf(name)),
    },
  );
}
