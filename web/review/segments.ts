/** Part of a paragraph that something is true of; offsets from the paragraph's start, half-open. */
export interface Stretch<M> {
  readonly start: number;
  readonly end: number;
  readonly what: M;
}

/** Words that lie under the same things from end to end. */
export interface Segment<M> {
  readonly start: number;
  readonly end: number;
  readonly on: readonly M[];
  /** Of those in `on`: whose first words these are, and whose last. */
  readonly begins: readonly M[];
  readonly ends: readonly M[];
}

/** Cuts a paragraph where anything begins or ends, so that things may overlap in any way. Covers all of it, in order. */
export function segmentsOf<M>(length: number, stretches: readonly Stretch<M>[]): Segment<M>[] {
  const all = stretches.map((one) => clipped(one, length)).filter(({ start, end }) => end > start);
  const cuts = [...new Set([0, length, ...all.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const starting = Map.groupBy(all, ({ start }) => start);
  let on: Stretch<M>[] = [];
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? length;
    on = [...on.filter((one) => one.end > start), ...(starting.get(start) ?? [])];
    return {
      start,
      end,
      on: whatOf(on),
      begins: whatOf(on.filter((one) => one.start === start)),
      ends: whatOf(on.filter((one) => one.end === end)),
    };
  });
}

function whatOf<M>(stretches: readonly Stretch<M>[]): M[] {
  return stretches.map(({ what }) => what);
}

function clipped<M>({ start, end, what }: Stretch<M>, length: number): Stretch<M> {
  return { start: Math.max(0, start), end: Math.min(length, end), what };
}

/**
 * Where stretches of `before` stand in `after`, which somebody is typing: what was touched goes, what follows slides.
 */
export function carriedOver<M>(
  stretches: readonly Stretch<M>[],
  before: string,
  after: string,
): Stretch<M>[] {
  if (before === after) return [...stretches];
  const head = sameStart(before, after);
  const tail = Math.min(sameEnd(before, after), Math.min(before.length, after.length) - head);
  const slide = after.length - before.length;
  return stretches.flatMap((one) => {
    if (one.end <= head) return [one];
    if (one.start < before.length - tail) return [];
    return [{ ...one, start: one.start + slide, end: one.end + slide }];
  });
}

function sameStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function sameEnd(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[a.length - 1 - at] === b[b.length - 1 - at]) at += 1;
  return at;
}
