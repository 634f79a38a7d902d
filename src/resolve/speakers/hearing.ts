import { placesOf } from "../../base/places.ts";
import { lengthOf } from "../../base/span.ts";
import type { Cast } from "../cast.ts";
import type { JudgedClaim } from "../judged.ts";
import type { Scene } from "../scene.ts";
import { indexRoles } from "./roles.ts";
import { isNobody } from "./describe.ts";
import { nobody, type Heard, type Hearing } from "./heard.ts";
import { indexNouns } from "./noun-index.ts";
import { membersOf } from "./members.ts";
import { openRoll, referentOf, type Mention } from "./referent.ts";
import { tell } from "./tell.ts";

/** Who is heard in each claim, read in the order of the text: whoever spoke may be meant by what follows. */
export function readVoices(scene: Scene, cast: Cast, claims: readonly JudgedClaim[]): Heard[] {
  const roll = openRoll(cast);
  const speaking: Hearing["speaking"] = new Map();
  const hearing: Hearing = {
    scene,
    claims,
    roles: indexRoles(cast.attributes),
    figures: new Map(cast.figures.map((figure) => [figure.name, referentOf(figure)])),
    roll,
    speaks: ({ at }) => speaking.get(at.start) ?? null,
    nouns: indexNouns(scene, roll),
    heard: new Map(),
    sources: placesOf(claims, ({ source }) => source),
    speaking,
    fullest: new Map(),
  };
  for (const index of readingOrder(claims)) {
    const claim = claims[index];
    if (!claim) continue;
    hearing.heard.set(index, hear(hearing, claim));
  }
  return claims.map((_, index) => hearing.heard.get(index) ?? nobody(null, ""));
}

/** In the order in which the sources stand, but a claim never before the one that it is told in. */
function readingOrder(claims: readonly JudgedClaim[]): number[] {
  const placed = new Set<number>();
  const byPlace = claims
    .map((claim, index) => ({ index, place: claim.source[0]?.start ?? claim.cue[0]?.start ?? 0 }))
    .toSorted((a, b) => a.place - b.place || a.index - b.index);
  return byPlace.flatMap(({ index }) => {
    const inwards: number[] = [];
    for (let at: number | null = index; at !== null && !placed.has(at); at = claims[at]?.outer ?? null) {
      inwards.push(at);
      placed.add(at);
    }
    return inwards.toReversed();
  });
}

function hear(hearing: Hearing, claim: JudgedClaim): Heard {
  const [at] = claim.source;
  if (!at) return nobody(null, "no source stands in the text");
  const told: Heard[] = [];
  for (const part of membersOf(hearing.scene, hearing.roll, claim.source)) {
    const one = tell(hearing, claim, part);
    told.push(one);
    const somebody = one.referents.filter(({ name }) => !isNobody(name));
    for (const referent of somebody) remember(hearing, claim, { referent, at: part }); // `Rell and her aides`
  }
  return { ...told[0], referents: told.flatMap(({ referents }) => referents), why: told[0]?.why ?? "", at };
}

function remember({ roll, fullest, speaking }: Hearing, { outer }: JudgedClaim, mention: Mention): void {
  roll.add(mention);
  speaking.set(mention.at.start, outer === null ? "outermost" : "nested");
  const before = fullest.get(mention.referent.name);
  if (!before || lengthOf(before) < lengthOf(mention.at)) fullest.set(mention.referent.name, mention.at);
}
