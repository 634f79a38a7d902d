import type { LegalRow, When } from "../claim/claim.ts";
import type { Quantity, Quote, Statement } from "../claim/own-voice.ts";
import type { AimedClaim } from "./answers.ts";
import type { Cast } from "./cast.ts";
import { quantitiesOf } from "./quantities.ts";
import { quotesOf } from "./quotes.ts";
import type { Scene } from "./scene.ts";
import { statementsOf } from "./statements.ts";

/** What the rules need of a story beside its claims. */
export interface OwnVoice {
  readonly statements: readonly Statement[];
  readonly quotes: readonly Quote[];
  readonly quantities: readonly Quantity[];
}

interface Told {
  readonly claims: readonly AimedClaim[];
  readonly legal: readonly LegalRow[];
  readonly dates: readonly When[];
}

export function readOwnVoice(scene: Scene, cast: Cast, { claims, legal, dates }: Told): OwnVoice {
  const quotes = quotesOf(scene, claims);
  return {
    statements: statementsOf(scene, cast, { claims, legal, quotes }),
    quotes,
    quantities: quantitiesOf(scene, { dates, attributes: cast.attributes }),
  };
}
