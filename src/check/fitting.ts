import { fitOf, normalised, type Anchor } from "./anchors.ts";

/** An anchor that fits only others of its rule. */
interface Ruled extends Anchor {
  readonly rule?: string;
}

/**
 * Which remembered anchor fits which place, both by their place in their list: the best pairs first, among equals the
 * later anchor, each for one place.
 */
export function fitting(remembered: readonly Ruled[], places: readonly Ruled[]): ReadonlyMap<number, number> {
  const byWords = Map.groupBy(
    places.map((place, index) => ({ place, index })),
    ({ place }) => keyOf(place),
  );
  const pairs = remembered.flatMap((anchor, index) =>
    (byWords.get(keyOf(anchor)) ?? []).map(({ place, index: found }) => ({
      anchor: index,
      place: found,
      fit: fitOf(anchor, place),
    })),
  );
  const ranked = pairs
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || b.anchor - a.anchor || a.place - b.place);
  const chosen = new Map<number, number>();
  const taken = new Set<number>();
  for (const { anchor, place } of ranked) {
    if (chosen.has(place) || taken.has(anchor)) continue;
    chosen.set(place, anchor);
    taken.add(anchor);
  }
  return chosen;
}

function keyOf({ rule = "", exact }: Ruled): string {
  return `${rule}\n${normalised(exact)}`;
}
