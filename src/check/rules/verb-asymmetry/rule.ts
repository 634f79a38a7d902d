import { around, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn } from "../../harm.ts";
import { loadedCueOf, type LoadedCue } from "../../loaded.ts";
import type { Draft, Options, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "verb-asymmetry",
  number: "R33",
  tier: 2,
  severity: "warning",
  area: "fairness",
  on: true,
  title: "One side says and tells, the other claims and insists.",
  why: "Fairness: “claimed” casts doubt (AP, Guardian), and here only on one side.",
  version: 1,
  options: { cues: 3 },
  find,
};

/** All that one speaker says. */
interface Side {
  readonly speaker: string;
  readonly claims: readonly Claim[];
  readonly loaded: readonly LoadedCue[];
}

function find(view: View, options: Options): Draft[] {
  const least = options.number("cues");
  const sides = sidesOf(view).filter(({ claims }) => claims.length >= least);
  return sides.flatMap((side) => {
    if (side.loaded.length < 2 || side.loaded.length * 2 < side.claims.length) return [];
    const other = sides.find(
      ({ speaker, claims, loaded }) =>
        speaker !== side.speaker &&
        loaded.length === 0 &&
        (isAbout(view, claims, side.speaker) || isAbout(view, side.claims, speaker) || isOneSided(side)),
    );
    return other ? side.loaded.map((cue) => draftOf(view, cue, { side, other })) : [];
  });
}

/** Nearly all that they say is doubted: no other measure of a dispute is needed. */
function isOneSided({ claims, loaded }: Side): boolean {
  return loaded.length >= 3 && loaded.length * 4 >= claims.length * 3;
}

function draftOf(
  view: View,
  { claim, at, verb }: LoadedCue,
  { side, other }: { readonly side: Side; readonly other: Side },
): Draft {
  const whole = around([...claim.source, ...claim.cue, ...claim.content]);
  return {
    at: whole ?? at,
    confidence: 0.75,
    message: `¶${view.paragraphAt(at)}: ${side.speaker} “${verb}”, as ${side.loaded.length} of ${side.claims.length} times in the story; ${other.speaker} never does more than say.`,
    ask: "Use “said” for both, or show why only one side is doubted.",
    evidence: other.claims.flatMap(({ cue }): Span[] => cue.slice(0, 1)),
    claims: side.claims.map(({ id }) => id),
  };
}

function sidesOf(view: View): Side[] {
  const told = view.read.claims.filter(
    ({ speaker, kind, cue }) =>
      speaker !== null &&
      view.person(speaker) &&
      (kind === "says" || kind === "writes" || kind === "confirms") &&
      cue[0] &&
      !view.isQuoted(cue[0]),
  );
  return Array.from(
    Map.groupBy(told, ({ speaker }) => speaker ?? ""),
    ([speaker, claims]) => ({
      speaker,
      claims,
      loaded: claims.flatMap((claim) => loadedCueOf(view, claim) ?? []),
    }),
  );
}

function isAbout(view: View, claims: readonly Claim[], person: string): boolean {
  return claims.some(
    ({ about, content }) =>
      about.includes(person) ||
      content.some((piece) => mentionsIn(view, piece).some((mention) => mention.person === person)),
  );
}
