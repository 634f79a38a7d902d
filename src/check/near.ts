import { lettersApart } from "./spelling.ts";

/** The known word that a mistyped one comes near; undefined if none does. */
function nearestOf(word: string, known: readonly string[]): string | undefined {
  const typed = plain(word);
  const ranked = known
    .map((name) => ({ name, steps: lettersApart(typed, plain(name)) }))
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
