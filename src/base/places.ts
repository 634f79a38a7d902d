import type { Pieces, Span } from "./span.ts";

const SIZE = 256; // code units of a bucket

/** Numbered things by where they stand in a text, so that a step need not look at all of them for each of them. */
export interface Places {
  readonly add: (number: number, pieces: Pieces) => void;
  /** Numbers of the things that may overlap or touch the span, ascending, each once; some lie a little apart. */
  readonly near: (span: Span) => number[];
}

/** The things of a list, each at the pieces that `where` gives. */
export function placesOf<Thing>(things: readonly Thing[], where: (thing: Thing) => Pieces): Places {
  const places = openPlaces();
  for (const [number, thing] of things.entries()) places.add(number, where(thing));
  return places;
}

/** The things themselves, from the list as it is by now. */
export function thingsNear<Thing>(things: readonly Thing[], places: Places, span: Span): Thing[] {
  return places.near(span).flatMap((number) => things[number] ?? []);
}

function openPlaces(): Places {
  const buckets = new Map<number, Set<number>>();
  return {
    add: (number, pieces) => {
      for (const bucket of pieces.flatMap(bucketsOf)) {
        const there = buckets.get(bucket);
        if (there) there.add(number);
        else buckets.set(bucket, new Set([number]));
      }
    },
    near: (span) => {
      const found = new Set(bucketsOf(span).flatMap((bucket) => [...(buckets.get(bucket) ?? [])]));
      return [...found].toSorted((a, b) => a - b);
    },
  };
}

function bucketsOf({ start, end }: Span): number[] {
  const buckets: number[] = [];
  for (let bucket = Math.floor(start / SIZE); bucket <= Math.floor(end / SIZE); bucket++)
    buckets.push(bucket);
  return buckets;
}
