import type { Lexicon } from "../../lexicon/lexicon.ts";
import { hasNamesakes, type Candidate } from "./candidates.ts";
import { compareFigures, type Comparison, type Ground } from "./compare.ts";
import type { IsFrequent } from "./evidence.ts";
import type { Figure } from "./figure.ts";
import type { Page } from "./pages.ts";

/** What is to be written about a new figure and somebody known. */
export interface Decision {
  readonly figure: Figure;
  readonly other: Figure;
  readonly candidate: Candidate;
  readonly verdict: "yes" | "unsure";
  readonly comparison: Comparison;
}

interface Choosing {
  readonly lexicon: Lexicon;
  readonly isFrequent: IsFrequent;
  /** Entities in which the page has somebody. */
  readonly taken: ReadonlySet<string>;
}

/**
 * For each figure of a page the one it is, or at least may be. Two figures of a story are two people: the story tells
 * them apart.
 */
export function decideFor(
  page: Page,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  { lexicon, isFrequent, taken: before }: Choosing,
): Decision[] {
  const found = page.figures.flatMap((figure) => {
    const own = (candidates.get(figure.name) ?? []).filter(({ entity }) => !before.has(entity));
    const ground = { lexicon, isFrequent, hasNamesakes: hasNamesakes(figure, own) };
    return fitting(
      own.flatMap((candidate) => best(figure, candidate, ground)),
      ground,
    );
  });
  const taken = new Map<string, Figure>();
  const certain = found.filter(({ verdict }) => verdict === "yes").toSorted(byStrength);
  const kept = certain.filter(({ figure, candidate }) => {
    const holder = taken.get(candidate.entity) ?? figure;
    taken.set(candidate.entity, holder);
    return holder === figure;
  });
  const isSettled = (figure: Figure): boolean => kept.some((decision) => decision.figure === figure);
  const likely = found.filter(({ figure, verdict, candidate }) => {
    const holder = taken.get(candidate.entity);
    return verdict === "unsure" && !isSettled(figure) && (holder === undefined || holder === figure);
  });
  return [...kept, ...firstOfEach(likely.toSorted(byStrength))];
}

function best(figure: Figure, candidate: Candidate, ground: Ground): Decision[] {
  const compared = candidate.figures
    .filter(({ version }) => version !== figure.version)
    .map((other) => ({ other, comparison: compareFigures(figure, other, ground) }));
  if (compared.some(({ comparison }) => comparison.isContradicted)) return [];
  const [first] = compared.toSorted(
    (a, b) =>
      rankOf(a.comparison) - rankOf(b.comparison) ||
      overOf(b.comparison) - overOf(a.comparison) ||
      (a.other.version < b.other.version ? -1 : 1),
  );
  if (!first || first.comparison.verdict === "no") return [];
  return [{ figure, candidate, ...first, verdict: first.comparison.verdict }];
}

function overOf({ points, need }: Comparison): number {
  return points - need;
}

function rankOf({ verdict }: Comparison): number {
  return ["yes", "unsure", "no"].indexOf(verdict);
}

/** Who fits several certainly joins two of them, if they fit each other; else nobody can tell which one it is. */
function fitting(decisions: readonly Decision[], ground: Ground): Decision[] {
  const [first, second, ...more] = decisions.filter(({ verdict }) => verdict === "yes").toSorted(byStrength);
  const others = decisions.filter(({ verdict }) => verdict === "unsure");
  if (!first || !second) return [...decisions];
  const doubtful = [second, ...more].map((decision): Decision => ({ ...decision, verdict: "unsure" }));
  if (areTwo(first, second, ground)) {
    const isClear = overOf(first.comparison) > overOf(second.comparison) + 1;
    return [isClear ? first : { ...first, verdict: "unsure" }, ...doubtful, ...others];
  }
  return [first, second, ...doubtful.slice(1), ...others];
}

function areTwo(first: Decision, second: Decision, ground: Ground): boolean {
  return first.candidate.figures.some((one) =>
    second.candidate.figures.some(
      (other) => one.version === other.version || compareFigures(one, other, ground).isContradicted,
    ),
  );
}

function firstOfEach(decisions: readonly Decision[]): Decision[] {
  const seen = new Set<Figure>();
  return decisions.filter(({ figure }) => !seen.has(figure) && seen.add(figure));
}

function byStrength(a: Decision, b: Decision): number {
  return (
    overOf(b.comparison) - overOf(a.comparison) ||
    (a.figure.name < b.figure.name ? -1 : Number(a.figure.name > b.figure.name)) ||
    (a.candidate.entity < b.candidate.entity ? -1 : 1)
  );
}
