import type { Span } from "../base/span.ts";
import type { Figure } from "./cast.ts";

/** What speaks for or against somebody's being the accused; each with the words that it rests on, if there are any. */
export type Signs = Map<string, Span | null>;

/** The figures that a claim may accuse, with the signs of each. */
export type Suspects = Map<Figure, Signs>;

export function mark(suspects: Suspects, figure: Figure, sign: string, at: Span | null = null): void {
  const signs = suspects.get(figure) ?? new Map<string, Span | null>();
  suspects.set(figure, signs);
  if (!signs.has(sign)) signs.set(sign, at);
}

const STRONG = ["does", "law", "called", "owns", "leads"];

function isStrong(signs: Signs): boolean {
  return isInside(signs) && (signs.has("as nsubj") || STRONG.some((sign) => signs.has(sign)));
}

function isInside(signs: Signs): boolean {
  return signs.has("name") || signs.has("noun") || signs.has("pronoun");
}

const doers = ["pronoun", "suspect", "person", "body", "noun"] as const;
export type Doer = (typeof doers)[number];

const CROSSED = [
  "most blotted",
  "blotted",
  "speaks",
  "before in sentence",
  "in the source",
  "kind person",
  "kind organisation",
];

/** Signs that depend on who else there is. */
export function compare(suspects: Suspects, unnamed: Doer | null): void {
  const inside = [...suspects.values()].filter(isInside);
  const strong = inside.filter(isStrong);
  const does = inside.filter((signs) => ["does", "called", "law"].some((sign) => signs.has(sign)));
  const whereOf = placing(suspects);
  for (const [figure, signs] of suspects) {
    const where = whereOf(signs);
    if (isStrong(signs)) mark(suspects, figure, "strong");
    if (strong.some((other) => other !== signs)) mark(suspects, figure, "rival");
    if (does.some((other) => other !== signs)) mark(suspects, figure, "rival doer");
    if (isInside(signs) && inside.length === 1) mark(suspects, figure, "alone");
    if (signs.has("blamed") && signs.has("strong")) mark(suspects, figure, "blamed, strong");
    if (unnamed) mark(suspects, figure, `doer ${unnamed}`);
    mark(suspects, figure, where);
    crossWith(suspects, figure, { where, crossed: CROSSED });
  }
}

/** What looking at each claim alone gave for the others. */
export interface Others {
  readonly previous: readonly Figure[];
  readonly outer: readonly Figure[];
  readonly inner: readonly Figure[];
  /** What share of the story's other accusations each figure has. */
  readonly shares: ReadonlyMap<Figure, number>;
}

/** Adds the signs of who is accused elsewhere. */
export function markOthers(suspects: Suspects, { previous, outer, inner, shares }: Others): void {
  for (const figure of previous) mark(suspects, figure, "previous");
  for (const figure of outer) mark(suspects, figure, "outer");
  for (const figure of inner) mark(suspects, figure, "inner");
  for (const [figure, share] of shares) mark(suspects, figure, share >= 0.5 ? "half" : "some");
  const whereOf = placing(suspects);
  for (const [figure, signs] of suspects) {
    crossWith(suspects, figure, {
      where: whereOf(signs),
      crossed: ["previous", "outer", "inner", "half", "some"],
    });
    if (signs.has("previous") && signs.has("half")) mark(suspects, figure, "previous half");
  }
}

/** Where a suspect stands: inside the content, or outside of one that has nobody, nobody strong, or somebody. */
function placing(suspects: Suspects): (signs: Signs) => string {
  const inside = [...suspects.values()].filter(isInside);
  const outside = inside.length === 0 ? "nobody" : inside.some(isStrong) ? "outside" : "nobody strong";
  return (signs) => (isInside(signs) ? "inside" : outside);
}

interface Crossing {
  readonly where: string;
  readonly crossed: readonly string[];
}

/** Signs count differently inside and outside, and by what the unnamed doer is. */
function crossWith(suspects: Suspects, figure: Figure, { where, crossed }: Crossing): void {
  const signs = suspects.get(figure);
  const doer = where === "inside" ? undefined : doers.find((one) => signs?.has(`doer ${one}`));
  for (const sign of crossed) {
    if (!signs?.has(sign)) continue;
    mark(suspects, figure, `${sign}, ${where}`);
    if (doer) mark(suspects, figure, `${sign}, not the ${doer}`);
  }
}
