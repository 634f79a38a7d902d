import type { Span } from "../base/span.ts";
import type { Reason } from "../claim/story-claims.ts";
import { within, type Ground } from "./about-ground.ts";
import { markOthers, type Signs, type Suspects } from "./about-compare.ts";
import { suspectsOf } from "./about-signs.ts";
import { aloneWeights, togetherWeights, words, type Weights } from "./about-weights.ts";
import type { Figure } from "./cast.ts";
import type { VoicedClaim } from "./judged.ts";

/** Whom a claim accuses, by canonical name or description, and what tells so. */
export interface About {
  readonly about: readonly string[];
  readonly reason: Reason | null;
}

interface Accusation {
  readonly index: number;
  readonly claim: VoicedClaim;
}

/**
 * Whom each accusing claim accuses. Each is looked at alone first, then again in the light of what that gave for the
 * claims round it: who is accused once is accused again.
 */
export function aboutEach(ground: Ground, claims: readonly VoicedClaim[]): About[] {
  const accusations = claims.flatMap((claim, index) => (claim.accuses ? [{ index, claim }] : []));
  const suspects = accusations.map(({ claim }) => suspectsOf(ground, claim));
  const alone = suspects.map((each) => pick(each, aloneWeights).map(({ figure }) => figure));
  compareAll(accusations, suspects, alone);
  const found = claims.map((): About => ({ about: [], reason: null }));
  for (const [at, { index, claim }] of accusations.entries()) {
    found[index] = aboutOf(ground, claim, pick(suspects[at] ?? new Map(), togetherWeights));
  }
  return found;
}

interface Pick {
  readonly figure: Figure;
  readonly signs: Signs;
  readonly probability: number;
}

const LIKELY = 0.5; // all who are
const LEAST = 0.35; // if nobody is likely, the likeliest
const LEAST_PLAIN = 0.02; // or the likeliest of those whom the grammar makes the doer or the accused
const PLAIN = ["blamed", "does", "law", "called", "leads", "first as nsubj"];

/** Whom the signs make likely; if nobody, the likeliest; most likely first. */
export function pick(suspects: Suspects, weights: Weights): Pick[] {
  const ranked = Array.from(suspects, ([figure, signs]) => ({
    figure,
    signs,
    probability: probabilityOf(signs, weights),
  })).toSorted((a, b) => b.probability - a.probability);
  const likely = ranked.filter(({ probability }) => probability >= LIKELY);
  if (likely.length > 0) return likely;
  const plain = ranked.find(
    ({ signs, probability }) => (probability >= LEAST_PLAIN && isPlain(signs)) || isSubject(signs),
  );
  const first = ranked.find(({ probability }) => probability >= LEAST) ?? plain;
  return first ? [first] : [];
}

function isPlain(signs: Signs): boolean {
  return !signs.has("kind place") && PLAIN.some((sign) => signs.has(sign));
}

/** `Accused of theft, Ada Quint …`: however unlikely else. */
function isSubject(signs: Signs): boolean {
  return !signs.has("kind place") && signs.has("subject of the cue");
}

function probabilityOf(signs: Signs, weights: Weights): number {
  let sum = weights["*"] ?? 0;
  for (const sign of signs.keys()) sum += weights[sign] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const FEWEST = 3; // other accusations, before a share of them says much
const MOST_FIGURES = 12; // of the story's accused that every claim is compared with

/** Adds the signs of what the other accusations make likely alone: the one before, the outer, the inner, all of the story. */
export function compareAll(
  accusations: readonly Accusation[],
  suspects: readonly Suspects[],
  alone: readonly (readonly Figure[])[],
): void {
  const counts = countsOf(alone);
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_FIGURES);
  const inner = Map.groupBy(accusations.keys(), (at) => accusations[at]?.claim.outer ?? -1);
  const places = new Map(accusations.map(({ index }, at) => [index, at]));
  const others = Math.max(FEWEST, accusations.length - 1);
  for (const [at, { index, claim }] of accusations.entries()) {
    const own = alone[at] ?? [];
    const elsewhere = (figure: Figure): number => (counts.get(figure) ?? 0) - (own.includes(figure) ? 1 : 0);
    const outer = claim.outer === null ? undefined : places.get(claim.outer);
    markOthers(suspects[at] ?? new Map(), {
      previous: alone[at - 1] ?? [],
      outer: outer === undefined ? [] : (alone[outer] ?? []),
      inner: (inner.get(index) ?? []).flatMap((one) => alone[one] ?? []),
      shares: new Map(
        most.flatMap(([figure]) =>
          elsewhere(figure) > 0 ? [[figure, elsewhere(figure) / others] as const] : [],
        ),
      ),
    });
  }
}

function countsOf(alone: readonly (readonly Figure[])[]): Map<Figure, number> {
  const counts = new Map<Figure, number>();
  for (const figure of alone.flat()) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

function aboutOf(ground: Ground, claim: VoicedClaim, picks: readonly Pick[]): About {
  const about = picks.map(({ figure }) => figure.name);
  const [first] = picks;
  const value = about.join(", ") || "nobody";
  if (!first)
    return {
      about,
      reason: { field: "about", value, why: "the words single nobody out", at: claim.content[0] ?? null },
    };
  const { sign, at } = strongest(first.signs);
  return {
    about,
    reason: {
      field: "about",
      value,
      why: words[sign] ?? sign,
      at: at ?? namedAt(ground, claim, first.figure),
    },
  };
}

/** The sign that says most for the figure, of those that can be said in words. */
function strongest(signs: Signs): { readonly sign: string; readonly at: Span | null } {
  const told = [...signs].filter(([sign]) => sign in words);
  const [best] = told.toSorted(([a], [b]) => (togetherWeights[b] ?? 0) - (togetherWeights[a] ?? 0));
  return best ? { sign: best[0], at: best[1] } : { sign: "", at: null };
}

function namedAt({ standings }: Ground, { content }: VoicedClaim, figure: Figure): Span | null {
  const there = content
    .flatMap((piece) => within(standings, piece))
    .find((standing) => standing.figure === figure);
  return there ? { start: there.start, end: there.end } : (content[0] ?? null);
}
