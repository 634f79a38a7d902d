import type { LegalStatus } from "./claim.ts";
import type { Meaning } from "./own-voice.ts";

/** What a legal status says of a case. */
export interface StatusFacts {
  /** How much guilt it means by the law's own words. */
  readonly means: Meaning;
  /** True once somebody answers to a court: `the thief` may be one of them. */
  readonly isBeforeCourt: boolean;
  /** True if it ends the case, or says how it ended. */
  readonly isVerdict: boolean;
  /** True if the law holds the deed to be done. */
  readonly isEstablished: boolean;
  /** True if a company or body can have it: nobody arrests a town. */
  readonly isOfBodies: boolean;
}

export const factsOf: Readonly<Record<LegalStatus, StatusFacts>> = {
  wanted: facts(2),
  questioned: facts(3),
  detained: facts(2),
  arrested: facts(2),
  charged: facts(2, "court", "bodies"),
  indicted: facts(2, "court", "bodies"),
  "on-trial": facts(2, "court", "bodies"),
  "pleaded-guilty": facts(1, "court", "established", "bodies"),
  "pleaded-not-guilty": facts(0, "court", "bodies"),
  convicted: facts(1, "court", "verdict", "established", "bodies"),
  sentenced: facts(1, "court", "verdict", "established", "bodies"),
  acquitted: facts(0, "verdict", "bodies"),
  "charges-dropped": facts(0, "verdict", "bodies"),
  released: facts(2),
  "on-bail": facts(2),
  appealed: facts(1, "court", "bodies"),
  extradited: facts(2),
  pardoned: facts(1, "verdict", "established"),
  sued: facts(2, "bodies"),
  settled: facts(2, "bodies"),
};

function facts(means: Meaning, ...words: readonly Word[]): StatusFacts {
  const has = (word: Word): boolean => words.includes(word);
  return {
    means,
    isBeforeCourt: has("court"),
    isVerdict: has("verdict"),
    isEstablished: has("established"),
    isOfBodies: has("bodies"),
  };
}

type Word = "court" | "verdict" | "established" | "bodies";
