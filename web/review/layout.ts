/** A note that wants to stand beside its line; pixels. */
export interface Wanted {
  /** Of its line, from the galley's top. */
  readonly top: number;
  readonly height: number;
}

export interface Spacing {
  /** Between two notes. */
  readonly gap: number;
  /** Index of the note that stays at its line while others make room; null: none. */
  readonly active: number | null;
}

/**
 * Where each note stands so that none overlaps: at its line or below, in order; those before the active one make room
 * upwards. The active one leaves its line only if the notes before it do not fit above.
 */
export function placeNotes(wanted: readonly Wanted[], { gap, active }: Spacing): number[] {
  const pinned = active === null ? undefined : wanted[active];
  if (active === null || !pinned) return downwards(wanted, 0, gap);
  const above = wanted.slice(0, active);
  const room = above.reduce((sum, { height }) => sum + height + gap, 0);
  const top = Math.max(pinned.top, room);
  const below = downwards(wanted.slice(active + 1), top + pinned.height + gap, gap);
  return [...upwards(above, top - gap, gap), top, ...below];
}

function downwards(wanted: readonly Wanted[], from: number, gap: number): number[] {
  let free = from;
  return wanted.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + gap;
    return at;
  });
}

/** As far down as `floor` lets them, but each as near to its line as those before it allow. */
function upwards(wanted: readonly Wanted[], floor: number, gap: number): number[] {
  const tops = downwards(wanted, 0, gap);
  let free = floor;
  for (let at = wanted.length - 1; at >= 0; at -= 1) {
    const { height } = wanted[at] ?? { height: 0 };
    tops[at] = Math.min(tops[at] ?? 0, free - height);
    free = (tops[at] ?? 0) - gap;
  }
  return tops;
}
