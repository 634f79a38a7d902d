import { hull, type Span } from "../base/span.ts";
import { lexWords } from "../lexicon/forms.ts";
import type { Accusation } from "./accusations.ts";
import type { View } from "./view.ts";

/** True if two accusations tell of one event: one target, and the same offence or at least one telling word in common. */
export function isSameEvent(view: View, a: Accusation, b: Accusation): boolean {
  if (a.target !== b.target) return false;
  const codes = [a.statement?.code, b.statement?.code];
  if (codes[0] && codes[0] === codes[1]) return true;
  return sharedWords(view, wordsFor(view, a), wordsFor(view, b)).length > 0;
}

/** The words that an accusation is told in: the clause, and the content of the claim that carries it. */
function wordsFor(view: View, { at, statement, claim, carrier }: Accusation): Span[] {
  const told = carrier === "claim" && claim && statement === null ? hull(claim.content) : undefined;
  return [told ?? at, view.sentenceAt(at)].slice(0, carrier === "record" ? 2 : 1);
}

/** Stems that stand in both, without function words, short words and names of people. */
export function sharedWords(view: View, a: readonly Span[], b: readonly Span[]): string[] {
  const names = view.nameWords;
  const stems = (spans: readonly Span[]): Set<string> =>
    new Set(
      spans
        .flatMap((at) => lexWords(view.text, at))
        .filter(({ text }) => isTelling(text) && !names.has(text))
        .map(({ text }) => stemOf(text)),
    );
  const other = stems(b);
  return [...stems(a)].filter((stem) => other.has(stem));
}

function isTelling(word: string): boolean {
  return (word.length > 3 || /\d/.test(word)) && !functionWords.has(word);
}

/** The beginning of a word, by which its forms and its noun are known: `withdr`, `steali`. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:ings?|ed|es|s|ers?|als?|ments?|ions?)$/, "");
  return bare.length < 3 ? word : bare.slice(0, 6);
}

const functionWords = new Set(
  "about after again against also although among another because been before being between both could does doing down during each even ever every from further have having here himself herself into itself just last later like made make many might more most much must never next only other over said same says shall should since some still such than that their them then there these they this those through told under until upon very were what when where which while whom whose will with without would your year years month months week weeks monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
