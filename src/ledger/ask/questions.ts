import { openLexicon, type Lexicon } from "../../lexicon/lexicon.ts";
import type { Database, Sql } from "../database.ts";
import type { Asking } from "./asking.ts";
import { claimAsked, type ClaimAnswer } from "./claim.ts";
import { claimsAsked, type ClaimsAnswer, type ClaimsAsked } from "./claims.ts";
import {
  contradictionsAsked,
  type ContradictionsAnswer,
  type ContradictionsAsked,
} from "./contradictions.ts";
import { copiesAsked, type CopiesAnswer, type CopiesAsked } from "./copies.ts";
import { countsAsked, emptyAsked, type CountsAnswer } from "./counts.ts";
import { originsAsked, type OriginsAnswer, type OriginsAsked } from "./origins.ts";
import { cardAsked, peopleAsked, type CardAnswer, type PeopleAnswer, type PeopleAsked } from "./people.ts";
import { searchAsked, type SearchAnswer, type SearchAsked } from "./search.ts";
import { storyAsked, type StoryAnswer, type StoryAsked } from "./story.ts";
import { timelineAsked, type TimelineAnswer, type TimelineAsked } from "./timeline.ts";

/**
 * What a ledger is asked. Every answer leads to story, version and characters (UTF-16 code units); lists come in pages and
 * always in the same order. @throws AskRefused for a name or words that nobody and nothing has.
 */
export interface Questions {
  /** Stories and claims by their words. */
  readonly search: (asked: SearchAsked) => Promise<SearchAnswer>;
  /** Persons and bodies, those in most stories first. */
  readonly people: (asked?: PeopleAsked) => Promise<PeopleAnswer>;
  /** All that is known of one, by full name or id. */
  readonly person: (name: string, limit?: number) => Promise<CardAnswer>;
  /** Who says what, the newest stories first. */
  readonly claims: (asked?: ClaimsAsked) => Promise<ClaimsAnswer>;
  /** One claim by its id: its tellings in all stories, and what denies it. */
  readonly claim: (id: string) => Promise<ClaimAnswer>;
  /** Somebody in law and in claims, by day. */
  readonly timeline: (asked: TimelineAsked) => Promise<TimelineAnswer>;
  /** How many tell a claim, and how many repeat it. */
  readonly origins: (asked: Omit<OriginsAsked, "lexicon">) => Promise<OriginsAnswer>;
  /** What does not fit together. */
  readonly contradictions: (asked?: Omit<ContradictionsAsked, "lexicon">) => Promise<ContradictionsAnswer>;
  /** Which outlet has which words of which. */
  readonly copies: (asked?: CopiesAsked) => Promise<CopiesAnswer>;
  /** The text of a story with its claims, in its newest version or another. */
  readonly story: (asked: StoryAsked) => Promise<StoryAnswer>;
  readonly counts: () => Promise<CountsAnswer>;
  readonly isEmpty: () => Promise<boolean>;
}

export function questionsOn(database: Database, workspace: string): Questions {
  const { dialect } = database;
  const read = async <Answer>(ask: (asking: Asking) => Promise<Answer>): Promise<Answer> =>
    database.read(async (sql: Sql) => ask({ sql, dialect, workspace, offsets: "utf16" }));
  let opened: Lexicon | undefined; // only some questions need it
  const lexicon = (): Lexicon => (opened ??= openLexicon());
  return {
    search: async (asked) => read(async (asking) => searchAsked(asking, asked)),
    people: async (asked) => read(async (asking) => peopleAsked(asking, asked)),
    person: async (name, limit) => read(async (asking) => cardAsked(asking, name, limit)),
    claims: async (asked = {}) => read(async (asking) => claimsAsked(asking, asked)),
    claim: async (claim) => read(async (asking) => claimAsked(asking, { claim, lexicon: lexicon() })),
    timeline: async (asked) => read(async (asking) => timelineAsked(asking, asked)),
    origins: async (asked) => read(async (asking) => originsAsked(asking, { ...asked, lexicon: lexicon() })),
    contradictions: async (asked) =>
      read(async (asking) => contradictionsAsked(asking, { ...asked, lexicon: lexicon() })),
    copies: async (asked = {}) => read(async (asking) => copiesAsked(asking, asked)),
    story: async (asked) => read(async (asking) => storyAsked(asking, asked)),
    counts: async () => read(countsAsked),
    isEmpty: async () => read(emptyAsked),
  };
}
