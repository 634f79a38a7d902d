import { acronymOf, bodyWords, isAcronym } from "./body-names.ts";
import { namesFor, type Named } from "./forms.ts";
import { personName } from "./person-names.ts";
import { foldName, skeletonOf, wordsOf } from "./spelling.ts";

/** By what a figure finds others; two figures without a common key are never compared. */
export function keysFor(figure: Named & { readonly forms: readonly string[] }): string[] {
  const names = namesFor(figure);
  if (figure.kind !== "person") return unique(names.flatMap(bodyKeys));
  const full = names.filter((name) => personName(name).given !== "");
  const singles = full.length > 0 ? [] : names.map((name) => personName(name).surname);
  const ends = full
    .map(personName)
    .flatMap(({ given, surname }) => [surname, given].filter((word) => word.length > 1));
  return unique([
    ...full.flatMap(fullKeys),
    ...singles.flatMap((word) => [`1 ${word}`, wordKey(word)]),
    ...ends.map((word) => `1 ${word}`),
  ]);
}

/** By what those are found who bear some names; people search by the words. */
export function keysUnder(names: readonly { readonly name: string; readonly kind: string }[]): string[] {
  const isKnownInFull = names.some(({ name, kind }) => kind === "person" && personName(name).given !== "");
  const own = names.flatMap(({ name, kind }) => {
    if (kind !== "person") return bodyKeys(name);
    const { given, surname } = personName(name);
    if (given !== "") return fullKeys(name);
    return isKnownInFull ? [] : [`1 ${surname}`];
  });
  return unique([...own, ...names.flatMap(({ name }) => wordsOf(name).map(wordKey))]);
}

/** By initial and surname, and by given name and what the surname sounds like. */
function fullKeys(name: string): string[] {
  const { given, middle, surname } = personName(name);
  return [
    ...[surname, ...surname.split("-"), ...middle.slice(-1)].map((last) => `p ${given[0]} ${last}`),
    ...(given.length > 1 ? [`q ${given} ${skeletonOf(surname)}`] : []),
  ];
}

/** By how its words sound, by two of them, by its letters. */
function bodyKeys(name: string): string[] {
  const words = bodyWords(name);
  const letters = isAcronym(name) ? foldName(name).replaceAll(".", "") : acronymOf(name);
  return [
    `k ${words.map(skeletonOf).join(" ")}`,
    ...(words.length > 1 ? [`e ${words.slice(-2).join(" ")}`, `e ${words.slice(0, 2).join(" ")}`] : []),
    ...(letters === "" ? [] : [`a ${letters}`]),
  ];
}

export function wordKey(word: string): string {
  return `w ${word}`;
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => !key.endsWith(" "));
}
