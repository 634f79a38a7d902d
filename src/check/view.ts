import type { StoryClaims } from "../claim/story-claims.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { accusationsOf, type Accusation } from "./accusations.ts";
import { groundOf, type Ground } from "./ground.ts";
import { repliesOf, type Reply } from "./replies.ts";
import type { CheckSettings } from "./settings.ts";
import { openStandings, type Standings } from "./standings.ts";

/** One story as a rule sees it: claims, people, law and the page; never tokens. */
export interface View extends Ground {
  /** Every accusation × target, in the order of the text. */
  readonly accusations: readonly Accusation[];
  /** Denials, statements, pleas, silences of those who are accused or of their side. */
  readonly replies: readonly Reply[];
  readonly standings: Standings;
}

export function viewOf(read: StoryClaims, lexicon: Lexicon, settings: CheckSettings): View {
  const ground = groundOf(read, lexicon, settings);
  const standings = openStandings(read.legal);
  const accusations = accusationsOf(ground);
  return { ...ground, standings, accusations, replies: repliesOf(ground, accusations) };
}
