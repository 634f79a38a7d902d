/** The known word that a mistyped one comes near; undefined if none does. */
function nearestOf(word: string, known: readonly string[]): string | undefined {
  const typed = plain(word);
  const ranked = known
    .map((name) => ({ name, steps: stepsBetween(typed, plain(name)) }))
    .toSorted((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : undefined;
}

/** `; did you mean 'name-variant'?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestOf(word, known);
  return near === undefined ? "" : `; did you mean '${near}'?`;
}

/** `Name_Variant` and `nameVariant` are mistyped only in their joints. */
function plain(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, "");
}

/** Levenshtein's distance: letters put in, left out or exchanged. */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
