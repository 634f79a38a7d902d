import { factsOf } from "../../claim/legal-facts.ts";
import { placesOf, thingsNear } from "../../base/places.ts";
import type { Span } from "../../base/span.ts";
import type { LegalWord } from "../legal-words.ts";
import type { Referent } from "../speakers/referent.ts";
import type { Party } from "./docket.ts";

/** What legal words say of one person. */
export interface Entry {
  readonly party: Party;
  readonly word: LegalWord;
}

const REACH = 1500; // characters from the words without a name to the name

/**
 * `A Fenwick man was arrested on Friday. Colm Rell, 44, was charged with arson`: who comes in without a name is the one
 * person with a status whom the text names only after it, if there is only one. `body` = where the headline ends.
 */
export function nameLater(entries: readonly Entry[], body: number): Entry[] {
  const people = peopleIn(entries, body);
  const places = placesOf(people, ({ at }) => [at]);
  const known = new Map<string, Referent>();
  for (const entry of entries) {
    const { name, figure } = entry.party.referent;
    if (!entry.party.isNew || figure || known.has(name) || entry.word.cue.start < body) continue;
    const { start } = entry.word.cue;
    const [only, ...others] = thingsNear(people, places, { start, end: start + REACH }).filter((one) =>
      isLater(entry, one),
    );
    if (only && others.length === 0) known.set(name, only.referent);
  }
  return entries.map((entry) => {
    const referent = known.get(entry.party.referent.name);
    return referent ? { ...entry, party: { ...entry.party, referent } } : entry;
  });
}

/** Somebody named, with a status; `at`: the first place in the body. */
interface Named {
  readonly referent: Referent;
  readonly at: Span;
  readonly acts: readonly Entry[];
}

function peopleIn(entries: readonly Entry[], body: number): Named[] {
  const byName = Map.groupBy(entries, ({ party }) => party.referent.name);
  return [...byName.values()].flatMap((acts) => {
    const referent = acts[0]?.party.referent;
    const at = referent?.figure?.mentions.find(({ start }) => start >= body);
    return referent?.figure?.kind === "person" && at ? [{ referent, at, acts }] : [];
  });
}

/** The body names them after the words, not long after, and says of them what belongs to the same stage of a case. */
function isLater({ party, word }: Entry, { referent, at, acts }: Named): boolean {
  const [own, other] = [party.referent.pronoun, referent.pronoun];
  const agrees = own === null || other === null || other === own;
  const isSameStage = acts.some(
    (act) => factsOf[act.word.status].isVerdict === factsOf[word.status].isVerdict,
  );
  return agrees && isSameStage && at.start > word.cue.start && at.start - word.cue.start < REACH;
}
