/**
 * A claim's relay by name, given that of the claim it is told in (`outer`). Whoever is nobody (null) is no link; nor is the
 * story's own outlet, nor a voice that quotes itself.
 */
export function relayOf(
  outer: readonly string[],
  speaker: string | null,
  outlet: string | null,
): readonly string[] {
  const isOwn = speaker !== null && outlet !== null && foldedName(speaker) === foldedName(outlet);
  return speaker === null || isOwn || outer.at(-1) === speaker ? outer : [...outer, speaker];
}

/** `The Harbour Ledger` and `Harbour Ledger` are one. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}
