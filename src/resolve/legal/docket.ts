import { placesOf, type Places } from "../../base/places.ts";
import type { Attribute, Mention as Meant } from "../../claim/person.ts";
import type { Cast } from "../cast.ts";
import type { VoicedClaim } from "../judged.ts";
import type { Context } from "../pronouns.ts";
import type { Scene } from "../scene.ts";
import { openRoll, type Referent } from "../speakers/referent.ts";
import { companiesIn, type Company } from "./companies.ts";

/** Somebody with a legal status. */
export interface Party {
  readonly referent: Referent;
  /** `a man`, `the driver`: somebody without a name, whom the story may name later. */
  readonly isNew: boolean;
}

/** Who has been spoken of: grows while the legal words are read, in the order of the text. */
export interface Docket extends Context {
  readonly claims: readonly VoicedClaim[];
  /** The claims by where their contents stand. */
  readonly contents: Places;
  /** Nouns that plainly stand for a figure. */
  readonly nouns: readonly Meant[];
  readonly nounPlaces: Places;
  readonly byName: Map<string, Referent>;
  /** Ages, by person, and who has one, by age. */
  readonly ages: ReadonlyMap<string, string>;
  readonly ofAge: ReadonlyMap<string, readonly string[]>;
  readonly companies: readonly Company[];
  readonly unnamed: Unnamed[];
  /** Those who have a status by now, by name. */
  readonly parties: Set<string>;
  /** Where they got it, in the order of the text. */
  readonly standings: Standing[];
}

interface Unnamed {
  readonly referent: Referent;
  readonly stem: string;
  readonly modifiers: ReadonlySet<string>;
}

interface Standing {
  readonly referent: Referent;
  readonly at: number;
}

export function openDocket(scene: Scene, cast: Cast, claims: readonly VoicedClaim[]): Docket {
  const roll = openRoll(cast);
  const named = roll.within({ start: 0, end: scene.story.text.length });
  const ages = agesIn(cast.attributes);
  const speaking = new Map(claims.map(({ source, outer }) => [source[0]?.start ?? -1, outer]));
  return {
    scene,
    roll,
    speaks: ({ at }) => {
      const outer = speaking.get(at.start);
      return outer === undefined ? null : outer === null ? "outermost" : "nested";
    },
    claims,
    contents: placesOf(claims, ({ content }) => content),
    nouns: cast.nouns,
    nounPlaces: placesOf(cast.nouns, (noun) => [noun]),
    byName: new Map(named.map(({ referent }) => [referent.name, referent])),
    ages,
    ofAge: Map.groupBy(ages.keys(), (name) => ages.get(name) ?? ""),
    companies: companiesIn(scene, named),
    unnamed: [],
    parties: new Set(),
    standings: [],
  };
}

function agesIn(attributes: readonly Attribute[]): Map<string, string> {
  return new Map(attributes.filter(({ what }) => what === "age").map(({ person, value }) => [person, value]));
}

/** Notes that the person has a status. */
export function enter({ parties, standings }: Docket, { referent }: Party, at: number): void {
  parties.add(referent.name);
  standings.push({ referent, at });
}
