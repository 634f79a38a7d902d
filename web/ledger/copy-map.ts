import type { CopiesAnswer, ShownCopy } from "../../src/server/api.ts";
import { dayOf, outletOf, shortDay } from "./saying.ts";

/** A story in the map: a row for each outlet, a column for each day. */
export interface MapStory {
  readonly x: number;
  readonly outlet: string;
  readonly version: string;
}

export interface MapArrow {
  /** Its row in the table, from 1. */
  readonly number: number;
  readonly from: MapStory;
  readonly to: MapStory;
  readonly words: number;
  /** `through`: both share them with an earlier story; `unordered`: nothing tells who was first. */
  readonly look: "straight" | "through" | "unordered";
}

export interface CopyMap {
  /** From the top: those whose words others have first. */
  readonly outlets: readonly string[];
  /** What the columns are called. */
  readonly days: readonly string[];
  readonly stories: readonly MapStory[];
  readonly arrows: readonly MapArrow[];
}

const ASIDE = 0.22; // columns between stories of one outlet and day

/** Where stories and arrows stand; arrows are numbered as the copies are. */
export function copyMap(copies: CopiesAnswer["copies"]): CopyMap {
  const sources = new Map(copies.flatMap(({ from, to }) => [from, to]).map((one) => [one.version, one]));
  const days = [...new Set([...sources.values()].map(dayOf))].toSorted();
  const outlets = outletsOf(copies);
  const places = new Map<string, MapStory>();
  for (const some of Map.groupBy(sources.values(), (one) => `${dayOf(one)} ${outletOf(one)}`).values())
    for (const [at, one] of some.toSorted((a, b) => (a.version < b.version ? -1 : 1)).entries())
      places.set(one.version, {
        x: days.indexOf(dayOf(one)) + at * ASIDE,
        outlet: outletOf(one),
        version: one.version,
      });
  return {
    outlets,
    days: days.map(shortDay),
    stories: [...places.values()],
    arrows: copies.flatMap((copy, at) => {
      const [from, to] = [places.get(copy.from.version), places.get(copy.to.version)];
      return from && to ? [{ number: at + 1, from, to, words: copy.words, look: lookOf(copy) }] : [];
    }),
  };
}

function lookOf({ order, through }: ShownCopy): MapArrow["look"] {
  return order === "unknown" ? "unordered" : through ? "through" : "straight";
}

function outletsOf(copies: readonly ShownCopy[]): string[] {
  const given = new Map<string, number>();
  for (const { from, to, words } of copies) {
    given.set(outletOf(from), (given.get(outletOf(from)) ?? 0) + words);
    given.set(outletOf(to), given.get(outletOf(to)) ?? 0);
  }
  return [...given].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([outlet]) => outlet);
}
