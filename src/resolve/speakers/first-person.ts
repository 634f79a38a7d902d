import type { Span } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { JudgedClaim } from "../judged.ts";
import { nobody, outerOf, type Heard, type Hearing } from "./heard.ts";
import { isInside } from "../pronouns.ts";
import type { Referent } from "./referent.ts";

/**
 * `I` is who says the words that it stands in. So is `we`, unless the speaker's fullest source names the one body that he
 * speaks for: then it is that body.
 */
export function firstPerson(hearing: Hearing, claim: JudgedClaim, at: Span): Heard {
  const isMany = /^(?:we|us|our)/i.test(hearing.scene.story.text.slice(at.start, at.end));
  const outer = isMany ? outerOf(hearing, claim) : sayerOf(hearing, claim, at);
  if (!outer) return nobody(at, "it stands in nobody's words");
  const body = isMany ? bodyOf(hearing, outer) : null;
  if (body) return { referents: [body], why: "the body that the speaker speaks for", at };
  return { referents: outer.referents, why: "who says the words that it stands in", at };
}

/** Who says *I*: who speaks the words, or where nobody or only a paper does (`it went on`), the person who spoke last. */
function sayerOf(hearing: Hearing, claim: JudgedClaim, at: Span): Heard | null {
  const outer = outerOf(hearing, claim);
  const isPaper =
    outer !== null && outer.referents.length > 0 && outer.referents.every(({ isHuman }) => isHuman === false);
  if (outer && !isPaper) return outer;
  return isPaper || (claim.outer === null && isInside(hearing.scene, at)) ? lastPerson(hearing, at) : null;
}

/** The one person who spoke last in this paragraph or the one before. */
function lastPerson({ scene, claims, heard }: Hearing, at: Span): Heard | null {
  const { paragraphs } = scene.story;
  const here = paragraphs.findLastIndex(({ start }) => start <= at.start);
  const since = paragraphs[Math.max(0, here - 1)]?.start ?? 0;
  const before = claims.flatMap(({ cue, outer, source }, index) => {
    const said = heard.get(index);
    const place = source[0]?.start ?? cue[0]?.start ?? 0;
    return said && outer === null && place >= since && place < at.start ? said : [];
  });
  const last = before.findLast(({ referents }) => referents.some(({ isHuman }) => isHuman));
  return last?.referents.length === 1 ? last : null;
}

/** `Orla Venn, a spokeswoman for the Harbour Board`, `Brightlid chief executive Orla Venn`: the one body that the source names. */
function bodyOf(
  { roll, fullest, scene: { story, lexicon } }: Hearing,
  { referents }: Heard,
): Referent | null {
  const [person, ...others] = referents;
  const source = person && fullest.get(person.name);
  if (!source || !person.isHuman || others.length > 0) return null;
  if (!speaksForAnother(lexicon, story.text.slice(source.start, source.end))) return null;
  const bodies = roll.within(source).filter(({ referent }) => referent.figure?.kind === "organisation");
  const names = new Set(bodies.map(({ referent }) => referent.name));
  return names.size === 1 ? (bodies[0]?.referent ?? null) : null;
}

/** By a noun of `parties.tsv`: a spokeswoman does, a student does not. */
function speaksForAnother({ parties }: Lexicon, words: string): boolean {
  const nouns = words.toLowerCase().split(/[^\p{L}]+/u);
  return !nouns.includes("former") && nouns.some((noun) => parties.get(noun)?.has("voice"));
}
